/** Returns the text of a cell without parts that are hidden from the eye or from screen readers. */
export function cellText(cell: Element | null | undefined): string {
  if (!cell) return '';
  const copy = cell.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('[aria-hidden=true], [hidden], svg, .visually-hidden')) extra.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** Returns the `data-value` of a cell (integer 分, or a count); `null` where it is blank. */
export function readValue(cell: HTMLElement | undefined): number | null {
  const text = cell?.dataset['value'] ?? '';
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}
