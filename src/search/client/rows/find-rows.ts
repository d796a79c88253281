import { normalize } from '../../shared/normalize.ts';
import { findRows, type Figure } from '../../shared/row-columns.ts';
import type { IndicatorRow, SearchRecord } from '../../shared/search-record.ts';
import type { SearchEngine } from '../engine.ts';
import { findPages } from '../find-pages.ts';
import { TIERS, type RankedHit } from '../hit.ts';
import { byRelevance } from '../orders.ts';
import { parseQuery, type Term } from '../query.ts';
import { readFigure, toCondition, type RowQuery } from './row-query.ts';

/** An indicator that was found, with its project. */
export interface FoundRow {
  readonly record: SearchRecord;
  readonly row: IndicatorRow;
}

/** The number of records that are loaded at once. */
const BATCH = 8;

/**
 * Finds the indicators of which the name or a target has every word, and a figure that passes. A word that is a figure (`80%`) means a figure
 * of a target and not its digits. They come project by project, the greatest first; records are loaded as they are taken.
 */
export async function* listRows(engine: SearchEngine, asked: RowQuery): AsyncGenerator<FoundRow> {
  const { terms, excluded, whole } = parseQuery(asked.query, engine.variants, engine.words);
  const figures = terms.flatMap(({ text }) => readFigure(text) ?? []);
  const words = terms.filter(({ text }) => readFigure(text) === null);
  const conditions = [
    ...figures.map(
      ({ value, unit }) =>
        (figure: Figure) =>
          Number(figure.value) === Number(value) && figure.unit === unit,
    ),
    ...[toCondition(asked)].filter((condition) => condition !== null),
  ];
  const { hits } =
    words.length === 0
      ? { hits: await listProjects(engine) }
      : await findPages(engine, { terms: words, excluded: [], whole });
  const passing = await findPassing(engine, conditions);
  const projects = hits
    .filter(
      (hit) => hit.shard.kind(hit.page) === 'project' && (passing === null || passing.get(hit.shard)?.has(hit.page)),
    )
    .sort(byRelevance);
  for (let start = 0; start < projects.length; start += BATCH) {
    const batch = projects.slice(start, start + BATCH);
    const records = await Promise.all(batch.map((hit) => engine.record(hit)));
    for (const [index, record] of records.entries()) {
      const hit = batch[index]!;
      const rows = passing?.get(hit.shard)?.get(hit.page);
      for (const [place, row] of record.rows.entries()) {
        if (rows && !rows.has(place)) continue;
        const texts = [row[3], row[4], row[5]].map((text) => normalize(text, engine.variants));
        const has = (text: string): boolean => texts.some((printed) => printed.includes(text));
        const answers = ({ text, also }: Term): boolean => has(text) || also.some(has);
        if (words.every(answers) && !excluded.some(has)) yield { record, row };
      }
    }
  }
}

async function listProjects(engine: SearchEngine): Promise<RankedHit[]> {
  const shards = await engine.listLoaded();
  return shards.flatMap((shard) =>
    Array.from({ length: shard.entry.pages }, (_, page) => ({ shard, page, tier: TIERS.inText })),
  );
}

/** Returns, for each shard and page, the indicators with a figure for each condition; `null` if there are no conditions. */
async function findPassing(engine: SearchEngine, conditions: readonly ((figure: Figure) => boolean)[]) {
  if (conditions.length === 0) return null;
  const shards = await engine.listLoaded();
  return new Map(
    await Promise.all(
      shards.map(async (shard) => {
        const columns = await shard.readRows();
        const [first, ...others] = conditions.map((condition) => findRows(columns, condition));
        const pages = [...first!].map(([project, rows]): [number, Set<number>] => [
          shard.firstProject + project,
          new Set([...rows].filter((row) => others.every((found) => found.get(project)?.has(row)))),
        ]);
        return [shard, new Map(pages.filter(([, rows]) => rows.size > 0))] as const;
      }),
    ),
  );
}
