import type { FacsimilePage } from '../../domain/facsimile.ts';
import type { FileContent } from '../file-content.ts';
import type { FileFinding } from '../finding.ts';
import type { Box, Grid, GridCell, GridLine } from '../grid.ts';
import { drawPage } from './draw-page.ts';
import { fillCells, type FilledPage, type Unprinted } from './fill-cells.ts';
import { findCells, type RuledCell } from './find-cells.ts';
import { splitAtGaps, toLines, type Line } from './lines.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { countRadicals } from './radicals.ts';
import { withPdf, type OpenPdf, type PdfProblem } from './read-pages.ts';

/** Text outside tables is parted at gaps wider than so many ems. */
const GAP_OUTSIDE = 1.5;
/** A page without text is a scan if pictures cover so much of it. */
const SCANNED = 0.3;
/** The most characters of a text that a finding shows. */
const SHOWN = 40;

/** Reads the tables of a PDF and the text around them, page by page. */
export const readPdf = (bytes: Uint8Array): Promise<FileContent> => withPdf(bytes, readOpenPdf);

function readOpenPdf(pdf: OpenPdf | PdfProblem): FileContent {
  if ('code' in pdf) return { kind: 'pdf', pages: null, grids: [], findings: [toFinding(pdf)] };
  const grids: Grid[] = [];
  const drawings: FacsimilePage[] = [];
  const findings: FileFinding[] = [];
  const unprinted: (Unprinted & { readonly page: number })[] = [];
  let radicals = 0;
  let doubles = 0;
  for (let number = 1; number <= pdf.pages; number++) {
    const content = pdf.read(number);
    if ('code' in content) {
      findings.push(toFinding(content));
      continue;
    }
    const filled = fillCells(content, findCells(content.rulings));
    const overlaps: Line[] = [];
    const onPage = toGrids(filled, number, overlaps);
    grids.push(...onPage);
    if (onPage.some(({ cells }) => cells.length > 0)) drawings.push(drawPage(content, onPage));
    findings.push(...findFaults(content, overlaps));
    for (const one of filled.unprinted) unprinted.push({ ...one, page: number });
    radicals += content.runs.reduce((sum, { glyphs }) => sum + countRadicals(textOf(glyphs)), 0);
    doubles += content.doubles;
  }
  findings.push(...findUnprinted(unprinted, grids));
  if (radicals > 0) findings.push({ code: 'pdf-radicals', detail: `共 ${radicals} 个`, where: null });
  if (doubles > 0) findings.push({ code: 'text-doubled', detail: `共 ${doubles} 处`, where: null });
  return { kind: 'pdf', pages: pdf.pages, grids, findings, drawings };
}

const toFinding = (problem: PdfProblem): FileFinding => ({
  code: problem.code,
  detail: 'detail' in problem ? problem.detail : problem.page === null ? '' : `第 ${problem.page} 页`,
  where: problem.page === null ? null : { page: problem.page, y: null },
});

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('');

/** Makes a grid of each table of a page, with the lines above it. A page without a table is one grid without cells. */
function toGrids({ tables, outside }: FilledPage, page: number, overlaps: Line[]): Grid[] {
  const note = (lines: readonly Line[]): readonly Line[] => {
    overlaps.push(...lines.filter((line) => line.overlaps > 0));
    return lines;
  };
  const around = note(toLines(outside)).flatMap((line) => splitAtGaps(line, GAP_OUTSIDE));
  const filled = tables.filter(({ glyphs }) => glyphs.size > 0);
  const shape = { page, sheet: '', breaks: 'wrapped', columnBasis: 'lines', unshown: [] } as const;
  const toGridLine = ({ text, box }: Line): GridLine => ({ text, place: { page, box: roundBox(box) } });
  if (filled.length === 0)
    return [{ ...shape, rows: 0, columns: 0, sides: null, cells: [], before: around.map(toGridLine), after: [] }];
  let from = -Infinity;
  return filled.map(({ table, glyphs }, i): Grid => {
    const top = table.box[1];
    const before = around.filter(({ box }) => box[1] >= from && middleOf(box) < top);
    const after = i === filled.length - 1 ? around.filter(({ box }) => middleOf(box) >= top) : [];
    from = top;
    return {
      ...shape,
      rows: table.ys.length - 1,
      columns: table.xs.length - 1,
      sides: table.xs,
      cells: table.cells.map((cell) => {
        const lines = note(toLines(glyphs.get(cell) ?? []));
        return toCell(cell, lines.map(toGridLine), isFull(cell, lines));
      }),
      before: before.map(toGridLine),
      after: after.map(toGridLine),
    };
  });
}

const middleOf = (box: Box): number => (box[1] + box[3]) / 2;
const roundBox = (box: Box): Box => box.map((value) => Math.round(value * 10) / 10) as unknown as Box;
const toCell = (
  { row, column, rowSpan, columnSpan }: RuledCell,
  lines: readonly GridLine[],
  full: boolean,
): GridCell => ({ row, column, rowSpan, columnSpan, lines, isFull: full });

/** Whether the last line of a cell stands at its bottom and ends where the cell's lines end. */
function isFull({ box }: RuledCell, lines: readonly Line[]): boolean {
  const [before, last] = [lines.at(-2), lines.at(-1)];
  if (!before || !last) return false;
  const { size } = last.glyphs.at(-1)!;
  const right = Math.max(...lines.map((line) => line.box[2]));
  const pitch = last.box[3] - before.box[3];
  return box[3] - last.box[3] < pitch && right - last.box[2] < 1.05 * size && box[2] - last.box[2] < 2 * size;
}

function findFaults(content: PageContent, overlaps: readonly Line[]): FileFinding[] {
  const { page, runs, pictures, lost, width, height } = content;
  const findings: FileFinding[] = [];
  const add = (code: FileFinding['code'], detail: string, y: number | null): void =>
    void findings.push({
      code,
      detail: detail === '' ? `第 ${page} 页` : `第 ${page} 页，${detail}`,
      where: { page, y },
    });
  const inked = runs.filter(({ glyphs }) => textOf(glyphs).trim() !== '');
  const hidden = inked.filter((run) => run.isInvisible);
  const covered = pictures.reduce((sum, [x0, y0, x1, y1]) => sum + (x1 - x0) * (y1 - y0), 0);
  if (inked.length === hidden.length && covered > SCANNED * width * height) add('pdf-scanned', '', null);
  else if (hidden.length > 0)
    add('text-hidden', show(hidden.map(({ glyphs }) => textOf(glyphs)).join('')), yOf(hidden[0]!.glyphs));
  const unmapped = inked.filter((run) => run.isUnmapped);
  if (unmapped[0]) add('pdf-without-text-map', `共 ${unmapped.length} 处`, yOf(unmapped[0].glyphs));
  const turned = inked.filter((run) => run.isTurned && !run.isInvisible);
  if (turned[0]) add('text-turned', show(turned.map(({ glyphs }) => textOf(glyphs)).join('')), yOf(turned[0].glyphs));
  for (const box of lost) add('text-dropped', `距页顶 ${box[1].toFixed(0)} 点处`, box[1]);
  for (const line of overlaps) add('text-overlaps', show(line.text), line.box[1]);
  return findings;
}

const yOf = (glyphs: readonly Glyph[]): number => glyphs[0]?.baseline ?? 0;
const show = (text: string): string => `“${[...text.trim()].slice(0, SHOWN).join('')}”`;

/** How far a line may stand aside from where another page prints it, in points. */
const ASIDE = 2;

/**
 * The texts that are printed nowhere. A cell that goes on over the edge of a page is drawn whole on both pages, and each prints its part: then the
 * page before or after prints the line at the same place across.
 */
function findUnprinted(
  unprinted: readonly (Unprinted & { readonly page: number })[],
  grids: readonly Grid[],
): FileFinding[] {
  if (unprinted.length === 0) return [];
  const byPage = Map.groupBy(grids, ({ page }) => page!);
  const isPrintedOn = (page: number, { text, box }: Unprinted): boolean =>
    (byPage.get(page) ?? []).some(({ cells }) =>
      cells.some(({ lines }) =>
        lines.some((line) => squeeze(line.text).includes(squeeze(text)) && isAcross(line, box)),
      ),
    );
  return unprinted
    .filter((one) => !(one.isWholeLine && [one.page - 1, one.page + 1].some((page) => isPrintedOn(page, one))))
    .map(({ page, text, box, isOffPage }) => ({
      code: isOffPage ? ('text-off-page' as const) : ('text-clipped' as const),
      detail: `第 ${page} 页，${show(text)}`,
      where: { page, y: box[1] },
    }));
}

const isAcross = ({ place }: GridLine, [x0, , x1]: Box): boolean =>
  'page' in place && place.box[0] <= x0 + ASIDE && place.box[2] >= x1 - ASIDE;

const squeeze = (text: string): string => text.replace(/\s/g, '');
