import { hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KeptFiles } from '../../../disk/kept-files.ts';
import type { WrittenFile } from '../packages/description.ts';

/** Files that are made together and kept together; their names are paths below the site. */
export interface Group {
  /** The folder of the site, in which the files stand at their paths. */
  readonly folder: string;
  readonly files: readonly WrittenFile[];
}

/**
 * Groups of files that builds keep under the digest of what they are made from. Each is put into the site as links to what is kept, so
 * that an unchanged file keeps its date, and publishing leaves it alone.
 */
export class KeptGroups {
  readonly #siteDir: string;
  readonly #kept: KeptFiles;
  readonly #settings: unknown;
  readonly #files: WrittenFile[] = [];
  #keptGroups = 0;

  /** @param settings what all groups are made from: the program and the configuration */
  constructor(siteDir: string, cacheDir: string, settings: unknown) {
    this.#siteDir = siteDir;
    this.#kept = new KeptFiles(cacheDir);
    this.#settings = settings;
  }

  /** How many groups an earlier build had made. */
  get kept(): number {
    return this.#keptGroups;
  }

  /** The files of all groups that were put into the site. */
  get files(): readonly WrittenFile[] {
    return this.#files;
  }

  /**
   * Puts a group into the site. `madeFrom` is all that its files are made from beside the settings. `write` fills a folder with the files
   * where none are kept, and lists them.
   */
  put(madeFrom: unknown, write: (folder: string) => readonly WrittenFile[]): Group {
    const key = hash('sha256', JSON.stringify([this.#settings, madeFrom])).slice(0, 32);
    const files = this.#take(key) ?? this.#make(key, write);
    for (const file of files) this.#files.push(file);
    return { folder: this.#siteDir, files };
  }

  prune(): void {
    this.#kept.prune();
  }

  /** Puts all files of a group that is kept into the site; `undefined` where one is missing or damaged. */
  #take(key: string): readonly WrittenFile[] | undefined {
    const list = this.#kept.read(key);
    if (list === undefined) return undefined;
    const files = JSON.parse(list.toString()) as WrittenFile[];
    for (const { name, sha256 } of files) {
      mkdirSync(dirname(join(this.#siteDir, name)), { recursive: true });
      if (this.#kept.take(sha256, join(this.#siteDir, name)) === undefined) return undefined;
    }
    this.#keptGroups++;
    return files;
  }

  #make(key: string, write: (folder: string) => readonly WrittenFile[]): readonly WrittenFile[] {
    const files = write(this.#siteDir);
    for (const { name, sha256 } of files) {
      const path = join(this.#siteDir, name);
      // Many packages have the same dictionary and licence. What is kept keeps its date for those that are as before.
      if (this.#kept.take(sha256, path) === undefined) this.#kept.keep(sha256, path, sha256);
    }
    this.#kept.write(key, Buffer.from(JSON.stringify(files)));
    return files;
  }
}
