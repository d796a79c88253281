import { hash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ALL_HERE, isAllHere, isInSlice, type Portion } from '../collections/portion.ts';
import { toDepartmentBars } from '../charts/department-bars.ts';
import { readEarlier } from '../collections/read-earlier.ts';
import { versionOf } from '../domain/changes/version.ts';
import { digestCode } from '../disk/digest-files.ts';
import { KeptFiles } from '../disk/kept-files.ts';
import type { PortalConfig } from '../domain/portal-config.ts';
import { readRecords } from '../collections/read-records.ts';
import type { StoryHead } from '../collections/schemas.ts';
import { type CardFont, loadCardFont } from './card-font.ts';
import { encodePng } from './encode-png.ts';
import { layOutChart, toSvg } from './draw-chart-picture.ts';
import { layOutCard } from './lay-out-card.ts';
import { CardPainter, PALETTE } from './paint-card.ts';
import { CARD_WIDTH, cardLimit, listCards, listChartVersions } from './plan-cards.ts';

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

/** A picture of the site: its file, the key that its bytes depend on, and how they are made. */
interface Picture {
  readonly file: string;
  readonly key: unknown;
  readonly make: () => Buffer;
}

interface CardCount {
  readonly cards: number;
  /** The number of cards that were not in the cache. */
  readonly drawn: number;
  /** The characters that the font lacks. */
  readonly missing: readonly string[];
}

/** Writes the share cards of a site, unless `portal.config.ts` switches them off, and the charts of its departments. */
export async function writeCards(options: CardOptions): Promise<CardCount> {
  const { siteDir, cacheDir, portion = ALL_HERE, onCard } = options;
  const font = await loadCardFont();
  const pictures = [...listPictures(options, font)]
    .filter((_, place) => isInSlice(portion, place))
    .filter(({ file }) => !portion.given.some((dir) => existsSync(join(dir, file))));
  const kept = new KeptFiles(cacheDir);
  let drawn = 0;
  for (const [place, { file, key: madeFrom, make }] of pictures.entries()) {
    onCard?.(place, pictures.length);
    const target = join(siteDir, file);
    mkdirSync(dirname(target), { recursive: true });
    const key = keyOf(madeFrom);
    if (kept.take(key, target)) continue;
    const bytes = make();
    writeFileSync(target, bytes);
    kept.keep(key, target, hash('sha256', bytes));
    drawn += 1;
  }
  if (isAllHere(portion)) kept.prune();
  return { cards: pictures.length, drawn, missing: [...font.missing] };
}

function* listPictures({ portal, collectionsDir, stories }: CardOptions, font: CardFont): Generator<Picture> {
  const documents = readRecords(collectionsDir, 'documents');
  const projects = readRecords(collectionsDir, 'projects');
  const foot = portal.publisher.official ? portal.publisher.name : '非政府官方网站，以原文为准';
  const painter = new CardPainter(font);
  const limit = cardLimit(portal);
  if (limit !== null) {
    const masthead = { wordmark: portal.name, foot };
    for (const [file, text] of listCards({ portal, stories, documents, projects }, limit)) {
      const lines = layOutCard(text, masthead, font);
      yield { file, key: lines, make: () => encodePng(painter.paint(lines), CARD_WIDTH, PALETTE) };
    }
  }
  for (const [stem, document, own] of listChartVersions(documents, projects, readEarlier(collectionsDir))) {
    const from = `${portal.name}，${foot}；版本 ${versionOf(document.source.sha256)}`;
    const picture = layOutChart(toDepartmentBars(document, own), from, font);
    const { sheet, lines } = picture;
    yield { file: `${stem}.svg`, key: ['svg', picture], make: () => Buffer.from(toSvg(picture, font)) };
    yield {
      file: `${stem}.png`,
      key: ['png', sheet, lines],
      make: () => encodePng(painter.paint(lines, sheet), sheet.width, PALETTE),
    };
  }
}

const keyOf = (madeFrom: unknown): string => hash('sha256', `${MAKER} ${JSON.stringify(madeFrom)}`).slice(0, 32);
