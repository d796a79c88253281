import { parseArgs } from 'node:util';
import { Failure, runCommand } from '../src/pipeline/console/command.ts';
import { readSite } from '../tools/site-check/read-site.ts';
import { SITE_CHECKS } from '../tools/site-check/site-checks.ts';

/** The most faults of one check that are printed. Of the others only the number is. */
const SHOWN = 10;

await runCommand('check:site', async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [dir = 'dist', ...more] = positionals;
  if (more.length > 0) throw new Failure('one folder is checked at a time', 2);
  const site = readSite(dir);
  let failed = 0;
  for (const [sentence, check] of Object.entries(SITE_CHECKS)) {
    const faults = await check(site);
    console.log(`${faults.length === 0 ? 'yes' : 'NO '} ${sentence}`);
    for (const fault of faults.slice(0, SHOWN)) console.log(`      ${fault}`);
    if (faults.length > SHOWN) console.log(`      and ${faults.length - SHOWN} more`);
    if (faults.length > 0) failed += 1;
  }
  console.log(`${site.pages.size} pages under ${site.base}`);
  if (failed > 0) throw new Failure(`${failed} of ${Object.keys(SITE_CHECKS).length} do not hold`);
});
