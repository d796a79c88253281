import portal from '../portal.config.ts';
import { buildSite } from '../src/build/build-site.ts';
import { runCommand } from '../src/build/command.ts';
import { readMergeOptions } from '../src/build/options.ts';

await runCommand('merge', async () => {
  const { shards, ...options } = readMergeOptions(process.argv.slice(2), portal);
  await buildSite(options, shards);
});
