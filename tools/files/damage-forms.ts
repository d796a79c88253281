import { cell, type InventedForms, type SpanCell, type SpanTable } from '../synthesis/form-record.ts';
import type { Random } from '../synthesis/random.ts';

type Row = readonly SpanCell[];

/** What may happen to a row of cells. Each returns the row that is left; `null` where it cannot happen to this one. */
const DAMAGES: Readonly<Record<string, (row: Row, random: Random) => Row | null>> = {
  'deleted cell': (row, random) => {
    const at = pickFilled(row, random);
    return at === null || row.length < 2 ? null : row.toSpliced(at, 1);
  },
  'shifted cells': (row, random) => row.toSpliced(random.int(0, row.length - 1), 0, cell('')),
  'cut row': (row, random) => {
    if (row.length < 3) return null;
    const at = random.int(1, row.length - 1);
    return row.slice(at).some(({ text }) => text !== '') ? row.slice(0, at) : null;
  },
  'doubled cell': (row, random) => {
    const at = pickFilled(row, random);
    return at === null ? null : row.toSpliced(at, 0, row[at]!);
  },
};

const DAMAGE_NAMES = Object.keys(DAMAGES);

/**
 * Damages one row of forms; `null` where the drawn damage cannot happen to the drawn row, and where it leaves what other forms print: a row cut
 * down to its levels is one of a template that nobody filled, and one cut down to a name and an amount that of an indicator; without a merged
 * cell a browser's copy is that of a longer merged cell, without the name of a unit's first project that of a project named as the unit; and
 * with one indicator nothing shows that a measure and a weight were printed.
 */
export function damageForms(forms: InventedForms, random: Random): InventedForms | null {
  const damage = random.pick(DAMAGE_NAMES);
  const t = random.int(0, forms.tables.length - 1);
  const table = forms.tables[t]!;
  const r = random.int(0, table.rows.length - 1);
  const row = DAMAGES[damage]!(table.rows[r]!, random);
  if (row === null || isAnotherPrint(forms, table.rows[r]!, row)) return null;
  const damaged: SpanTable = { ...table, rows: table.rows.with(r, row) };
  return { ...forms, tables: forms.tables.with(t, damaged) };
}

function pickFilled(row: Row, random: Random): number | null {
  const filled = row.flatMap(({ text }, i) => (text === '' ? [] : [i]));
  return filled.length === 0 ? null : random.pick(filled);
}

function isAnotherPrint({ form, records, levels }: InventedForms, row: Row, left: Row): boolean {
  const isCut = left.length < row.length && left.every((one, i) => one === row[i]);
  if (isCut && (LEVEL.test(left.at(-1)!.text) || records.reduce((sum, { items }) => sum + items.length, 0) < 2))
    return true;
  // 成本指标 may stand on both levels.
  if (left.length > row.length && left.filter(({ text }) => text === '成本指标').length > 1) return true;
  if (isCut && form === 'indicator-rows' && left.length === 2) return true;
  const lost = row.find((one) => !left.includes(one));
  const repeats = records.flatMap(({ items }) => items.filter(({ level1 }, i) => items[i - 1]?.level1 === level1));
  const isMerged = levels === 'merged' || repeats.length < 2;
  const namesProject = form === 'indicator-rows' && (lost === row[0] || lost === row[1]) && row[0]!.down > 1;
  return (
    !isCut &&
    (namesProject || isMerged) &&
    left.length < row.length &&
    lost !== undefined &&
    (namesProject || LEVEL.test(lost.text) || lost === row[0])
  );
}

const LEVEL = /^.{2,8}指标$|满意度$|效益$/;
