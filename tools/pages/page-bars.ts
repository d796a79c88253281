import { printPlainTable } from '../tables/print-table.ts';

/** What was measured of one page. */
export interface PageMeasures {
  readonly page: string;
  /** Lighthouse's scores, 0 to 100. */
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly performance: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Bytes of HTML and style sheets after gzip. `page-weight.ts` has the bar. */
  readonly markup: number;
  /** Bytes of the scripts that load before a chart is in sight, after gzip. `page-weight.ts` has the bar. */
  readonly script: number;
}

interface Column {
  readonly measure: Exclude<keyof PageMeasures, 'page'>;
  readonly head: string;
  print(value: number): string;
  /** The bar of a page. Performance has none, because it depends on the machine as well. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

const kilobytes = (value: number): string => (value / 1024).toFixed(1);

const COLUMNS: readonly Column[] = [
  { measure: 'accessibility', head: 'accessibility', print: String, atLeast: 100 },
  { measure: 'bestPractices', head: 'best practices', print: String, atLeast: 100 },
  { measure: 'seo', head: 'SEO', print: String, atLeast: 100 },
  { measure: 'performance', head: 'performance', print: String },
  { measure: 'shift', head: 'layout shift', print: (value) => value.toFixed(3), atMost: 0.05 },
  { measure: 'markup', head: 'HTML+CSS KB', print: kilobytes },
  { measure: 'script', head: 'script KB', print: kilobytes },
];

const PERFORMANCE_AIM = 99;

/** A sentence for each bar that a page misses. */
export function findMissed(measures: PageMeasures): string[] {
  return COLUMNS.flatMap(({ measure, head, print, atLeast = -Infinity, atMost = Infinity }) => {
    const value = measures[measure];
    if (value >= atLeast && value <= atMost) return [];
    const bar = value < atLeast ? `≥ ${print(atLeast)}` : `≤ ${print(atMost)}`;
    return [`${measures.page}: ${head} is ${print(value)}, the bar is ${bar}`];
  });
}

/** Says in one line whether the aim for performance is met. */
export function tellAim(all: readonly PageMeasures[]): string {
  const below = all.filter(({ performance }) => performance < PERFORMANCE_AIM).map(({ page }) => page);
  return `aim: performance ≥ ${PERFORMANCE_AIM}: ${below.length === 0 ? 'met' : `missed by ${below.join(', ')}`}`;
}

/** A table of plain text with a line for each page. */
export const printMeasures = (all: readonly PageMeasures[]): string =>
  printPlainTable([
    ['page', ...COLUMNS.map(({ head }) => head)],
    ...all.map((measures) => [measures.page, ...COLUMNS.map(({ measure, print }) => print(measures[measure]))]),
  ]);
