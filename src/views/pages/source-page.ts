import type { Facsimile } from '../../domain/facsimile.ts';
import { FORM_NAMES, type BudgetDocument, type Indicator, type Project } from '../../domain/records.ts';
import { type FacsimileView, toFacsimileView } from './source-facsimile.ts';
import { type Crumb, documentCrumbs } from '../parts/crumbs.ts';
import { columnAnchor, departmentPath, linesAnchor, placeAnchor, projectPath, sourcePath } from '../parts/paths.ts';
import { linesText, type SourceBoxView, toSourceBox } from '../parts/source-box.ts';

/** A piece of a line. A piece where an indicator begins has an `id`. The pieces joined are the line. */
export interface LinePart {
  readonly text: string;
  readonly isIndicator: boolean;
  readonly id?: string;
}

export interface SourceLineView {
  readonly number: number;
  readonly parts: readonly LinePart[];
}

/** A run of lines that belong to one project, or to none. The blocks joined are the file. */
export interface SourceBlock {
  readonly projects: readonly ProjectRange[];
  readonly lines: readonly SourceLineView[];
}

export interface ProjectRange {
  /** `L120-L143` */
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly lines: string;
}

export interface SourcePageView {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly department: { readonly name: string; readonly href: string };
  readonly year: number;
  readonly source: SourceBoxView;
  readonly bytes: number;
  /** The pages of a PDF; `null` for other kinds. */
  readonly pages: number | null;
  readonly lineCount: number;
  readonly coverage: BudgetDocument['coverage'];
  /** The contents of the page: where each project stands. */
  readonly ranges: readonly { readonly href: string; readonly name: string; readonly lines: string }[];
  /** How the file looks; `null` for a text. */
  readonly facsimile: FacsimileView | null;
  readonly blocks: readonly SourceBlock[];
}

/**
 * Makes a source page: the verbatim text line by line, with the lines of each project and the place of each indicator.
 * @param folder its path; that of the document of today unless given
 */
export function toSourcePage(
  document: BudgetDocument,
  text: string,
  projects: readonly Project[],
  facsimile: Facsimile | null = null,
  folder = sourcePath(document.id),
): SourcePageView {
  const inOrder = projects
    .filter(({ source }) => source.file === document.source.file)
    .toSorted((a, b) => a.source.startLine - b.source.startLine);
  const source = toSourceBox(document);
  return {
    title: `原文：${document.department} ${document.year}年`,
    description: `${document.department}${document.year}年${FORM_NAMES[document.form]}的原文，逐行编号，附 SHA-256 校验值与来源。`,
    crumbs: [...documentCrumbs(document), { label: '原文' }],
    department: { name: document.department, href: departmentPath(document.id) },
    year: document.year,
    source,
    bytes: document.source.bytes,
    pages: document.source.pages,
    lineCount: document.source.lines,
    coverage: document.coverage,
    ranges: inOrder.map(({ name, source: span }) => ({
      href: `#${span.place ? encodeURIComponent(placeAnchor(span.place)) : linesAnchor(span)}`,
      name,
      lines: linesText(span),
    })),
    facsimile: facsimile && toFacsimileView(facsimile, folder, inOrder),
    blocks: toBlocks(splitLines(text), inOrder),
  };
}

/**
 * Makes the page of the witness of a document: its text without a picture of its pages, with the lines of the document's projects. `null` if it has
 * no witness.
 */
export function toWitnessPage(
  document: BudgetDocument,
  text: string,
  projects: readonly Project[],
): SourcePageView | null {
  const { witness } = document;
  if (witness === null) return null;
  const places = new Map(witness.places.map(({ id, source }) => [id, source]));
  const only = new Set(witness.onlyThere);
  const there = projects.flatMap((project) => {
    const place = only.has(project.id) ? project.source : places.get(project.id);
    return place ? [{ ...project, indicators: [], source: { ...place, place: null, file: witness.source.file } }] : [];
  });
  const page = toSourcePage(
    { ...document, title: FORM_NAMES[witness.form], source: witness.source, coverage: witness.coverage, witness: null },
    text,
    there,
  );
  return {
    ...page,
    title: `用来核对的另一份原文：${document.department} ${document.year}年`,
    description: `${document.department}${document.year}年的${FORM_NAMES[witness.form]}，与项目支出绩效目标表互相核对；逐行编号，附 SHA-256 校验值与来源。`,
    crumbs: [...documentCrumbs(document), { label: '原文', href: sourcePath(document.id) }, { label: '另一份原文' }],
  };
}

/** Splits a text into its lines, without their line breaks. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

const toRange = ({ id, name, source }: Project): ProjectRange => ({
  id: linesAnchor(source),
  name,
  href: projectPath(id),
  lines: linesText({ ...source, place: null }),
});

/** Cuts long runs of lines into blocks, so that a browser can skip the layout of blocks that are out of sight. */
const LONGEST_BLOCK = 100;

function toBlocks(lines: readonly string[], projects: readonly Project[]): SourceBlock[] {
  const segments = segmentsByLine(projects.flatMap(({ indicators }) => indicators));
  const blocks: SourceBlock[] = [];
  let at = 0;
  const take = (end: number, ranges: readonly ProjectRange[]): void => {
    const taken = lines.slice(at, end);
    const from = at + 1;
    blocks.push({
      projects: ranges,
      lines: taken.map((line, i) => ({ number: from + i, parts: cutLine(line, from + i, segments.get(from + i)) })),
    });
    at = end;
  };
  const takePlain = (end: number): void => {
    while (at < end) take(Math.min(end, at + LONGEST_BLOCK), []);
  };

  // Projects that begin on the same line share a block. A project that begins inside another ends the other's block.
  const byStart = [...Map.groupBy(projects, ({ source }) => source.startLine)];
  byStart.forEach(([start, group], index) => {
    takePlain(start - 1);
    const end = Math.max(...group.map(({ source }) => source.endLine));
    const nextStart = byStart[index + 1]?.[0] ?? Infinity;
    take(Math.min(end, nextStart - 1, lines.length), group.map(toRange));
  });
  takePlain(lines.length);
  return blocks;
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly isFirst: boolean;
}

/** Finds the columns that indicators occupy in each line, in order. */
function segmentsByLine(indicators: readonly Indicator[]): Map<number, Segment[]> {
  const segments = new Map<number, Segment[]>();
  for (const { source } of indicators) {
    for (let line = source.startLine; line <= source.endLine; line++) {
      const segment: Segment = {
        start: line === source.startLine ? source.startColumn : 1,
        end: line === source.endLine ? source.endColumn : Infinity,
        isFirst: line === source.startLine,
      };
      segments.set(line, [...(segments.get(line) ?? []), segment]);
    }
  }
  return segments;
}

function cutLine(line: string, number: number, segments: readonly Segment[] = []): LinePart[] {
  if (segments.length === 0) return [{ text: line, isIndicator: false }];
  const characters = [...line];
  const parts: LinePart[] = [];
  let at = 1;
  for (const { start, end, isFirst } of segments.toSorted((a, b) => a.start - b.start)) {
    if (start > at) parts.push({ text: characters.slice(at - 1, start - 1).join(''), isIndicator: false });
    const from = Math.max(at, start);
    const text = characters.slice(from - 1, end).join('');
    parts.push({ text, isIndicator: true, ...(isFirst && { id: columnAnchor(number, start) }) });
    at = Math.min(end, characters.length) + 1;
  }
  if (at <= characters.length) parts.push({ text: characters.slice(at - 1).join(''), isIndicator: false });
  return parts;
}
