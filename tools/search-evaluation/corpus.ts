import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { toFen } from '../../src/domain/money.ts';
import { readEverydayWords } from '../../src/search/index/everyday-words.ts';
import { INDEX_FOLDER, type Manifest } from '../../src/search/shared/manifest.ts';
import { normalize } from '../../src/search/shared/normalize.ts';
import { matches, parseQuery } from '../../src/search/client/reading/query.ts';
import { toBlocks, type SearchRecord } from '../../src/search/shared/search-record.ts';
import { listParts, type ShardHead } from '../../src/search/shared/shard-head.ts';
import { ALL_VARIANTS } from '../../src/search/index/variants.ts';

/** Returns the id of a page in an evaluation. */
const toPageId = (shard: string, page: number): string => `${shard} ${page}`;

export interface CorpusPage {
  /** The id that our search engine gives it. */
  readonly id: string;
  readonly record: SearchRecord;
  /** Its blocks as normalised texts; the first is its name. */
  readonly texts: readonly string[];
  /** Its total in 分; `null` where none is printed. */
  readonly fen: number | null;
}

/** The records of a built site, with the pages that a search in them should find. Reads them from the site's search index. */
export class Corpus {
  readonly pages: readonly CorpusPage[];
  readonly words = readEverydayWords('content/everyday-words.yaml').words;
  readonly #joined: readonly string[];

  constructor(dist: string) {
    const root = join(dist, INDEX_FOLDER);
    const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Manifest;
    const pages = manifest.shards.flatMap(({ name, head }) => {
      const { packs, order } = JSON.parse(readFileSync(join(root, name, head), 'utf8')) as ShardHead;
      const records = listParts('records', packs).flatMap(
        (path) => JSON.parse(gunzipSync(readFileSync(join(root, name, path))).toString()) as SearchRecord[],
      );
      return records.map((record, page) => {
        const texts = toBlocks(record).map(({ text }) => normalize(text, ALL_VARIANTS));
        // The amounts of a record begin with its total, if one is printed; the columns of a shard say whether one is.
        const place = page - order.departments - order.units - order.prose;
        const fen =
          place >= 0 && place < order.amounts.length ? toFen(Number(record.amounts[0]), record.currency) : null;
        return { id: toPageId(name, page), record, texts, fen };
      });
    });
    // A search finds departments and units too; they are left out, because only pages of projects and of prose are counted.
    this.pages = pages.filter(({ record }) => record.kind === 'project' || record.kind === 'page');
    this.#joined = this.pages.map(({ texts }) => texts.join('\n'));
  }

  /** Ids of the pages whose texts contain what was typed, or what the list of everyday words says instead, or whose total it is. No index is used. */
  truth(typed: string): Set<string> {
    const query = parseQuery(typed, ALL_VARIANTS, this.words);
    return new Set(
      this.pages.flatMap(({ id, record, texts, fen }, index) =>
        matches(query, { name: texts[0]!, readings: record.readings, texts: [this.#joined[index]!], fen }) ? [id] : [],
      ),
    );
  }
}
