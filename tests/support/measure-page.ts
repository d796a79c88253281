import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import type { PageMeasures } from './page-bars.ts';

const CATEGORIES = ['accessibility', 'best-practices', 'seo', 'performance'] as const;

/** What Lighthouse says of a page in one run. */
export interface Run {
  /** 0 to 100. */
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  readonly shift: number;
  /** Audits that are not passed in full, with what they are about. */
  readonly faults: readonly string[];
}

/** Runs Lighthouse once with its mobile preset, in the Chromium that listens at `port`. Nothing is reported to anyone. */
export async function runLighthouse(url: string, port: number): Promise<Run> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...CATEGORIES],
    disableFullPageScreenshot: true,
    extraHeaders: ONLY_GZIP,
    logLevel: 'error',
  });
  if (!result || result.lhr.runtimeError) {
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'Lighthouse gave no result'}`);
  }
  const { categories, audits } = result.lhr;
  const scores = Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]));
  const faults = CATEGORIES.flatMap((id) =>
    (categories[id]?.auditRefs ?? [])
      .filter(({ weight, id: audit }) => weight > 0 && (audits[audit]?.score ?? 1) < 1)
      .map(({ id: audit }) => `${id}: ${audit}: ${audits[audit]?.displayValue ?? audits[audit]?.title}`),
  );
  return { scores: scores as Run['scores'], shift: audits['cumulative-layout-shift']?.numericValue ?? 0, faults };
}

/** Most hosts compress with gzip; Chromium would ask for Brotli too. */
const ONLY_GZIP = { 'Accept-Encoding': 'gzip' };

/** Bytes in gzip of what a page loads by itself, as long as nothing of it is seen. */
export async function weighPage(browser: Browser, url: string): Promise<Pick<PageMeasures, 'markup' | 'script'>> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    globalThis.IntersectionObserver = class {
      observe(): void {
        // What waits for being seen waits for ever.
      }
      disconnect(): void {
        // It has nothing to leave.
      }
    } as unknown as typeof IntersectionObserver;
  });
  const loaded: Promise<{ kind: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    loaded.push(response.body().then((body) => ({ kind, bytes: gzipSync(body).length })));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(loaded);
  await page.close();
  const sumOf = (...kinds: string[]): number =>
    sizes.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0);
  return { markup: sumOf('document', 'stylesheet'), script: sumOf('script') };
}

/** The middle one of an odd count of numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}
