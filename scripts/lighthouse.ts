import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Failure, readFlags, runCommand } from '../src/build/command.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { buildAndServe } from '../tests/support/build-site.ts';
import { median, runLighthouse, weighPage, type Run } from '../tests/support/measure-page.ts';
import { findMissed, printMeasures, tellAim, type PageMeasures } from '../tests/support/page-bars.ts';
import { htmlFiles, layoutFiles, pagePath } from '../tests/support/site-files.ts';

/** Pages that are measured, with their layout. Of many pages alike it is the largest. */
const PAGES = { home: 'home', department: 'departments/year-id', project: 'projects/year-id', search: 'search' };

await runCommand('lighthouse', async () => {
  const { runs } = readFlags(process.argv.slice(2), { runs: { type: 'string', default: '5' } });
  const count = Number(runs);
  if (!Number.isInteger(count) || count < 1 || count % 2 === 0) {
    throw new Failure(`--runs is an odd number, so that there is a median, found ${runs}`, 2);
  }
  const folder = join('.cache', `lighthouse-${process.pid}`);
  const { site, server } = await buildAndServe('rootSite', folder);
  const layouts = layoutFiles(htmlFiles(site.dir), (file) => statSync(join(site.dir, file)).size);
  const port = await findFreePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const all: PageMeasures[] = [];
    for (const [page, layout] of Object.entries(PAGES)) {
      const url = site.url + pagePath(layouts.get(layout) ?? '');
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
        ...(await weighPage(browser, url)),
      });
      for (const fault of new Set(results.flatMap(({ faults }) => faults))) console.log(`${page}: ${fault}`);
    }
    console.log(`\nmedian of ${count}, mobile preset, gzip\n\n${printMeasures(all)}\n\n${tellAim(all)}`);
    const missed = all.flatMap(findMissed);
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
