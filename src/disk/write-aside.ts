import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

// Files are written aside and put in place by a rename, so that readers find a whole file or none, even if the process is killed.

/** Writes a file in the place of what is there. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  writeAside(dirname(file), basename(file), (aside) => {
    writeFileSync(join(aside, 'file'), content);
    renameSync(join(aside, 'file'), file);
  });
}

/**
 * Lets `write` fill a folder beside `folder`, then puts each of the files named into `folder`, in the place of what is there.
 * If `write` throws, `folder` is as it was.
 */
export function replaceFiles(folder: string, names: readonly string[], write: (aside: string) => void): void {
  writeAside(dirname(folder), basename(folder), (aside) => {
    write(aside);
    mkdirSync(folder, { recursive: true });
    for (const name of names) renameSync(join(aside, name), join(folder, name));
  });
}

/** Gives `work` a folder of its own beside what it writes, on the same file system, and removes that folder afterwards. */
function writeAside(parent: string, name: string, work: (aside: string) => void): void {
  mkdirSync(parent, { recursive: true });
  const aside = mkdtempSync(join(parent, `${name}.new-`));
  try {
    work(aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
