import { beforeAll, expect, test } from 'vitest';
import { type CardFont, loadCardFont } from '../../../src/cards/card-font.ts';
import { layOutChart, toSvg } from '../../../src/cards/draw-chart-picture.ts';
import { CardPainter } from '../../../src/cards/paint-card.ts';

let font: CardFont;
beforeAll(async () => {
  font = await loadCardFont();
});

const bar = (label: string, width: number) => ({ label, value: 1, share: '50.00%', width, figure: '1.00' });
const chart = (...labels: string[]) => ({
  title: '2025年某局：各项目预算（万元）',
  summary: '共 2 个项目',
  unit: '万元' as const,
  bars: labels.map((label, index) => bar(label, 100 - 50 * index)),
});

test('the SVG says its title, is half as large as the PNG, and holds texts as texts', () => {
  const picture = layOutChart(chart('甲<b>&"', '乙\u0007'), '明账', font);
  const svg = toSvg(picture, font);
  expect(svg).toContain('<title>2025年某局：各项目预算（万元）</title>');
  expect(svg).toContain('width="720"');
  expect(svg).toContain('>甲&lt;b&gt;&amp;&quot;<');
  expect(svg).not.toContain('\u0007');
  expect(svg).not.toContain('<b>');
  expect(picture.sheet.width).toBe(1440);
});

test('all is inside the picture, also with long names and long titles', () => {
  const { sheet, lines } = layOutChart(
    { ...chart('很长的项目名称'.repeat(20)), title: '很长的标题'.repeat(20) },
    '明账'.repeat(200),
    font,
  );
  for (const { x, y, text, size } of lines) {
    expect(x + font.measure(text, size)).toBeLessThanOrEqual(sheet.width);
    expect(y).toBeLessThan(sheet.height);
  }
});

test('the longest bar is twice as long as one of half its value', () => {
  const { sheet, lines } = layOutChart(chart('甲', '乙'), '', font);
  const pixels = new CardPainter(font).paint(lines, sheet);
  expect(pixels).toHaveLength(sheet.width * sheet.height);
  const [long, short] = sheet.fills.filter(({ tone }) => tone === 'accent');
  const filled = ({ y }: { y: number }) =>
    pixels.subarray((y + 5) * sheet.width, (y + 6) * sheet.width).reduce((sum, at) => sum + Number(at === 2), 0);
  expect(filled(long!)).toBe(1328);
  expect(filled(short!)).toBe(664);
});
