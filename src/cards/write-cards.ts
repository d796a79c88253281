import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { ALL_HERE, isAllHere, isInSlice, type Portion } from '../collections/portion.ts';
import { KeptFiles } from '../disk/kept-files.ts';
import type { PortalConfig } from '../domain/portal-config.ts';
import { readRecords } from '../collections/read-records.ts';
import type { StoryHead } from '../collections/schemas.ts';
import { loadCardFont } from './card-font.ts';
import { drawCard } from './draw-card.ts';
import { encodePng } from './encode-png.ts';
import { cardLimit, listCards } from './plan-cards.ts';

/** The version of the renderer, which is part of each card's digest: as is that of zlib: others can make other bytes from the same drawing. */
const { version: RENDERER } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };

export interface CardOptions {
  readonly portal: PortalConfig;
  readonly collectionsDir: string;
  /** The stories that have a page, by their names. */
  readonly stories: ReadonlyMap<string, StoryHead>;
  readonly siteDir: string;
  /** Keeps each card under the digest of its drawing. A build of all cards removes those that no build has used for an hour. */
  readonly cacheDir: string;
  /** Which of the cards are written; all of them unless it is set. */
  readonly portion?: Portion;
  /** Called before each card. */
  readonly onCard?: (done: number, all: number) => void;
}

interface CardCount {
  readonly cards: number;
  /** The number of cards that were not in the cache. */
  readonly drawn: number;
  /** The characters that the font lacks. */
  readonly missing: readonly string[];
}

/** Writes the share cards of a site; none if `portal.config.ts` switches them off. */
export async function writeCards(options: CardOptions): Promise<CardCount> {
  const { portal, collectionsDir, stories, siteDir, cacheDir, portion = ALL_HERE, onCard } = options;
  const limit = cardLimit(portal);
  if (limit === null) return { cards: 0, drawn: 0, missing: [] };
  const font = await loadCardFont();
  const foot = portal.publisher.official ? portal.publisher.name : '非政府官方网站，以原文为准';
  const masthead = { wordmark: portal.name, foot };
  const documents = readRecords(collectionsDir, 'documents');
  const projects = readRecords(collectionsDir, 'projects');
  const subjects = { portal, stories, documents, projects };
  const cards = [...listCards(subjects, limit)]
    .filter((_, place) => isInSlice(portion, place))
    .filter(([file]) => !portion.given.some((dir) => existsSync(join(dir, file))));
  const kept = new KeptFiles(cacheDir);
  let drawn = 0;
  const queue = cards.entries();
  const work = async (): Promise<void> => {
    for (const [place, [file, text]] of queue) {
      onCard?.(place, cards.length);
      const target = join(siteDir, file);
      await mkdir(dirname(target), { recursive: true });
      const svg = drawCard(text, masthead, font);
      const key = keyOf(svg);
      if (kept.take(key, target)) continue;
      const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
      const png = encodePng(pixels, width, height);
      await writeFile(target, png);
      kept.keep(key, target, png);
      drawn += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (isAllHere(portion)) kept.prune();
  return { cards: cards.length, drawn, missing: [...font.missing] };
}

const keyOf = (svg: string): string =>
  createHash('sha256').update(`${RENDERER} ${process.versions.zlib}`).update(svg).digest('hex').slice(0, 32);
