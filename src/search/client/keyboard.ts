/** The arrow keys move the focus from the box through the results and back. */
export function moveInResults(root: HTMLElement, box: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const stops = [box, ...root.querySelectorAll<HTMLElement>('.result-link')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}

/** The key `/` focuses the box, except while the reader types in a field. */
export function focusOnSlash(box: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const inField =
      event.target instanceof Element &&
      event.target.closest('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || inField) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
