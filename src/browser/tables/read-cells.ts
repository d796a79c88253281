/** The text that a reader sees, without what is only for the eye or only for the ear. */
export function cellText(cell: Element | null | undefined): string {
  if (!cell) return '';
  const copy = cell.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('[aria-hidden=true], [hidden], svg, .visually-hidden')) extra.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** `data-value` of a cell (integer 分, or a count), `null` where it is blank. */
export function readValue(cell: HTMLElement | undefined): number | null {
  const text = cell?.dataset['value'] ?? '';
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}
