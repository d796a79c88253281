import { spawn } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, test } from 'vitest';
import { documentId } from '../../src/domain/ids.ts';
import { launchBrowser } from '../../tools/browser/launch-browser.ts';
import { makeTemporaryFolder, removeFolder } from '../../tools/disk/temporary-folder.ts';

const DEPARTMENT = '广州市人民政府驻北京办事处';

test('npm run dev reloads an open page when a source text changes', async () => {
  const folder = makeTemporaryFolder('dev');
  const sources = join(folder, 'sources');
  const text = join(sources, '2025', `${DEPARTMENT}.txt`);
  await cp(join('content/sources/2025', `${DEPARTMENT}.txt`), text);

  // Astro serves no pages if it believes that Vitest runs it.
  const own = { VITEST: '', NODE_ENV: 'development', MINGZHANG_COLLECTIONS: join(folder, 'collections') };
  const env = { ...process.env, ...own };
  const server = spawn(process.execPath, ['scripts/dev.ts', '--sources', sources, '--port', '4398'], { env });
  const browser = await launchBrowser();
  onTestFinished(async () => {
    server.kill();
    await browser.close();
    removeFolder(folder);
  });
  const address = await new Promise<string>((resolve, reject) => {
    let log = '';
    server.stdout.on('data', (chunk) => {
      log += String(chunk);
      const [url] = /http:\/\/localhost:\d+\//.exec(log) ?? [];
      if (url !== undefined) resolve(url);
    });
    server.once('exit', () => reject(new Error(log)));
  });

  const page = await browser.newPage();
  await page.goto(`${address}departments/${documentId(2025, DEPARTMENT)}/`);
  await page.getByText('驻京工作保障').first().waitFor();
  await writeFile(text, (await readFile(text, 'utf8')).replaceAll('驻京工作保障', '驻京工作支持'));

  await page.getByText('驻京工作支持').first().waitFor();
});
