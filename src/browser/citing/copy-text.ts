/** Copies what a box holds, and selects it. `false` where the browser allows neither way, as pages inside chat apps may not. */
export async function copyText(box: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    // No secure context, or no permission: the older way works in more places.
    box.focus();
    box.select();
    return document.execCommand('copy');
  }
}
