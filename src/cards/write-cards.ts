import { createHash } from 'node:crypto';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import type { PortalConfig } from '../domain/portal-config.ts';
import type { BudgetDocument, Project } from '../domain/records.ts';
import { type NdjsonLine, readNdjson } from '../loaders/ndjson.ts';
import { documentSchema, projectSchema } from '../loaders/schemas.ts';
import { type CardFont, loadCardFont } from './card-font.ts';
import { type CardText, toDocumentCard, toProjectCard } from './card-text.ts';
import { drawCard, type Masthead } from './draw-card.ts';
import { encodePng } from './encode-png.ts';
import { cardLimit, documentCardFile, planProjectCards, projectCardFile } from './plan-cards.ts';

/** Another version of the renderer may give other bytes for the same drawing. */
const { version: RENDERER } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };

interface Options {
  readonly portal: PortalConfig;
  readonly collectionsDir: string;
  readonly siteDir: string;
  /** Keeps each card under the digest of its drawing. */
  readonly cacheDir: string;
}

export interface CardCount {
  readonly cards: number;
  /** How many were not in the cache. */
  readonly drawn: number;
  /** Characters that the font lacks. */
  readonly missing: readonly string[];
}

/** Writes the share cards of a built site: one a document, one a project up to the configured count; none if switched off. */
export async function writeCards({ portal, collectionsDir, siteDir, cacheDir }: Options): Promise<CardCount> {
  const limit = cardLimit(portal);
  if (limit === null) return { cards: 0, drawn: 0, missing: [] };
  const font = await loadCardFont();
  const foot = portal.publisher.official ? portal.publisher.name : '非政府官方网站，以原文为准';
  const masthead = { wordmark: portal.name, foot };
  const documents = await readNdjson(join(collectionsDir, 'documents.ndjson'), documentSchema);
  const projects = await readNdjson(join(collectionsDir, 'projects.ndjson'), projectSchema);
  const cards = [...planCards(documents.map(toRecord), projects.map(toRecord), limit)];
  await mkdir(cacheDir, { recursive: true });

  let drawn = 0;
  const queue = cards.values();
  const work = async (): Promise<void> => {
    for (const [file, text] of queue) {
      const target = join(siteDir, file);
      await mkdir(dirname(target), { recursive: true });
      if (await writeCard(target, text, masthead, font, cacheDir)) drawn += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { cards: cards.length, drawn, missing: [...font.missing] };
}

const toRecord = <T>({ record }: NdjsonLine<T>): T => record;

function* planCards(
  documents: readonly BudgetDocument[],
  projects: readonly Project[],
  limit: number,
): Generator<[file: string, text: CardText]> {
  const own = planProjectCards(documents, limit);
  const currencies = new Map(
    documents.flatMap(({ units, currencyUnit }) =>
      units.flatMap((unit) => unit.projects.map((id) => [id, currencyUnit] as const)),
    ),
  );
  for (const document of documents) yield [documentCardFile(document.id), toDocumentCard(document)];
  for (const project of projects) {
    const currency = currencies.get(project.id);
    if (currency && own.has(project.id))
      yield [
        projectCardFile(project.id),
        toProjectCard({ ...project, indicators: project.indicators.length }, currency),
      ];
  }
}

/** Whether the card had to be drawn. */
async function writeCard(
  target: string,
  text: CardText,
  masthead: Masthead,
  font: CardFont,
  cacheDir: string,
): Promise<boolean> {
  const svg = drawCard(text, masthead, font);
  const cached = join(cacheDir, `${createHash('sha256').update(RENDERER).update(svg).digest('hex').slice(0, 32)}.png`);
  if (await copied(cached, target)) return false;
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  const png = encodePng(pixels, width, height);
  await writeFile(target, png);
  // Under another name first, so that a build that is stopped leaves no half a picture in the cache.
  const partial = `${cached}.${process.pid}`;
  await writeFile(partial, png);
  await rename(partial, cached);
  return true;
}

async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
