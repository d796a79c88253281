import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { launchBrowser } from '../tools/browser/launch-browser.ts';
import { buildAndServe } from '../tests/support/build-site.ts';
import { findMissed, printMeasures, tellAim, type PageMeasures } from '../tools/pages/page-bars.ts';
import { weighPages } from '../tools/pages/page-weight.ts';
import { median, runLighthouse, type Run } from '../tools/pages/run-lighthouse.ts';
import { pagePath } from '../tools/pages/site-files.ts';

/** What is measured: of the pages of each kind the heaviest. */
const KINDS = ['home', 'departments/year', 'projects', 'search'];

await runCommand('lighthouse', async () => {
  const { runs } = readFlags(process.argv.slice(2), { runs: { type: 'string', default: '5' } });
  const count = Number(runs);
  if (!Number.isInteger(count) || count < 1 || count % 2 === 0) {
    throw new Failure(`--runs is an odd number, so that there is a median, found ${runs}`, 2);
  }
  const folder = join('.cache', `lighthouse-${process.pid}`);
  const { site, server } = await buildAndServe('rootSite', folder);
  const { kinds, over } = weighPages(site.dir);
  const port = await findFreePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const all: PageMeasures[] = [];
    for (const page of KINDS) {
      const { heaviest } = kinds.find(({ kind }) => kind === page)!;
      const url = site.url + pagePath(heaviest.file);
      const results: Run[] = [];
      while (results.length < count) results.push(await runLighthouse(url, port));
      const score = (id: keyof Run['scores']): number => median(results.map(({ scores }) => scores[id]));
      all.push({
        page,
        accessibility: score('accessibility'),
        bestPractices: score('best-practices'),
        seo: score('seo'),
        performance: score('performance'),
        shift: median(results.map(({ shift }) => shift)),
        markup: heaviest.page,
        script: heaviest.script,
      });
      for (const fault of new Set(results.flatMap(({ faults }) => faults))) console.log(`${page}: ${fault}`);
    }
    console.log(`\nmedian of ${count}, mobile preset, gzip\n\n${printMeasures(all)}\n\n${tellAim(all)}`);
    const missed = [...all.flatMap(findMissed), ...over];
    if (missed.length > 0) throw new Failure(`bars missed:\n${missed.join('\n')}`);
    console.log('all bars are met');
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
});

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}
