import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { dev } from 'astro';
import { READINGS_CACHE } from '../src/pipeline/caches.ts';
import { setVariables } from '../src/pipeline/environment.ts';
import { readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { watchSources } from '../src/integrations/watch-sources.ts';
import { collectionsFolder } from '../src/loaders/folders.ts';
import { PORTS, readWholeNumber } from '../tools/flags/read-whole-number.ts';

await runCommand('dev', async () => {
  const flags = readFlags(process.argv.slice(2), {
    sources: { type: 'string', default: 'content/sources' },
    port: { type: 'string', default: '4321' },
  });
  const port = readWholeNumber('port', flags.port, PORTS);
  const sources = resolve(flags.sources);
  const folders = ['--sources', sources, '--out', collectionsFolder(), '--cache', READINGS_CACHE];
  const args = ['scripts/convert.ts', ...folders, '--derived', '--keep-going'];
  const convert = (): boolean => spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;

  setVariables({ sourcesDir: sources });
  convert();
  await dev({ server: { port }, integrations: [watchSources(sources, convert)] });
});
