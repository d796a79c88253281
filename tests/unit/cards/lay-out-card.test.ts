import { beforeAll, expect, test } from 'vitest';
import { type CardFont, loadCardFont } from '../../../src/cards/card-font.ts';
import { toProjectCard } from '../../../src/cards/card-text.ts';
import { layOutCard } from '../../../src/cards/lay-out-card.ts';
import { parse, tabularProject } from '../../support/parse.ts';

const { document, projects } = parse(tabularProject('保障运行。', ''));

const [project] = projects;

if (!document || !project) throw new Error('the text does not read');

const MASTHEAD = { wordmark: '明账', foot: '非政府官方网站，以原文为准' };

let font: CardFont;

beforeAll(async () => {
  font = await loadCardFont();
});

const layOut = (name: string) => layOutCard(toProjectCard({ ...project, name, indicators: 1 }, '万元'), MASTHEAD, font);

test('a name that has no room is cut, and all lines of a card stand on it', () => {
  expect(layOut('甲'.repeat(200))).toEqual(layOut('甲'.repeat(300)));
  for (const { text, x, size } of layOut('甲'.repeat(200)))
    expect(x + font.measure(text, size)).toBeLessThanOrEqual(1200 - 64 + 1);
});

test('the lines of a name are about as long as each other', () => {
  // Thirteen of the fifteen characters fit on a line; the line breaks after the eighth all the same.
  expect(layOut('每一笔项目的预算承诺做到什么呢')).toContainEqual({
    text: '每一笔项目的预算',
    x: 64,
    y: 285,
    size: 78,
    tone: 'ink',
  });
});

test.each(['甲', 'a', '）', '\u200b', 'a 甲，'])(
  'a name of 80,000 times “%s” takes no longer than a few times the shorter one',
  (text) => {
    const lay = (name: string) =>
      layOutCard(toProjectCard({ ...project, name, unit: name, indicators: 1 }, '万元'), MASTHEAD, font);
    const time = (name: string): number => {
      const start = process.cpuUsage().user;
      lay(name);
      return process.cpuUsage().user - start;
    };
    lay(text.repeat(20_000));
    const short = Math.max(time(text.repeat(20_000)), 20_000);
    expect(time(text.repeat(80_000)) / short).toBeLessThan(10);
  },
);
