import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { linkFile } from './link-file.ts';
import { replaceFile } from './write-aside.ts';

/** Another build may go on beside this one; what it has used for an hour is not removed. */
const UNUSED_MS = 3_600_000;

/**
 * The files in a folder that builds keep for the next. Each is kept under a key, which says what it was made from, and its name has the
 * digest of what it holds. A file that does not hold that is removed and counts as missing. Several builds may use the folder at a time.
 */
export class KeptFiles {
  readonly #folder: string;
  readonly #started = Date.now();
  /** The digest of each kept file by its key. */
  readonly #digests: Map<string, string>;
  /** The names of the files that this build has used. */
  readonly #used = new Set<string>();

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#digests = new Map(readdirSync(folder).map((name) => name.split('.') as [key: string, digest: string]));
  }

  has(key: string): boolean {
    return this.#digests.has(key);
  }

  /** Puts what is kept under a key at `to`, where nothing may be, and returns it. Returns `undefined` if there is nothing, or if it is damaged. */
  take(key: string, to: string): Buffer | undefined {
    const digest = this.#digests.get(key);
    if (digest === undefined) return undefined;
    const kept = this.#place(key, digest);
    try {
      linkFile(kept, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    // What has been put in place is looked at, because another build may replace what is kept in the meantime.
    const bytes = readFileSync(to);
    if (digestOf(bytes) === digest) {
      this.#used.add(basename(kept));
      return bytes;
    }
    rmSync(to);
    rmSync(kept, { force: true });
    return undefined;
  }

  /** Returns what is kept under a key, or `undefined` if there is nothing, or if it is damaged. */
  read(key: string): Buffer | undefined {
    const digest = this.#digests.get(key);
    if (digest === undefined) return undefined;
    const kept = this.#place(key, digest);
    const bytes = existsSync(kept) ? readFileSync(kept) : undefined;
    if (bytes === undefined || digestOf(bytes) !== digest) return undefined;
    this.#used.add(basename(kept));
    return bytes;
  }

  /** Keeps some bytes under a key. */
  write(key: string, bytes: Uint8Array): void {
    replaceFile(this.#add(key, hash('sha256', bytes)), bytes);
  }

  /** Keeps a file under a key. `sha256` is that of what it holds. */
  keep(key: string, file: string, sha256: string): void {
    linkFile(file, this.#add(key, sha256));
  }

  /** Removes what neither this build nor, for an hour before it, another has used. */
  prune(): void {
    for (const name of readdirSync(this.#folder)) {
      if (this.#used.has(name)) continue;
      const place = join(this.#folder, name);
      // A link to a file, which every use makes, changes the date of its inode.
      const found = statSync(place, { throwIfNoEntry: false });
      if (found && found.ctimeMs < this.#started - UNUSED_MS) rmSync(place, { recursive: true, force: true });
    }
  }

  /** Notes that bytes of this digest are kept under a key, and returns where. */
  #add(key: string, sha256: string): string {
    const digest = shorten(sha256);
    const place = this.#place(key, digest);
    this.#digests.set(key, digest);
    this.#used.add(basename(place));
    return place;
  }

  #place(key: string, digest: string): string {
    return join(this.#folder, `${key}.${digest}`);
  }
}

const digestOf = (bytes: Uint8Array): string => shorten(hash('sha256', bytes));
const shorten = (sha256: string): string => sha256.slice(0, 32);
