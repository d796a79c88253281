import type { Box, LinePlace } from '../../files/grid.ts';
import type { Project } from '../../domain/records.ts';
import type { FilePlace, RecordSpan } from '../../domain/source-places.ts';

/** Gives projects and indicators their places in the file. `places` has that of each line of the transcript. */
export function placeProjects(projects: readonly Project[], places: readonly LinePlace[]): Project[] {
  const locate = <S extends RecordSpan>(source: S): S => ({
    ...source,
    place: placeOfLines(places.slice(source.startLine - 1, source.endLine)),
  });
  return projects.map((project) => ({
    ...project,
    indicators: project.indicators.map((item) => ({ ...item, source: locate(item.source) })),
    source: locate(project.source),
  }));
}

/** The place of lines that follow one another: the boxes around them on their first and on their last page, or their first and last cell. */
function placeOfLines(lines: readonly LinePlace[]): FilePlace | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  if ('sheet' in first) return { sheet: first.sheet, from: first.cell, to: 'cell' in last ? last.cell : first.cell };
  const pages = lines.flatMap((line) => ('page' in line ? [line.page] : []));
  const [page, endPage] = [Math.min(...pages), Math.max(...pages)];
  return { page, box: boxOn(lines, page), endPage, endBox: boxOn(lines, endPage) };
}

/** The box around the lines on a page. */
function boxOn(lines: readonly LinePlace[], page: number): Box {
  const boxes = lines.flatMap((line) => ('page' in line && line.page === page ? [line.box] : []));
  const side = (i: 0 | 1 | 2 | 3, pick: (...values: number[]) => number): number => pick(...boxes.map((box) => box[i]));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}
