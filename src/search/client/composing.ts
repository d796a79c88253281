/** Calls `changed` with what stands in a box after each change, but not while an input method composes. */
export function onTyped(box: HTMLInputElement, changed: (value: string) => void): void {
  let composing = false;
  let last = box.value;
  const report = (): void => {
    if (composing || box.value === last) return;
    last = box.value;
    changed(last);
  };
  box.addEventListener('compositionstart', () => (composing = true));
  box.addEventListener('compositionend', () => {
    composing = false;
    report();
  });
  box.addEventListener('input', report);
}
