import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { decodeXML } from 'entities';
import { listFiles } from '../../disk/list-files.ts';
import { headersOf } from './response-headers.ts';

/** A bucket of an object storage that has the interface of S3. */
export interface Bucket {
  /** Address of the bucket, `https://name.s3.example.org/` or `https://s3.example.org/name/`. */
  readonly url: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly sessionToken?: string | undefined;
}

export interface UploadOptions {
  /** The folder of the built site. */
  readonly dir: string;
  /** The site's base without its first slash: the beginning of the names of all objects. */
  readonly prefix: string;
  /** Whether objects below `prefix` that the site does not have are removed. */
  readonly remove: boolean;
  /** Called after each object that was sent or removed. */
  readonly onObject?: (name: string) => void;
}

export interface Upload {
  readonly sent: number;
  readonly asBefore: number;
  /** Objects below the prefix that the site does not have. */
  readonly foreign: number;
}

/** What object storages keep with an object. The other headers are up to what stands before them. */
const KEPT_HEADERS = ['Content-Type', 'Cache-Control'];

const AT_ONCE = 8;

/**
 * Brings a bucket to the state of a built site. An object is sent if its MD5, which the storage tells as its tag, is another. Files go out in
 * waves, each after the one before is complete: files whose names tell their content, other new files, new pages, changed pages, and
 * at last other changed files, among them the index of the search and the sitemap. So nothing points at what is not there yet. Objects are removed at the very end.
 * Throws an `Error` if the storage refuses a request.
 */
export async function uploadSite(bucket: Bucket, { dir, prefix, remove, onObject }: UploadOptions): Promise<Upload> {
  const store = new ObjectStore(bucket);
  const tags = await store.list(prefix);
  const files = listFiles(dir).map((file) => file.replaceAll(sep, '/'));
  const waves: string[][] = [[], [], [], [], []];
  for (const file of files) {
    const tag = tags.get(prefix + file);
    if (tag !== hash('md5', await readFile(join(dir, file)))) waves[waveOf(file, tag === undefined)]?.push(file);
  }
  for (const wave of waves) {
    await eachAtOnce(wave, async (file) => {
      await store.put(prefix + file, await readFile(join(dir, file)), headersOf(file));
      onObject?.(prefix + file);
    });
  }
  const own = new Set(files.map((file) => prefix + file));
  const foreign = [...tags.keys()].filter((name) => !own.has(name));
  if (remove) {
    await eachAtOnce(foreign, async (name) => {
      await store.remove(name);
      onObject?.(name);
    });
  }
  const sent = waves.flat().length;
  return { sent, asBefore: files.length - sent, foreign: foreign.length };
}

function waveOf(file: string, isNew: boolean): number {
  if (headersOf(file)['Cache-Control']?.includes('immutable')) return 0;
  const isPage = file.endsWith('.html');
  return isNew ? (isPage ? 2 : 1) : isPage ? 3 : 4;
}

async function eachAtOnce(names: readonly string[], work: (name: string) => Promise<void>): Promise<void> {
  const queue = names.values();
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const name of queue) await work(name);
  });
  await Promise.all(workers);
}

class ObjectStore {
  readonly #client: AwsClient;
  readonly #url: string;

  constructor({ url, region, accessKey, secretKey, sessionToken }: Bucket) {
    const keys = { accessKeyId: accessKey, secretAccessKey: secretKey, ...(sessionToken ? { sessionToken } : {}) };
    this.#client = new AwsClient({ ...keys, region, service: 's3', retries: 4 });
    this.#url = url.replace(/\/$/, '');
  }

  /** Tags of all objects whose names begin with `prefix`, by their names. An answer has at most a thousand, in the order of their names. */
  async list(prefix: string): Promise<Map<string, string>> {
    const tags = new Map<string, string>();
    let marker = '';
    let isWhole = false;
    while (!isWhole) {
      const query = new URLSearchParams({ marker, prefix });
      const text = await (await this.#ask(`${this.#url}?${query}`, {})).text();
      for (const [, entry = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        marker = readElement(entry, 'Key');
        tags.set(
          marker,
          readElement(entry, 'ETag')
            .replaceAll(/"|&quot;/g, '')
            .toLowerCase(),
        );
      }
      isWhole = readElement(text, 'IsTruncated') !== 'true';
    }
    return tags;
  }

  async put(name: string, content: Buffer<ArrayBuffer>, headers: Readonly<Record<string, string>>): Promise<void> {
    const kept = Object.entries(headers).filter(([header]) => KEPT_HEADERS.includes(header));
    // The storage refuses a body that was damaged on its way.
    const check = hash('md5', content, 'base64');
    const sent = { ...Object.fromEntries(kept), 'Content-MD5': check };
    await this.#ask(`${this.#url}/${spell(name)}`, { method: 'PUT', body: content, headers: sent });
  }

  async remove(name: string): Promise<void> {
    await this.#ask(`${this.#url}/${spell(name)}`, { method: 'DELETE' });
  }

  async #ask(url: string, init: RequestInit): Promise<Response> {
    const response = await this.#client.fetch(url, init);
    if (response.ok) return response;
    const { status } = response;
    const code = readElement(await response.text(), 'Code');
    throw new Error(`${init.method ?? 'GET'} ${url} is answered by ${status} ${code}`.trimEnd());
  }
}

const spell = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

/** The text of the first element of this name; empty where there is none. */
const readElement = (xml: string, name: string): string =>
  decodeXML(new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xml)?.[1] ?? '');
