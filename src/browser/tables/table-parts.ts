/** The table that goes on from another inside `<details>`; `AmountTable.astro` writes both. */
const restOf = (table: HTMLTableElement): HTMLTableElement | null =>
  table.id === '' ? null : document.querySelector(`table[data-continues="${CSS.escape(table.id)}"]`);

/** A table, and the one that goes on from it. */
export function tableParts(table: HTMLTableElement): HTMLTableElement[] {
  const rest = restOf(table);
  return rest ? [table, rest] : [table];
}

/** Moves the folded rows of a table, and its total, to the others. */
export function unfold(table: HTMLTableElement): void {
  const rest = restOf(table);
  if (!rest) return;
  table.tBodies[0]?.append(...[...rest.tBodies].flatMap((body) => [...body.rows]));
  if (rest.tFoot) table.append(rest.tFoot);
  rest.closest('details')?.remove();
}
