/** Passes a file to the browser's downloads. Some browsers inside chat apps do nothing and report no error. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Makes the name `{page heading} {title}.{extension}` without characters that a file system forbids. */
export function toFileName(title: string, extension: string): string {
  const heading = document.querySelector('h1')?.textContent ?? document.title;
  const name = `${heading.trim()} ${title}`.trim().replace(/[\\/:*?"<>|\s]+/g, '-');
  return `${[...name].slice(0, 80).join('')}.${extension}`;
}
