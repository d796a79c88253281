/** Calls `changed` with what stands in a box after each change, but not while an input method composes. The same may come twice. */
export function onTyped(box: HTMLInputElement, changed: (value: string) => void): void {
  let composing = false;
  const report = (): void => {
    if (!composing) changed(box.value);
  };
  box.addEventListener('compositionstart', () => (composing = true));
  box.addEventListener('compositionend', () => {
    composing = false;
    report();
  });
  box.addEventListener('input', report);
}
