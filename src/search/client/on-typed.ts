/**
 * Calls `changed` with the text of a box after each change, except while an input method composes. It can be called twice with the same
 * text.
 */
export function onTyped(box: HTMLInputElement, changed: (value: string) => void): void {
  box.addEventListener('compositionend', () => changed(box.value));
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) changed(box.value);
  });
}
