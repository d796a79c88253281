import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { toPrintable } from '../src/domain/printable.ts';
import { tellProgress } from '../src/pipeline/progress.ts';
import { convertSources } from '../src/conversion/convert-sources.ts';
import { readEarlierVersions, withEarlier } from '../src/conversion/earlier-versions.ts';
import { tellFiles } from '../src/conversion/tell-files.ts';
import { tellConversion } from '../src/conversion/tell-conversion.ts';
import { writeCollections } from '../src/collections/write-collections.ts';

await runCommand('convert', async () => {
  const flags = readFlags(process.argv.slice(2), {
    sources: { type: 'string', default: 'content/sources' },
    out: { type: 'string', default: 'content/collections' },
    'keep-going': { type: 'boolean', default: false },
    cache: { type: 'string' },
    derived: { type: 'boolean', default: false },
  });
  const { sources, out, 'keep-going': keepGoing } = flags;
  if (!existsSync(sources)) {
    throw new Failure(`没有文件夹 ${sources}：请把文字放在 ${sources}/<年份>/，或用 --sources 指定别的文件夹`, 2);
  }
  const current = convertSources(sources, { onProgress: tellProgress('convert'), cacheDir: flags.cache });
  const earlier = readEarlierVersions(sources, current, flags.cache);
  const conversion = withEarlier(current, earlier);
  const { isAccepted, findings, summary } = tellConversion(conversion, { sources, out, keepGoing });
  for (const line of findings) console.error(line);
  if (!isAccepted) throw new Failure(summary);
  for (const line of tellFiles(conversion.documents, conversion.projects)) console.log(toPrintable(line));
  writeCollections(conversion, resolve(out), flags.derived ? conversion.derived : undefined, earlier.versions);
  console.log(toPrintable(summary));
});
