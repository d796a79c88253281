import lighthouse from 'lighthouse';

const CATEGORIES = ['accessibility', 'best-practices', 'seo', 'performance'] as const;

/** What Lighthouse says of a page in one run. */
export interface Run {
  /** 0 to 100. */
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Audits that the page does not pass in full, each with Lighthouse's explanation. */
  readonly faults: readonly string[];
}

/** Most hosts compress with gzip only; Chromium by itself would also accept Brotli. */
const ONLY_GZIP = { 'Accept-Encoding': 'gzip' };

/** Runs Lighthouse once with its mobile preset, in the Chromium that listens at `port`. Nothing is sent to anyone. */
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
