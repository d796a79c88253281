import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { htmlFiles } from '../../tools/pages/site-files.ts';
import { useFolder } from '../support/use-folder.ts';

const { dir } = inject('rootSite');
const at = useFolder('file');
const [project, other] = htmlFiles(dir).filter((file) => /^projects\/2/.test(file)) as [string, string];

/** What each check is told by when one thing in a copy of a real site is broken. */
const FAULTS: readonly [sentence: string, file: string, from: string | RegExp, to: string][] = [
  ['every page is valid HTML', project, '</h1>', '</h1></p>'],
  ['links lead only to pages, files and anchors that exist', project, 'href="/about/"', 'href="/abuot/"'],
  ['nothing is inline, neither script nor style', other, '<main', '<main onclick="go()"'],
  ['nothing is requested from elsewhere', other, '</main>', '<img src="https://example.org/a.png" alt=""></main>'],
  ['every page has a title of its own', project, /<title>[^<]*/, '<title>一样的题目'],
  ['every page has a title of its own', other, /<title>[^<]*/, '<title>一样的题目'],
  ['every page has one h1', 'about/index.html', '</h1>', '</h1><h1>又一个标题</h1>'],
  ['canonical links name the page itself', 'about/index.html', /(rel="canonical" href="[^"]*)about/, '$1abuot'],
  ['the sitemap lists every page and no other', 'sitemap-0.xml', '/about/</loc>', '/abuot/</loc>'],
  ['project pages show the indicators of their records', project, /id="i-/, 'id="j-'],
];

/** Prints what `npm run check:site` says of the copy, and which checks do not hold. */
function check(): { status: number | null; failing: string[] } {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check-site.ts', at('site')], { encoding: 'utf8' });
  return { status, failing: [...stdout.matchAll(/^NO  ?(.*)$/gm)].map(([, sentence = '']) => sentence) };
}

beforeAll(() => {
  cpSync(dir, at('site'), { recursive: true });
  for (const [, file, from, to] of FAULTS) {
    const whole = readFileSync(at('site', file), 'utf8');
    const broken = whole.replace(from, to);
    expect(broken, `${file}: ${String(from)}`).not.toBe(whole);
    writeFileSync(at('site', file), broken);
  }
});

test('check:site names each of the faults of a copy of the site', () => {
  const { status, failing } = check();
  expect(status).toBe(1);
  expect(failing).toEqual(expect.arrayContaining(FAULTS.map(([sentence]) => sentence)));
});

test('check:site misses a page that is gone', () => {
  rmSync(at('site'), { recursive: true });
  cpSync(dir, at('site'), { recursive: true });
  expect(check()).toEqual({ status: 0, failing: [] });
  renameSync(at('site', project), join(at(), 'kept.html'));
  const { status, failing } = check();
  expect(status).toBe(1);
  expect(failing).toEqual(expect.arrayContaining(['there is a page for each record and none besides']));
});
