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
  /** Bytes of HTML and style sheets, in gzip. */
  readonly markup: number;
  /** Bytes of scripts before a chart is seen, in gzip. */
  readonly script: number;
}

type Measure = Exclude<keyof PageMeasures, 'page'>;

interface Column {
  readonly measure: Measure;
  readonly head: string;
  print(value: number): string;
}

const kilobytes = (value: number): string => (value / 1000).toFixed(1);

const COLUMNS: readonly Column[] = [
  { measure: 'accessibility', head: 'accessibility', print: String },
  { measure: 'bestPractices', head: 'best practices', print: String },
  { measure: 'seo', head: 'SEO', print: String },
  { measure: 'performance', head: 'performance', print: String },
  { measure: 'shift', head: 'layout shift', print: (value) => value.toFixed(3) },
  { measure: 'markup', head: 'HTML+CSS KB', print: kilobytes },
  { measure: 'script', head: 'script KB', print: kilobytes },
];

/** What every page has to reach. */
const FLOORS = { accessibility: 100, bestPractices: 100, seo: 100 };
const MOST_SHIFT = 0.05;
/** Reached or not, it is told and fails nothing: the machine decides too. */
const PERFORMANCE_AIM = 99;

/** The most bytes that a page may have. */
const BYTES: Readonly<Record<string, { readonly markup: number; readonly script?: number }>> = {
  home: { markup: 40_000 },
  department: { markup: 60_000 },
  project: { markup: 15_000, script: 10_000 },
};

/** The bars that a page misses, each as a sentence. */
export function findMissed(measures: PageMeasures): string[] {
  const floors = Object.entries(FLOORS).map(([measure, bar]) => ({ measure: measure as Measure, bar, isFloor: true }));
  const ceilings = Object.entries({ shift: MOST_SHIFT, ...BYTES[measures.page] }).map(([measure, bar]) => ({
    measure: measure as Measure,
    bar,
    isFloor: false,
  }));
  return [...floors, ...ceilings].flatMap(({ measure, bar, isFloor }) => {
    const value = measures[measure];
    if (isFloor ? value >= bar : value <= bar) return [];
    const { head, print } = COLUMNS.find((column) => column.measure === measure)!;
    return [`${measures.page}: ${head} is ${print(value)}, the bar is ${isFloor ? '≥' : '≤'} ${print(bar)}`];
  });
}

/** Whether the aim for performance is met, in one line. */
export function tellAim(all: readonly PageMeasures[]): string {
  const below = all.filter(({ performance }) => performance < PERFORMANCE_AIM);
  return `aim: performance ≥ ${PERFORMANCE_AIM}: ${below.length === 0 ? 'met' : `missed by ${below.map(({ page }) => page).join(', ')}`}`;
}

/** A table of plain text. */
export function printMeasures(all: readonly PageMeasures[]): string {
  const rows = [
    ['page', ...COLUMNS.map(({ head }) => head)],
    ...all.map((measures) => [measures.page, ...COLUMNS.map(({ measure, print }) => print(measures[measure]))]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))))
    .map((row) => row.join('  '))
    .join('\n');
}
