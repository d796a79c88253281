/** Calls `changed` with what stands in a box after each change, but not while an input method composes. The same may come twice. */
export function onTyped(box: HTMLInputElement, changed: (value: string) => void): void {
  box.addEventListener('compositionend', () => changed(box.value));
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) changed(box.value);
  });
}
