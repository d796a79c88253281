import portal from '../portal.config.ts';
import { buildSite, checkSite } from '../src/pipeline/build-site.ts';
import { buildSlice } from '../src/pipeline/build-slice.ts';
import { checkConfig } from '../src/pipeline/check-config.ts';
import { runCommand } from '../src/pipeline/console/command.ts';
import { readBuildOptions } from '../src/pipeline/options.ts';

await runCommand('build', async () => {
  const { slice, check, ...options } = readBuildOptions(process.argv.slice(2), checkConfig(portal));
  if (check) await checkSite(options);
  else await (slice ? buildSlice(options, slice) : buildSite(options));
});
