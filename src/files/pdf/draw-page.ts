import type { FacsimilePage } from '../../domain/facsimile.ts';
import type { Grid, GridLine } from '../grid.ts';
import type { PageContent } from './page-content.ts';

/** The part of a line's box that is below the baseline. */
const BELOW = 0.12;
/** Characters that XML does not allow. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Draws a page as an SVG of its own lines of text and rulings, with measures in points. Each line is as wide as it is printed, whatever font
 * the reader has. It holds no style and no script.
 */
export function drawPage({ page, width, height, rulings }: PageContent, grids: readonly Grid[]): FacsimilePage {
  const lines = grids.flatMap(({ before, cells, after }) => [before, ...cells.map((cell) => cell.lines), after].flat());
  const path = [
    ...rulings.horizontal.map(({ at, from, to }) => `M${short(from)} ${short(at)}H${short(to)}`),
    ...rulings.vertical.map(({ at, from, to }) => `M${short(at)} ${short(from)}V${short(to)}`),
  ].join('');
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}">`,
    `<path fill="#fff" d="M0 0H${short(width)}V${short(height)}H0z"/>`,
    `<path stroke="#555" stroke-width=".6" d="${path}"/>`,
    '<g font-family="SimSun,Songti SC,Noto Serif CJK SC,serif" fill="#111">',
    ...drawLines(lines),
    '</g></svg>',
  ].join('');
  return { page, width, height, svg };
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

/** Draws the lines of each size together. A line of one character has its own width. */
function drawLines(lines: readonly GridLine[]): string[] {
  const drawn = lines.flatMap(({ text, place }) => {
    if (!('page' in place)) return [];
    const [x0, y0, x1, y1] = place.box;
    const size = y1 - y0;
    const length = [...text].length > 1 ? ` textLength="${short(x1 - x0)}" lengthAdjust="spacingAndGlyphs"` : '';
    const element = `<text x="${short(x0)}" y="${short(y1 - BELOW * size)}"${length}>${escapeXml(text)}</text>`;
    return [{ size: short(size), element }];
  });
  return [...Map.groupBy(drawn, ({ size }) => size)].map(
    ([size, group]) => `<g font-size="${size}">${group.map(({ element }) => element).join('')}</g>`,
  );
}

const escapeXml = (text: string): string => text.replace(NOT_XML, '\ufffd').replace(/[&<>]/g, (sign) => ESCAPES[sign]!);
