import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CardFont, loadCardFont } from '../../../src/cards/card-font.ts';
import {
  describeCard,
  toDepartmentCard,
  toDocumentCard,
  toProjectCard,
  toSiteCard,
  toStoryCard,
} from '../../../src/cards/card-text.ts';
import { drawCard } from '../../../src/cards/draw-card.ts';
import { encodePng } from '../../../src/cards/encode-png.ts';
import { cardLimit, listCards, planProjectCards } from '../../../src/cards/plan-cards.ts';
import type { BudgetDocument } from '../../../src/domain/records.ts';
import { parse, tabularProject } from '../../support/parse.ts';

const { document, projects } = parse(tabularProject('保障运行。', ''));
const [project] = projects;
if (!document || !project) throw new Error('the text does not read');
const MASTHEAD = { wordmark: '明账', foot: '非政府官方网站，以原文为准' };

let font: CardFont;
beforeAll(async () => {
  font = await loadCardFont();
});

describe('what a card says', () => {
  const card = (changes: Partial<typeof project>) =>
    toProjectCard({ ...project, ...changes, indicators: 3 }, document.currencyUnit);

  test('of a project: year, department, name, unit where it is another, amount, indicators', () => {
    expect(card({ name: '热线\n运营', unit: '某中心', amounts: { ...project.amounts, total: 12000 } })).toEqual({
      kicker: `${project.year}年 · ${project.department}`,
      name: '热线 运营',
      under: '某中心',
      figure: { text: '12,000.00', unit: '万元', plain: '约 1.20 亿元' },
      words: '原文未列金额',
      counts: '绩效指标 3 项',
    });
    expect(card({ unit: project.department }).under).toBeNull();
  });

  test('says that no amount is printed where the cell is blank', () => {
    const blank = card({ amounts: { ...project.amounts, total: null } });
    expect(blank.figure).toBeNull();
    expect(describeCard(blank)).toContain('原文未列金额');
  });

  test('of a document: its printed total and its counts', () => {
    expect(toDocumentCard(document)).toMatchObject({ name: document.department, counts: '1 个单位 · 1 个项目' });
  });
});

describe('the cards of a site', () => {
  const portal = { description: '说明' };
  const stories = new Map([['a', { title: '一篇', description: '说了什么。', date: '2026-03-01' }]]);
  const files = (documents: readonly BudgetDocument[]) =>
    [...listCards({ portal, stories, documents, projects }, 10)].map(([file]) => file);

  test('are of the site, its stories, documents and projects, and of departments with several years', () => {
    const [, id = ''] = document.id.split('-');
    const older = { ...document, id: `2000-${id}`, year: 2000, units: [] };
    expect(files([document])).toEqual([
      'cards/site.png',
      'cards/stories/a.png',
      `cards/departments/${document.id}.png`,
      `cards/projects/${project.id}.png`,
    ]);
    expect(files([older, document])).toContain(`cards/departments/${id}.png`);
    expect(toDepartmentCard(document, 2)).toMatchObject({ counts: '已收录 2 个年度' });
  });

  test('say in words what they have no figure for', () => {
    expect(describeCard(toSiteCard(portal))).toMatch(/，说明$/);
    expect(describeCard(toStoryCard({ title: '一篇', description: '说了什么。', date: '2026-03-01' }))).toBe(
      '分享图：读账 · 2026-03-01，一篇，说了什么。',
    );
  });
});

describe('the font', () => {
  test('has all of GB2312', () => {
    const decoder = new TextDecoder('gb2312');
    for (let high = 0xb0; high <= 0xf7; high++)
      for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++)
        font.measure(decoder.decode(new Uint8Array([high, low])), 10);
    expect([...font.missing]).toEqual([]);
  });

  test('draws 〓 for what it lacks, and says so', async () => {
    const fresh = await loadCardFont();
    const draw = (text: string) => fresh.draw(text, { x: 0, y: 0, size: 10 });
    expect(draw('\u{2fa1e}')).toBe(draw('〓'));
    expect([...fresh.missing]).toEqual(['\u{2fa1e}']);
  });

  test('wraps without losing a character, keeping figures whole and closing punctuation off the start of a line', () => {
    const text = '广州市政务服务和数据管理局2024-2027年（数字政府），政务云服务运维项目（二期）';
    const lines = font.wrap(text, 50, 500);
    expect(lines.join('')).toBe(text);
    for (const line of lines) {
      expect(font.measure(line, 50)).toBeLessThanOrEqual(550);
      expect(line).not.toMatch(/^[，。）]/);
    }
    expect(lines.some((line) => line.includes('2024-2027'))).toBe(true);
  });
});

test('a long name is set smaller, then cut; the same card is the same drawing', () => {
  const draw = (name: string) => drawCard(toProjectCard({ ...project, name, indicators: 1 }, '万元'), MASTHEAD, font);
  expect(draw('甲'.repeat(40))).toBe(draw('甲'.repeat(40)));
  expect(draw('甲'.repeat(200))).toBe(draw('甲'.repeat(300)));
  expect(draw('<script>')).not.toContain('script');
});

test('the lines of a name are about as long as each other', () => {
  const draw = (name: string) => drawCard(toProjectCard({ ...project, name, indicators: 1 }, '万元'), MASTHEAD, font);
  // Fifteen characters of which thirteen fit on a line: the second begins after the eighth, not after the thirteenth.
  const outline = (text: string) => font.draw(text, { x: 64, y: 285, size: 78 });
  expect(draw('每一笔项目的预算承诺做到什么呢')).toContain(outline('每一笔项目的预算'));
});

test('an indexed PNG has the pixels that it was given', () => {
  const pixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 255, 0, 255, 255, 0, 0, 255]);
  const png = encodePng(pixels, 2, 2);
  const at = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(at, at + png.readUInt32BE(at - 8)));
  expect([...rows]).toEqual([0, 0, 1, 0, 1, 0]);
  expect([...png.subarray(png.indexOf('PLTE') + 4).subarray(0, 6)]).toEqual([255, 0, 0, 0, 255, 0]);
});

describe('which projects have a card', () => {
  const units = (ids: string[]): BudgetDocument['units'] =>
    document.units.slice(0, 1).map((unit) => ({ ...unit, projects: ids }));
  const older = { ...document, id: '2024-a', year: 2024, units: units(['2024-x', '2024-y']) };
  const newer = { ...document, id: '2026-a', year: 2026, units: units(['2026-x']) };

  test('those of the newest years, up to the configured count', () => {
    expect([...planProjectCards([older, newer], 2)]).toEqual(['2026-x', '2024-x']);
  });

  test('2,000 unless configured, none if switched off', () => {
    expect(cardLimit({})).toBe(2000);
    expect(cardLimit({ shareCards: { projects: 5 } })).toBe(5);
    expect(cardLimit({ shareCards: false })).toBeNull();
  });
});
