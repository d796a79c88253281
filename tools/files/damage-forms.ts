import { cell, type InventedForms, type SpanCell, type SpanTable } from '../synthesis/form-record.ts';
import type { Random } from '../synthesis/random.ts';
import { placeSpans } from './place-spans.ts';
import { LEVELS } from '../synthesis/vocabulary.ts';
import type { FormKind } from './read-forms-in.ts';

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
  // On a page: the ruling between two cells is lost.
  'joined cells': (row, random) => {
    if (row.length < 2) return null;
    const at = random.int(0, row.length - 2);
    const [one, other] = [row[at], row[at + 1]];
    // A mark of a blank cell is a text like another in a joined one.
    if (!one?.text || !other?.text || [one, other].some(({ text }) => text === '-')) return null;
    return row.toSpliced(at, 2, { ...one, text: one.text + other.text, across: one.across + other.across });
  },
  'doubled cell': (row, random) => {
    const at = pickFilled(row, random);
    return at === null ? null : row.toSpliced(at, 0, row[at]!);
  },
};

const DAMAGE_NAMES = Object.keys(DAMAGES);

/**
 * Damages one row of forms; `null` where the drawn damage cannot happen to the drawn row, and where it leaves what another form prints:
 * - a row cut down to its second level is one of a template that nobody filled, which the reader counts;
 * - 成本指标 printed twice may stand on both levels;
 * - in a form with one indicator nothing shows that a measure and a weight were printed;
 * - a browser's copy does not show merged cells: without its own level a row is one of a longer merged level, a unit without its first project's
 *   name may be a project below the unit before, and a name with the cell behind it an indicator with its value.
 */
export function damageForms(forms: InventedForms, kind: FormKind, random: Random): InventedForms | null {
  const damage = random.pick(DAMAGE_NAMES);
  const t = random.int(0, forms.tables.length - 1);
  const table = forms.tables[t]!;
  const r = random.int(0, table.rows.length - 1);
  const row = DAMAGES[damage]!(table.rows[r]!, random);
  if (row === null || isAnotherPrint(forms, kind, table.rows[r]!, row)) return null;
  const damaged: SpanTable = { ...table, rows: table.rows.with(r, row) };
  // A page has no cells beside its table.
  if (kind === 'pdf' && placeSpans(damaged).some(({ length }) => length > table.columns)) return null;
  return { ...forms, tables: forms.tables.with(t, damaged) };
}

function pickFilled(row: Row, random: Random): number | null {
  const filled = row.flatMap(({ text }, i) => (text === '' ? [] : [i]));
  return filled.length === 0 ? null : random.pick(filled);
}

function isAnotherPrint({ form, records, levels }: InventedForms, kind: FormKind, row: Row, left: Row): boolean {
  if (left.length > row.length) return left.filter(({ text }) => text === '成本指标').length > 1;
  if (left.every((one, i) => one === row[i])) {
    const isOfTemplate = isLevel(left.at(-1)!) && !isLevel(row[left.length]!);
    const items = records.reduce((sum, project) => sum + project.items.length, 0);
    const isItem = kind === 'browser copy' && form === 'indicator-rows' && left.length === 2;
    return isOfTemplate || isItem || (form === 'project-form' && items < 2);
  }
  const lost = row.find((one) => !left.includes(one));
  const repeats = records.flatMap(({ items }) => items.filter(({ level1 }, i) => items[i - 1]?.level1 === level1));
  // Where no other row prints the level above again, nothing shows that levels are not merged.
  const mayBeMerged = levels === 'merged' || repeats.length < 2;
  const mayBeProject = form === 'indicator-rows' && lost === row[1] && row[0]!.down > 1;
  return kind === 'browser copy' && lost !== undefined && (mayBeProject || (mayBeMerged && isLevel(lost)));
}

const LEVEL_NAMES = new Set(LEVELS.flatMap(({ level1, level2 }) => [level1, ...level2].map(({ name }) => name)));
const isLevel = ({ text }: SpanCell): boolean => LEVEL_NAMES.has(text);
