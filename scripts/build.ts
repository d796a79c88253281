import portal from '../portal.config.ts';
import { buildSite } from '../src/build/build-site.ts';
import { buildSlice } from '../src/build/build-slice.ts';
import { runCommand } from '../src/build/command.ts';
import { readBuildOptions } from '../src/build/options.ts';

await runCommand('build', async () => {
  const { shard, ...options } = readBuildOptions(process.argv.slice(2), portal);
  await (shard ? buildSlice(options, shard) : buildSite(options));
});
