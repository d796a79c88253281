import portal from '../portal.config.ts';
import { buildSite } from '../src/pipeline/build-site.ts';
import { buildSlice } from '../src/pipeline/build-slice.ts';
import { runCommand } from '../src/pipeline/console/command.ts';
import { readBuildOptions } from '../src/pipeline/options.ts';

await runCommand('build', async () => {
  const { shard, ...options } = readBuildOptions(process.argv.slice(2), portal);
  await (shard ? buildSlice(options, shard) : buildSite(options));
});
