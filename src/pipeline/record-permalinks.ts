import { relative } from 'node:path';
import { filesOf } from '../domain/records.ts';
import { convertSources } from '../conversion/convert-sources.ts';
import { readSourceDates } from '../conversion/source-dates.ts';
import { describeAddress, describePair } from '../publishing/permalinks/describe-pair.ts';
import { listAddresses } from '../publishing/permalinks/list-addresses.ts';
import { readRegistry, registryFolder, writeRegistry } from '../publishing/permalinks/registry-files.ts';
import { type Answer, type Ask, updateRegistry } from '../publishing/permalinks/update-registry.ts';
import { READINGS_CACHE } from './caches.ts';
import { Failure, report } from './console/command.ts';
import { readVariable } from './environment.ts';

export interface PermalinkOptions {
  readonly sources: string;
  /** Whether what is surely the same is taken so without asking. */
  readonly yes: boolean;
  /** Answers given beforehand, by the id of the lost address. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Asks a person; `null` where nobody can answer. */
  readonly ask: Ask | null;
}

/** Exit code of a run in which something is still open. */
const OPEN = 3;

/**
 * Records the addresses of all documents in the registry beside the sources, and prints what it did. Throws a `Failure` with everything as it was
 * if a document cannot be read, and one with exit code 3 and the list, after it has written the rest, if it is not said of a lost address what
 * became of it.
 */
export async function recordPermalinks({ sources, yes, answers, ask }: PermalinkOptions): Promise<void> {
  const { documents, projects, failed } = convertSources(sources, { cacheDir: READINGS_CACHE });
  if (failed.length > 0)
    throw new Failure(`有文件还不能读，固定网址没有改动：${failed.join('、')}；先运行 npm run convert 看原因`);
  const epoch = readVariable('sourceDateEpoch');
  const dates = readSourceDates(
    sources,
    documents.flatMap(filesOf).map(({ file }) => file),
    { epoch },
  );
  const site = listAddresses(documents, projects, (file) => dates[file] ?? '');
  const folder = registryFolder(sources);

  const given = new Map(answers);
  const answer: Ask = async (lost, pair) => {
    const known = given.get(lost.id);
    given.delete(lost.id);
    if (known) return known;
    if (yes && pair?.isSure) return { is: 'same', as: pair.fresh.id };
    return ask ? ask(lost, pair) : { is: 'later' };
  };
  const today = new Date(epoch === undefined ? Date.now() : Number(epoch) * 1000).toISOString().slice(0, 10);
  const update = await updateRegistry(readRegistry(folder), site, answer, today);
  for (const [id] of given) throw new Failure(`${id} 不是一个已经消失的网址；没有写任何东西`, 2);
  const kindOf = new Map(site.map(({ id, kind }) => [id, kind]));
  for (const { id, kind, moved } of update.moved)
    if (moved && kindOf.get(moved.to) !== kind)
      throw new Failure(`${id} 不能转到 ${moved.to}：现在没有这个同类的网址；没有写任何东西`, 2);

  writeRegistry(folder, update.registry);
  const { added, changed, moved, gone, open } = update;
  report(
    relative('', folder),
    `共 ${update.registry.length} 个网址；新记 ${added} 个，内容有变 ${changed} 个，改名 ${moved.length} 个，撤下 ${gone.length} 个`,
  );
  if (open.length === 0) return;
  const list = open.map(
    ({ lost, pair }) => `  ${lost.id}  ${describeAddress(lost)}${pair ? `\n    ${describePair(pair)}` : ''}`,
  );
  throw new Failure(
    `还有 ${open.length} 个发布过的网址不知去向：\n${list.join('\n')}\n在终端里运行 npm run permalinks 逐个回答，或者用 --same 旧=新、--gone 旧=原因`,
    OPEN,
  );
}
