import portal from '../portal.config.ts';
import { buildSite } from '../src/pipeline/build-site.ts';
import { checkConfig } from '../src/pipeline/check-config.ts';
import { runCommand } from '../src/pipeline/console/command.ts';
import { readMergeOptions } from '../src/pipeline/options.ts';

await runCommand('merge', async () => {
  const { slices, ...options } = readMergeOptions(process.argv.slice(2), checkConfig(portal));
  await buildSite(options, slices);
});
