import type { NoteCounts } from '../../views/notes/notes-page.ts';

/** The reader's choice. An empty string matches every row. */
export interface NoteChoice {
  readonly rule: string;
  readonly department: string;
  readonly year: string;
}

export const CHOICES = ['rule', 'department', 'year'] as const satisfies readonly (keyof NoteChoice)[];

/**
 * Returns the rows that match and the sum of their notes. If a rule is chosen, rows count the notes of that rule only, and rows without
 * any are left out.
 */
export function filterCounts(
  counts: readonly NoteCounts[],
  { rule, department, year }: NoteChoice,
): { readonly rows: NoteCounts[]; readonly notes: number } {
  const rows = counts
    .filter((row) => (department === '' || row.department === department) && (year === '' || String(row.year) === year))
    .flatMap((row) => {
      if (rule === '') return [row];
      const notes = row.byRule[rule] ?? 0;
      return notes === 0 ? [] : [{ ...row, notes, href: `${row.href}#note-${rule}` }];
    });
  return { rows, notes: rows.reduce((sum, row) => sum + row.notes, 0) };
}

export function readChoice(search: string): NoteChoice {
  const params = new URLSearchParams(search);
  const [rule = '', department = '', year = ''] = CHOICES.map((name) => params.get(name) ?? '');
  return { rule, department, year };
}

/** Returns the choice as the query of an address, `?rule=…`, or the empty string where nothing is chosen. */
export function printChoice(choice: NoteChoice): string {
  const params = new URLSearchParams(CHOICES.filter((name) => choice[name] !== '').map((name) => [name, choice[name]]));
  return params.size === 0 ? '' : `?${params}`;
}
