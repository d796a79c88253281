// Every environment variable that the program reads or sets. Nothing else in `src/` touches `process.env`; the linter sees to that.
// Tools and tests have some of their own: CHROMIUM_PATH, MINGZHANG_TEST_EVERY_PAGE.

const VARIABLES = {
  /**
   * The folder of the three NDJSON files; `content/collections` unless set.
   * Set by: a build (prepare-build.ts), for the pages. Read by: loaders.
   */
  collectionsDir: 'MINGZHANG_COLLECTIONS',
  /**
   * The folder of the source texts; `content/sources` unless set.
   * Set by: a build, for the pages; `npm run dev`. Read by: loaders.
   */
  sourcesDir: 'MINGZHANG_SOURCES',
  /**
   * A file with the dates of the sources as JSON; unset where no build has read them.
   * Set by: a build, for the pages. Read by: loaders.
   */
  sourceDates: 'MINGZHANG_SOURCE_DATES',
  /**
   * The path that the site is served under; that of `portal.config.ts` unless set.
   * Set by: a build. Read by: astro.config.mjs.
   */
  base: 'MINGZHANG_BASE',
  /**
   * The origin that the site is served from; that of `portal.config.ts` unless set.
   * Set by: a build. Read by: astro.config.mjs.
   */
  site: 'MINGZHANG_SITE',
  /**
   * The folder of the scripts and style sheets that pages refer to; unset where no pages are built.
   * Set by: astro.config.mjs, when Astro knows it. Read by: the keys of pages (loaders/page-keys.ts).
   */
  assetsDir: 'MINGZHANG_ASSETS',
  /**
   * Whether share cards are drawn beside the pages, so that pages may refer to them.
   * Set by: a build. Read by: loaders.
   */
  shareCards: 'MINGZHANG_SHARE_CARDS',
  /**
   * The folder of what builds keep for the next; `.cache` unless set. On the file system of the project nothing is copied.
   * Set by: a publisher or a CI; the benchmarks. Read by: caches.ts.
   */
  cacheDir: 'MINGZHANG_CACHE',
  /**
   * The date of all pages, in seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/); that of the sources unless set.
   * Set by: a publisher or a CI. Read by: a build (prepare-build.ts); loaders, in `npm run dev`.
   */
  sourceDateEpoch: 'SOURCE_DATE_EPOCH',
  /**
   * What a publisher signs uploads to object storage with, as other tools call it.
   * Set by: a publisher or a CI. Read by: `npm run upload`.
   */
  accessKey: 'AWS_ACCESS_KEY_ID',
  secretKey: 'AWS_SECRET_ACCESS_KEY',
  sessionToken: 'AWS_SESSION_TOKEN',
  /**
   * Whether the output is a log that is read afterwards, so that no progress is told.
   * Set by: CI services. Read by: progress.ts.
   */
  ci: 'CI',
} as const;

type Variable = keyof typeof VARIABLES;

/** The value of a variable, or `undefined` where it is unset or empty. */
export const readVariable = (name: Variable): string | undefined => process.env[VARIABLES[name]] || undefined;

/** Sets variables for this process and those that it starts. */
export function setVariables(values: Partial<Readonly<Record<Variable, string>>>): void {
  for (const [name, value] of Object.entries(values)) process.env[VARIABLES[name as Variable]] = value;
}

/** Removes `BASE_URL`, which pages would take for `import.meta.env.BASE_URL`, whatever the base is. */
export function removeForeignBase(): void {
  delete process.env['BASE_URL'];
}
