import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { collectionFile } from '../collections/collection-files.ts';
import { ALL_HERE, isAllHere, isInSlice, type Portion } from '../collections/portion.ts';
import { linkFile } from '../disk/link-file.ts';
import { pruneFolder } from '../disk/prune-folder.ts';
import type { PortalConfig } from '../domain/portal-config.ts';
import { type NdjsonLine, readNdjson } from '../collections/read-ndjson.ts';
import { documentSchema, projectSchema, type StoryHead } from '../collections/schemas.ts';
import { loadCardFont } from './card-font.ts';
import { drawCard } from './draw-card.ts';
import { encodePng } from './encode-png.ts';
import { cardLimit, listCards } from './plan-cards.ts';

/** The version of the renderer, which is part of each card's digest: another version can make other bytes from the same drawing. */
const { version: RENDERER } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };

export interface CardOptions {
  readonly portal: PortalConfig;
  readonly collectionsDir: string;
  /** The stories that have a page, by their names. */
  readonly stories: ReadonlyMap<string, StoryHead>;
  readonly siteDir: string;
  /** Keeps each card under the digest of its drawing. A build of all cards removes the cards that it does not use. */
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
  const documents = await readNdjson(join(collectionsDir, collectionFile('documents')), documentSchema);
  const projects = await readNdjson(join(collectionsDir, collectionFile('projects')), projectSchema);
  const subjects = { portal, stories, documents: documents.map(toRecord), projects: projects.map(toRecord) };
  const cards = [...listCards(subjects, limit)]
    .filter((_, place) => isInSlice(portion, place))
    .filter(([file]) => !portion.given.some((dir) => existsSync(join(dir, file))));
  await mkdir(cacheDir, { recursive: true });

  const started = Date.now();
  const used = new Set<string>();
  let drawn = 0;
  const queue = cards.entries();
  const work = async (): Promise<void> => {
    for (const [place, [file, text]] of queue) {
      onCard?.(place, cards.length);
      const target = join(siteDir, file);
      await mkdir(dirname(target), { recursive: true });
      const svg = drawCard(text, masthead, font);
      const kept = join(cacheDir, nameOf(svg));
      used.add(basename(kept));
      if (await writeCard(svg, target, kept)) drawn += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  // What is newer may be of another build that goes on at the same time; that one draws again what it does not find.
  if (isAllHere(portion)) pruneFolder(cacheDir, started, used);
  return { cards: cards.length, drawn, missing: [...font.missing] };
}

const toRecord = <T>({ record }: NdjsonLine<T>): T => record;

/** Writes a card, and returns whether it had to be drawn. */
async function writeCard(svg: string, target: string, kept: string): Promise<boolean> {
  if (linkKept(kept, target)) return false;
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  // The card enters the cache when it is complete, so that an interrupted build leaves no partial picture there. `target` is removed first
  // because it can be a link to a file of the cache.
  await rm(target, { force: true });
  await writeFile(target, encodePng(pixels, width, height));
  linkFile(target, kept);
  return true;
}

function linkKept(kept: string, target: string): boolean {
  try {
    linkFile(kept, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

const nameOf = (svg: string): string =>
  `${createHash('sha256').update(RENDERER).update(svg).digest('hex').slice(0, 32)}.png`;
