import { hash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkFile } from '../../disk/link-file.ts';
import { pruneFolder } from '../../disk/prune-folder.ts';
import { makeFolder } from '../../disk/write-aside.ts';
import type { WrittenFile } from '../packages/description.ts';

/** Files that are made together and kept together; their names are paths below the site. */
export interface Group {
  /** Where the files are kept, at their paths. */
  readonly folder: string;
  readonly files: readonly WrittenFile[];
}

const LIST = 'files.json';

/** Milliseconds before a build; what was last used earlier is removed. Another build may go on meanwhile. */
const UNUSED_MS = 3_600_000;

/**
 * Groups of files that builds keep under the digest of what they are made from. Each is put into the site as links to what is kept, so
 * that an unchanged file keeps its date, and publishing leaves it alone.
 */
export class KeptGroups {
  readonly #siteDir: string;
  readonly #cacheDir: string;
  readonly #started = Date.now();
  readonly #settings: unknown;
  readonly #used = new Set<string>();
  readonly #files: WrittenFile[] = [];
  readonly #made = new Set<string>();
  #kept = 0;

  /** @param settings what all groups are made from: the program and the configuration */
  constructor(siteDir: string, cacheDir: string, settings: unknown) {
    this.#settings = settings;
    this.#siteDir = siteDir;
    this.#cacheDir = cacheDir;
  }

  /** How many groups an earlier build had made. */
  get kept(): number {
    return this.#kept;
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
    const digest = hash('sha256', JSON.stringify([this.#settings, madeFrom]));
    const place = join(this.#cacheDir, digest);
    if (existsSync(place)) this.#kept++;
    else
      makeFolder(place, (aside) => {
        const files = write(join(aside, 'site'));
        writeFileSync(join(aside, LIST), JSON.stringify(files));
      });
    this.#used.add(digest);
    const files = JSON.parse(readFileSync(join(place, LIST), 'utf8')) as WrittenFile[];
    const folder = join(place, 'site');
    for (const { name } of files) this.#link(join(folder, name), join(this.#siteDir, name));
    this.#files.push(...files);
    return { folder, files };
  }

  #link(from: string, to: string): void {
    const folder = dirname(to);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    // In the folder of a build nothing is there yet, and a plain link is a third of the work.
    try {
      linkSync(from, to);
    } catch {
      linkFile(from, to);
    }
  }

  prune(): void {
    pruneFolder(this.#cacheDir, this.#started - UNUSED_MS, this.#used);
  }
}
