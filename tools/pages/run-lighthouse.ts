import lighthouse from 'lighthouse';

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

/** The middle one of an odd count of numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}
