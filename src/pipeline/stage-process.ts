import { on } from 'node:events';
import { constants, setPriority } from 'node:os';
import type { CardOptions } from '../cards/write-cards.ts';
import type { SearchIndexOptions } from '../search/index/build-index.ts';
import type { SearchRecord } from '../search/shared/search-record.ts';
import { toFailure } from './console/command.ts';
import type { DataFolders } from './write-data-files.ts';
import { tellProgress } from './progress.ts';
import type { RenderOptions } from './page-parts.ts';
import { readStoryHeads } from '../collections/story-heads.ts';

// The process of one stage. The first message names the stage and its options; the process answers with one message and ends.

const messages = on(process, 'message');
const receive = async (): Promise<unknown> => ((await messages.next()).value as unknown[])[0];

const STAGES = {
  pages: async (options: RenderOptions) => (await import('./render-pages.ts')).renderPages(options),
  /** The second message brings the text of the prose pages. */
  search: async (options: Omit<SearchIndexOptions, 'prose' | 'onShard'>) =>
    (await import('../search/index/build-index.ts')).buildSearchIndex({
      ...options,
      readProse: async () => (await receive()) as SearchRecord[],
      onShard: tellProgress('search'),
    }),
  /** Runs at a low priority: cards are many and small, and no other stage waits for them. */
  cards: async (options: Omit<CardOptions, 'stories' | 'onCard'>) => {
    setPriority(constants.priority.PRIORITY_LOW);
    const { writeCards } = await import('../cards/write-cards.ts');
    const stories = await readStoryHeads('content/stories', options.collectionsDir);
    const written = await writeCards({ ...options, stories, onCard: tellProgress('cards') });
    const { user, system } = process.cpuUsage();
    return { ...written, cpuSeconds: (user + system) / 1e6 };
  },
  data: async (options: DataFolders) => (await import('./write-data-files.ts')).writeDataFiles(options),
};

export type Stages = typeof STAGES;

process.once('disconnect', () => process.exit(1));
const [name, options] = (await receive()) as [keyof Stages, never];
const answer = await STAGES[name](options).then(
  (result) => ({ result }),
  (error: unknown) => {
    const failure = toFailure(error);
    if (failure === undefined) throw error;
    return { failure: failure.message };
  },
);
process.send?.(answer, () => process.exit(0));
