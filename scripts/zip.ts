import { readFlags, report, runCommand } from '../src/pipeline/console/command.ts';
import { zipSite } from '../src/publishing/hosting/zip-site.ts';

await runCommand('zip', async () => {
  const { out, to } = readFlags(process.argv.slice(2), {
    out: { type: 'string', default: 'dist' },
    to: { type: 'string', default: 'dist.zip' },
  });
  report('zip', `${await zipSite(out, to)} files in ${to}`);
});
