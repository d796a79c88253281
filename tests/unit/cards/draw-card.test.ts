import { beforeAll, expect, test } from 'vitest';
import { type CardFont, loadCardFont } from '../../../src/cards/card-font.ts';
import { toProjectCard } from '../../../src/cards/card-text.ts';
import { drawCard } from '../../../src/cards/draw-card.ts';
import { parse, tabularProject } from '../../support/parse.ts';

const { document, projects } = parse(tabularProject('保障运行。', ''));

const [project] = projects;

if (!document || !project) throw new Error('the text does not read');

const MASTHEAD = { wordmark: '明账', foot: '非政府官方网站，以原文为准' };

let font: CardFont;

beforeAll(async () => {
  font = await loadCardFont();
});

test('the same card is always the same drawing, a name that has no room is cut, and names are drawn as outlines', () => {
  const draw = (name: string) => drawCard(toProjectCard({ ...project, name, indicators: 1 }, '万元'), MASTHEAD, font);
  expect(draw('甲'.repeat(40))).toBe(draw('甲'.repeat(40)));
  expect(draw('甲'.repeat(200))).toBe(draw('甲'.repeat(300)));
  expect(draw('<script>')).not.toContain('script');
});

test('the lines of a name are about as long as each other', () => {
  const draw = (name: string) => drawCard(toProjectCard({ ...project, name, indicators: 1 }, '万元'), MASTHEAD, font);
  // Thirteen of the fifteen characters fit on a line; the line breaks after the eighth all the same.
  const outline = (text: string) => font.draw(text, { x: 64, y: 285, size: 78 });
  expect(draw('每一笔项目的预算承诺做到什么呢')).toContain(outline('每一笔项目的预算'));
});

test.each(['甲', 'a', '）', '\u200b', 'a 甲，'])(
  'a name of 80,000 times “%s” takes no longer than a few times the shorter one',
  (text) => {
    const draw = (name: string) =>
      drawCard(toProjectCard({ ...project, name, unit: name, indicators: 1 }, '万元'), MASTHEAD, font);
    const time = (name: string): number => {
      const start = process.cpuUsage().user;
      draw(name);
      return process.cpuUsage().user - start;
    };
    draw(text.repeat(20_000));
    const short = Math.max(time(text.repeat(20_000)), 20_000);
    expect(time(text.repeat(80_000)) / short).toBeLessThan(10);
  },
);
