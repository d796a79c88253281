import { coverageGroup } from '../../src/domain/measures/document-measures.ts';
import type { Comparator, Quantity } from '../../src/domain/targets/target.ts';
import { parseTarget, understoodParts } from '../../src/domain/targets/parse-target.ts';
import type { Operator } from '../../src/search/client/reading/operators.ts';
import type { RowQuery } from '../../src/search/client/rows/row-query.ts';
import { ALL_VARIANTS } from '../../src/search/index/variants.ts';
import { normalize } from '../../src/search/shared/normalize.ts';
import { replaceEveryday } from '../../src/search/shared/everyday-word.ts';
import type { IndicatorRow } from '../../src/search/shared/search-record.ts';
import type { Random } from '../synthesis/random.ts';
import type { Corpus, CorpusPage } from './corpus.ts';
import type { Draw } from './draw-understood.ts';

/** A word that nothing reads otherwise: no figure, sign or operator. */
const WORD = /^(?!项目|承诺)(?!.*(?:[的在应须是为内]|目标|要求|不足|达到)$)\p{Script=Han}{3}$/u;
const UNIT = /^(?:%|[\p{Script=Han}]{1,3})$/u;

const COMPARISONS: Readonly<Record<Operator, { readonly typed: string; holds: (a: number, b: number) => boolean }>> = {
  lt: { typed: '低于', holds: (a, b) => a < b },
  le: { typed: '不超过', holds: (a, b) => a <= b },
  eq: { typed: '', holds: (a, b) => a === b },
  ge: { typed: '不低于', holds: (a, b) => a >= b },
  gt: { typed: '高于', holds: (a, b) => a > b },
};

/**
 * Draws queries that mean indicators: words with a figure in the box of all searches, and the fields of the search for indicators. What
 * answers them is worked out from the printed targets alone.
 */
export function drawRows(
  corpus: Corpus,
  projects: readonly CorpusPage[],
  random: Random,
  each: number,
  draw: Draw,
): void {
  const pickRow = () => {
    const { record } = random.pick(projects);
    const row = record.rows.length === 0 ? undefined : random.pick(record.rows);
    const figures = row ? listFigures(row).filter(({ unit }) => UNIT.test(unit)) : [];
    const start = random.int(0, Math.max(0, (row?.[3].length ?? 0) - 3));
    const word = row?.[3].slice(start, start + 3) ?? '';
    const isPlain = WORD.test(word) && replaceEveryday(word, corpus.words).length === 0;
    return row && figures.length > 0 && isPlain ? { record, row, word, figure: random.pick(figures) } : undefined;
  };
  draw('rows', each, () => {
    const picked = pickRow();
    if (!picked) return undefined;
    const { word, figure } = picked;
    const op = random.pick(['eq', 'eq', 'lt', 'ge'] as const);
    const query = random.pick([`${word} `, word]) + COMPARISONS[op].typed + figure.value + figure.unit;
    return {
      query,
      fields: { q: query, op: '', value: '', unit: '', sign: '', level: '', year: '', dept: '' },
      answersRow: (_, row) =>
        hasWord(row, word) &&
        listFigures(row).some(
          ({ value, unit }) => unit === figure.unit && COMPARISONS[op].holds(Number(value), Number(figure.value)),
        ),
    };
  });
  draw('number filters', each, () => {
    const picked = pickRow();
    if (!picked) return undefined;
    const { record: drawn, word, figure } = picked;
    const op = random.pick(['lt', 'le', 'eq', 'ge', 'gt'] as const);
    const some = (value: string): string => (random.int(0, 2) === 0 ? value : '');
    const fields: RowQuery = {
      q: random.int(0, 1) === 0 ? word : '',
      op,
      value: figure.value,
      unit: random.int(0, 3) === 0 ? '' : figure.unit,
      sign: some(figure.sign),
      level: some(coverageGroup(toLevels(picked.row)) ?? ''),
      year: some(String(drawn.year)),
      dept: some(drawn.department),
    };
    return {
      query: new URLSearchParams(fields).toString(),
      fields,
      answersRow: (record, row) =>
        (fields.q === '' || hasWord(row, word)) &&
        (fields.year === '' || String(record.year) === fields.year) &&
        (fields.dept === '' || record.department === fields.dept) &&
        (fields.level === '' || coverageGroup(toLevels(row)) === fields.level) &&
        listFigures(row).some(
          ({ sign, value, unit }) =>
            (fields.sign === '' || sign === fields.sign) &&
            (fields.unit === '' || unit === fields.unit) &&
            COMPARISONS[op].holds(Number(value), Number(fields.value)),
        ),
    };
  });
}

/** The figures of the printed targets of an indicator. */
function listFigures([, , , name, ...targets]: IndicatorRow): { sign: Comparator; value: string; unit: string }[] {
  const toFigure = ({ value, unit }: Quantity, sign: Comparator) => ({ sign, value, unit: unit ?? '' });
  return targets.flatMap((printed) =>
    understoodParts(parseTarget(printed, name)).flatMap((part) =>
      part.kind === 'quantity'
        ? [toFigure(part.quantity, part.comparator)]
        : part.kind === 'range'
          ? [
              toFigure(part.low, part.low.inclusive ? 'ge' : 'gt'),
              toFigure(part.high, part.high.inclusive ? 'le' : 'lt'),
            ]
          : [],
    ),
  );
}

const hasWord = ([, , , ...texts]: IndicatorRow, word: string): boolean =>
  texts.some((text) => normalize(text, ALL_VARIANTS).includes(normalize(word, ALL_VARIANTS)));

/** Reads the levels of an indicator as `printLevel` wrote them. */
function toLevels([anchor, ...texts]: IndicatorRow): Parameters<typeof coverageGroup>[0] {
  const [level1, level2] = texts.slice(0, 2).map((printed) => {
    const [, code, name] = /^(?:(\d+)-)?(.*)$/s.exec(printed)!;
    return printed === '' ? null : { code: code ?? null, name: name === '' ? null : name! };
  });
  return { id: anchor, level1, level2 } as Parameters<typeof coverageGroup>[0];
}
