/** Copies the text of a box. Returns `false` where the browser forbids it, as browsers inside chat apps may; the text is then selected. */
export async function copyText(box: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    // The clipboard needs a secure context and permission. The older command works in more browsers.
    box.focus();
    box.select();
    return document.execCommand('copy');
  }
}
