import { findLevel, isCost } from '../../domain/taxonomy.ts';
import type { Level } from '../../domain/records.ts';
import { normalize } from '../shared/normalize.ts';
import { findRows, hasUnit, type Figure, type FigureRange } from '../shared/row-columns.ts';
import type { IndicatorRow, SearchRecord } from '../shared/search-record.ts';
import { PAGES_PER_PACK } from '../shared/shard-head.ts';
import { applyFilters, listChosen, readFacts } from './apply-filters.ts';
import type { SearchEngine } from './engine.ts';
import type { Selection } from './filter-definitions.ts';
import { findPages } from './find-pages.ts';
import { listPages, type RankedHit } from './hit.ts';
import type { LoadedShard } from './loaded-shard.ts';
import { byRelevance } from './orders.ts';
import { reach } from './reading/operators.ts';
import { answersFigure, type FigureTerm } from './reading/figure.ts';
import { parseQuery, type Query, type Term } from './reading/query.ts';

/** An indicator that was found, with its project. */
export interface FoundRow {
  readonly record: SearchRecord;
  readonly row: IndicatorRow;
}

/** What a query asks of indicators: each word, and a figure of a target for each figure. */
export interface RowQuestion {
  readonly words: readonly Term[];
  readonly figures: readonly FigureTerm[];
  readonly excluded: readonly string[];
}

/** A condition on the figures of an indicator's targets; the indicator passes if one figure does. */
export interface Condition extends FigureRange {
  readonly passes: (figure: Figure) => boolean;
}

/** What the indicators have to have beside the words and figures of a query. */
export interface RowFilters {
  /** The filters of the search, which a project passes. */
  readonly selection: Selection;
  readonly condition?: Condition | undefined;
  /** The code of a level (`3`, `31`); empty if any will do. */
  readonly level?: string;
  /** The most packs of records that are looked through; all of them if it is not given. */
  readonly most?: number;
}

/** The number of records that are loaded at once. */
const BATCH = 8;

/**
 * Reads what a query asks of indicators. A word that is a figure with a unit (`80%`, `满意度低于90%`) means a figure of a target and not its
 * digits, unless no target has the unit (`12345热线`).
 */
export async function readRowQuestion(engine: SearchEngine, { terms, excluded }: Query): Promise<RowQuestion> {
  const parts = terms.map((term) => ({
    term,
    words: term.figure ? parseQuery(term.figure.words, engine.variants, engine.words).terms : [term],
  }));
  // The engine keeps what it finds for `listRows`; meanwhile the figures are loaded.
  void findWords(
    engine,
    parts.flatMap(({ words }) => words),
  ).catch(() => undefined);
  const isKnown = await Promise.all(
    terms.map(async ({ figure }) => figure !== null && (await isKnownUnit(engine, figure))),
  );
  return {
    words: parts.flatMap(({ term, words }, index) => (isKnown[index] ? words : [term])),
    figures: terms.flatMap(({ figure }, index) => (figure !== null && isKnown[index] ? [figure] : [])),
    excluded,
  };
}

const rangeOf = ({ operator, value, unit }: FigureTerm): FigureRange => ({ unit, ...reach(operator, Number(value)) });

async function isKnownUnit(engine: SearchEngine, figure: FigureTerm): Promise<boolean> {
  const shards = await engine.listLoaded();
  const columns = await Promise.all(shards.map((shard) => shard.readRows(rangeOf(figure))));
  return columns.flat().some((ofShard) => hasUnit(ofShard, figure.unit));
}

async function findWords(engine: SearchEngine, words: readonly Term[]): Promise<readonly RankedHit[]> {
  if (words.length === 0) return listPages(await engine.listLoaded());
  return (await findPages(engine, { terms: words, excluded: [], whole: words.map(({ text }) => text).join('') })).hits;
}

/**
 * Finds the indicators that have what is asked: each word in the name or a target of the indicator, or in the name, unit or department of its
 * project, and at least one in the indicator. They come project by project, by relevance; records are loaded as they are taken.
 * Returns whether these are all.
 */
export async function* listRows(
  engine: SearchEngine,
  { words, figures, excluded }: RowQuestion,
  { selection, condition, level = '', most = Infinity }: RowFilters,
): AsyncGenerator<FoundRow, boolean> {
  const conditions: Condition[] = [
    ...figures.map((figure) => ({ ...rangeOf(figure), passes: (other: Figure) => answersFigure(figure, other) })),
    ...(condition ? [condition] : []),
  ];
  const chosen = withGroup(selection, level);
  const shards = await engine.listLoaded();
  const [hits, passing] = await Promise.all([
    findWords(engine, words),
    findPassing(shards, conditions),
    readFacts(new Set(shards), listChosen(chosen)),
  ]);
  const projects = hits.filter(
    ({ shard, page }) => shard.kind(page) === 'project' && (passing === null || passing.get(shard)?.has(page)),
  );
  const ranked = [...(await applyFilters(projects, chosen))].sort(byRelevance);
  const near = takePacks(ranked, most);
  for (let start = 0; start < near.length; start += BATCH) {
    const batch = near.slice(start, start + BATCH);
    const records = await Promise.all(batch.map((hit) => engine.record(hit)));
    for (const [index, record] of records.entries()) {
      const { shard, page } = batch[index]!;
      const places = passing?.get(shard)?.get(page);
      const answers = toRowTest(engine, record, words, excluded);
      for (const [place, row] of record.rows.entries()) {
        if ((!places || places.has(place)) && isOfLevel(row, level) && answers(row)) yield { record, row };
      }
    }
  }
  return near.length === ranked.length;
}

/** Returns the hits whose records are in the first packs, in their order. */
function takePacks(hits: readonly RankedHit[], most: number): readonly RankedHit[] {
  const packs = new Set<string>();
  return hits.filter(({ shard, page }) => {
    const pack = shard.packs[Math.floor(page / PAGES_PER_PACK)]!;
    if (packs.size < most) packs.add(pack);
    return packs.has(pack);
  });
}

/** Returns, for each shard and page, the indicators that pass all conditions; `null` if there are none. */
async function findPassing(shards: readonly LoadedShard[], conditions: readonly Condition[]) {
  if (conditions.length === 0) return null;
  return new Map(
    await Promise.all(
      shards.map(async (shard) => {
        const [first, ...others] = await Promise.all(conditions.map((condition) => findIn(shard, condition)));
        const pages = [...first!].map(([project, rows]): [number, Set<number>] => [
          shard.firstProject + project,
          new Set([...rows].filter((row) => others.every((found) => found.get(project)?.has(row)))),
        ]);
        return [shard, new Map(pages.filter(([, rows]) => rows.size > 0))] as const;
      }),
    ),
  );
}

async function findIn(shard: LoadedShard, { passes, ...range }: Condition): Promise<Map<number, Set<number>>> {
  const found = new Map<number, Set<number>>();
  for (const columns of await shard.readRows(range)) findRows(columns, passes, found);
  return found;
}

/** Returns what says whether an indicator of a record has the words. */
function toRowTest(
  engine: SearchEngine,
  { name, unit, department }: SearchRecord,
  words: readonly Term[],
  excluded: readonly string[],
): (row: IndicatorRow) => boolean {
  const fold = (texts: readonly string[]): string[] => texts.map((text) => normalize(text, engine.variants));
  const around = fold([name, unit, department]);
  return ([, , , ...printed]) => {
    const texts = fold(printed);
    const has = (all: readonly string[], { text, also }: Term): boolean =>
      [text, ...also].some((wanted) => all.some((block) => block.includes(wanted)));
    return (
      words.every((word) => has(texts, word) || has(around, word)) &&
      (words.length === 0 || words.some((word) => has(texts, word))) &&
      !excluded.some((text) => texts.some((block) => block.includes(text)))
    );
  };
}

/** Reads a level that `printLevel` wrote. */
function readLevel(printed: string): Level | null {
  const [, code, name] = /^(?:(\d+)-)?(.*)$/s.exec(printed)!;
  return printed === '' ? null : { code: code ?? null, name: name === '' ? null : name! };
}

/** Whether an indicator is of a level. 成本指标 is one level, wherever it stands. */
function isOfLevel([, first, second]: IndicatorRow, wanted: string): boolean {
  if (wanted === '') return true;
  const [level1, level2] = [readLevel(first), readLevel(second)];
  const isOfCost = isCost({ level1, level2 });
  if (wanted === '4') return isOfCost;
  const code = (level2 && findLevel(level2, 2))?.code ?? (level1 && findLevel(level1, 1))?.code ?? '';
  return code.startsWith(wanted) && (!isOfCost || wanted.startsWith('4'));
}

/** Adds the filter by the group of indicators that a level belongs to, so that no other projects are loaded. */
const withGroup = (selection: Selection, level: string): Selection =>
  level === '' ? selection : new Map([...selection, ['group', new Set([level.charAt(0)])]]);
