import { hash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ALL_HERE, isAllHere, isInSlice, type Portion } from '../collections/portion.ts';
import { digestCode } from '../disk/digest-files.ts';
import { KeptFiles } from '../disk/kept-files.ts';
import type { PortalConfig } from '../domain/portal-config.ts';
import { readRecords } from '../collections/read-records.ts';
import type { StoryHead } from '../collections/schemas.ts';
import { loadCardFont } from './card-font.ts';
import { encodePng } from './encode-png.ts';
import { type CardLine, layOutCard } from './lay-out-card.ts';
import { CardPainter, PALETTE } from './paint-card.ts';
import { CARD_WIDTH, cardLimit, listCards } from './plan-cards.ts';

/** What makes the bytes of a card from its lines: the code, the versions of all packages, and zlib. */
const MAKER = `${digestCode(import.meta.dirname)} ${process.versions.zlib}`;

export interface CardOptions {
  readonly portal: PortalConfig;
  readonly collectionsDir: string;
  /** The stories that have a page, by their names. */
  readonly stories: ReadonlyMap<string, StoryHead>;
  readonly siteDir: string;
  /** Keeps each card under the digest of its lines. A build of all cards removes those that no build has used for an hour. */
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
  const painter = new CardPainter(font);
  let drawn = 0;
  for (const [place, [file, text]] of cards.entries()) {
    onCard?.(place, cards.length);
    const target = join(siteDir, file);
    mkdirSync(dirname(target), { recursive: true });
    const lines = layOutCard(text, masthead, font);
    const key = keyOf(lines);
    if (kept.take(key, target)) continue;
    const png = encodePng(painter.paint(lines), CARD_WIDTH, PALETTE);
    writeFileSync(target, png);
    kept.keep(key, target, png);
    drawn += 1;
  }
  if (isAllHere(portion)) kept.prune();
  return { cards: cards.length, drawn, missing: [...font.missing] };
}

const keyOf = (lines: readonly CardLine[]): string => hash('sha256', `${MAKER} ${JSON.stringify(lines)}`).slice(0, 32);
