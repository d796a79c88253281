/** Hands a file to the browser's downloads. Browsers inside chat apps may ignore this without a word. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name that every file system takes: `{page heading} {title}.{extension}`. */
export function toFileName(title: string, extension: string): string {
  const heading = document.querySelector('h1')?.textContent ?? document.title;
  const name = `${heading.trim()} ${title}`.replace(/[\\/:*?"<>|\s]+/g, '-');
  return `${[...name].slice(0, 80).join('')}.${extension}`;
}
