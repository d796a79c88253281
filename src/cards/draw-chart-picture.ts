import type { DepartmentBars } from '../charts/department-bars.ts';
import type { CardFont } from './card-font.ts';
import type { CardLine } from './lay-out-card.ts';
import { type Fill, PALETTE_HEX, type Sheet } from './paint-card.ts';

/** A chart as boxes and lines of text, in pixels of a picture at twice its size. */
export interface ChartPicture {
  readonly title: string;
  readonly sheet: Sheet;
  readonly lines: readonly CardLine[];
}

const WIDTH = 1440;
const MARGIN = 56;
const INNER = WIDTH - 2 * MARGIN;
const ROW = 92;

/** Places the bars of a department below their title. `foot` says where the figures are from. */
export function layOutChart(
  { title, summary, bars, unit }: DepartmentBars,
  foot: string,
  font: CardFont,
): ChartPicture {
  const heading = font.wrap(title, 48, INNER).map((text, index) => line(text, MARGIN, 104 + 62 * index, 48, 'ink'));
  const top = 104 + 62 * heading.length + 72;
  const rows = bars.map(({ label, figure, share, width }, index) => {
    const y = top + ROW * index;
    const value = `${figure} ${unit}  ${share}`;
    const x = Math.round(WIDTH - MARGIN - font.measure(value, 30));
    const bar = (tone: Fill['tone'], length: number): Fill => ({
      tone,
      x: MARGIN,
      y: y + 14,
      width: length,
      height: 18,
    });
    return {
      lines: [line(font.cut(label, 30, x - MARGIN - 32), MARGIN, y, 30, 'ink'), line(value, x, y, 30, 'soft')],
      fills: [bar('line', INNER), bar('accent', Math.max(2, Math.round((INNER * width) / 100)))],
    };
  });
  const end = top + ROW * rows.length;
  return {
    title,
    sheet: { width: WIDTH, height: end + 56, fills: rows.flatMap(({ fills }) => fills) },
    lines: [
      ...heading,
      line(font.cut(summary, 30, INNER), MARGIN, top - 80, 30, 'soft'),
      ...rows.flatMap((row) => row.lines),
      line(font.cut(foot, 26, INNER), MARGIN, end + 8, 26, 'soft'),
    ],
  };
}

const line = (text: string, x: number, y: number, size: number, tone: CardLine['tone']): CardLine => ({
  text,
  x,
  y,
  size,
  tone,
});

/** Writes a chart as SVG. Its texts are texts; each is as wide as the font of the cards makes it, whatever font shows it. */
export function toSvg({ title, sheet: { width, height, fills }, lines }: ChartPicture, font: CardFont): string {
  const boxes = fills.map(
    (fill) =>
      `<rect x="${fill.x}" y="${fill.y}" width="${fill.width}" height="${fill.height}" fill="${PALETTE_HEX[fill.tone]}"/>`,
  );
  const texts = lines
    .filter(({ text }) => text !== '')
    .map(
      ({ text, x, y, size, tone }) =>
        `<text x="${x}" y="${y}" font-size="${size}" fill="${PALETTE_HEX[tone]}" textLength="${Math.round(font.measure(text, size))}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`,
    );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" lang="zh-Hans" role="img" width="${width / 2}" height="${height / 2}" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif" font-weight="500">\n` +
    `<title>${escapeXml(title)}</title>\n<rect width="${width}" height="${height}" fill="${PALETTE_HEX.paper}"/>\n${[...boxes, ...texts].join('\n')}\n</svg>\n`
  );
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Escapes a text for XML, without the characters that it cannot hold. */
const escapeXml = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
