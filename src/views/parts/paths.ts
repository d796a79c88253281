import type { AlikeKind } from '../../domain/notes/repetition.ts';
import type { FilePlace } from '../../domain/source-places.ts';
import type { TermId } from '../../domain/glossary.ts';

/** The base path of the site, with slashes at both ends. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Puts the base before a path of the site. `path` starts with a slash. */
export const sitePath = (path: string): string => base + path.slice(1);

export const homePath = sitePath('/');
export const searchPath = sitePath('/search/');
/** Path of the search for indicators. */
export const rowSearchPath = sitePath('/search/rows/');
export const notesPath = sitePath('/notes/');
export const dataPath = sitePath('/data/');
/** 数据接口: the page about the API, the downloads and their columns. */
export const apiPath = sitePath('/api/');
export const aboutPath = sitePath('/about/');
export const methodPath = sitePath('/method/');
export const glossaryPath = sitePath('/glossary/');
export const termPath = (id: TermId): string => `${glossaryPath}#${id}`;
export const publishersPath = sitePath('/publishers/');
export const journalistsPath = sitePath('/journalists/');
export const accessibilityPath = sitePath('/accessibility/');
/** 网站地图: the page that lists the parts of the site. */
export const siteMapPath = sitePath('/map/');
/** The style guide, which shows every component in all its states. It is for developers, and no page links to it. */
export const styleguidePath = sitePath('/styleguide/');
export const storiesPath = sitePath('/stories/');
export const storyPath = (id: string): string => sitePath(`/stories/${id}/`);

/** Path of a department across years, or of one document if `id` begins with a year. */
export const departmentPath = (id: string): string => sitePath(`/departments/${id}/`);
/** Path of the comparison of two years of a department that do not follow each other. */
export const yearPairPath = (departmentId: string, from: number, to: number): string =>
  sitePath(`/departments/${departmentId}/${from}-${to}/`);
/** Path of the list of all departments in pinyin order. */
export const directoryPath = sitePath('/departments/');
/** Path of the list of the departments of a budget year, largest first. */
export const yearPath = (year: number): string => sitePath(`/departments/years/${year}/`);
/** Path of the list of all budget years. */
export const yearsPath = sitePath('/departments/years/');
/** Paths of the lists of everything of a kind. */
export const unitsPath = sitePath('/units/');
export const projectsPath = sitePath('/projects/');
export const sourcesPath = sitePath('/sources/');
export const unitPath = (id: string): string => sitePath(`/units/${id}/`);
export const projectPath = (id: string): string => sitePath(`/projects/${id}/`);

/** Paths of lists over several documents, by their ids, each after the path of the list of them all. */
export const namesPath = sitePath('/names/');
export const namePath = (id: string): string => `${namesPath}${id}/`;
export const indicatorsPath = sitePath('/indicators/');
export const indicatorPath = (id: string): string => `${indicatorsPath}${id}/`;
export const allSeriesPath = sitePath('/series/');
export const seriesPath = (id: string): string => `${allSeriesPath}${id}/`;
export const alikeKindsPath = sitePath('/alike/');
export const allAlikePath = (kind: AlikeKind): string => `${alikeKindsPath}${kind}/`;
export const alikePath = (kind: AlikeKind, id: string): string => `${allAlikePath(kind)}${id}/`;

/** Path of the notes about one document. */
export const documentNotesPath = (documentId: string): string => sitePath(`/notes/${documentId}/`);
/** Path of the rules of notes, and of all notes of one. */
export const noteRulesPath = sitePath('/notes/rules/');
export const noteRulePath = (code: string): string => `${noteRulesPath}${code}/`;
/** Path of the counts of notes, which the filter of the notes page loads. */
export const noteCountsPath = sitePath('/notes/counts.json');

/** Path of the corrections of a document or department; of the site without an id. */
export const changesPath = (id?: string): string => sitePath(id === undefined ? '/changes/' : `/changes/${id}/`);
/** Path of an earlier version of a document, by the beginning of its SHA-256. */
export const versionPath = (documentId: string, version: string): string =>
  sitePath(`/sources/${documentId}/${version}/`);

export const comparePath = sitePath('/compare/');

/** Path of the page of a project's embeds, and of those of a document: how to embed it, and by its fragments what frames show. */
export const projectEmbedPath = (id: string): string => sitePath(`/embed/projects/${id}/`);
export const documentEmbedPath = (id: string): string => sitePath(`/embed/departments/${id}/`);
/** Path of the picture of a document's chart in one of its versions, without its ending. */
export const chartPicturePath = (documentId: string, version: string): string =>
  `${documentEmbedPath(documentId)}${version}`;

interface Lines {
  readonly startLine: number;
  readonly endLine: number;
}

interface Place {
  readonly place: FilePlace | null;
}

interface Point extends Place {
  readonly startLine: number;
  readonly startColumn: number;
}

/** Id of the element where a record stands in a file that has pages or sheets: `p3-57-120`, `表12-A8`. */
export function placeAnchor(place: FilePlace): string {
  if ('sheet' in place) return cellAnchor(place.sheet, place.from);
  const [x, y] = place.box.map(Math.round);
  return `p${place.page}-${x}-${y}`;
}

/** Id of the element that holds a cell of a sheet. An id has no white space. */
export const cellAnchor = (sheet: string, cell: string): string => `${sheet.replace(/\s+/g, '-')}-${cell}`;

/** Address of the drawing of a page of a PDF, beside the page that shows the file. */
export const pageDrawingPath = (folder: string, page: number): string => `${folder}p${page}.svg`;

/** Id of the element that holds a range of lines on a source page. */
export const linesAnchor = ({ startLine, endLine }: Lines): string => `L${startLine}-L${endLine}`;

/** Id of the element where something begins inside a line of a source page. */
export const columnAnchor = (line: number, column: number): string => `L${line}C${column}`;

/** Path of the element of a source page where something begins: its box or cell, or its line. */
export const sourcePointPath = (documentId: string, { startLine, startColumn, place }: Point): string =>
  `${sourcePath(documentId)}#${place ? encodeURIComponent(placeAnchor(place)) : columnAnchor(startLine, startColumn)}`;

/** Path of a source page, at its record's box, cell or range of lines if a record is given. */
export const sourcePath = (documentId: string, span?: Lines & Place): string =>
  sitePath(`/sources/${documentId}/`) +
  (span ? `#${span.place ? encodeURIComponent(placeAnchor(span.place)) : linesAnchor(span)}` : '');

/** Path of the page of the file that bears a document out, at a range of its lines if one is given. */
export const witnessPath = (documentId: string, lines?: Lines): string =>
  sitePath(`/sources/${documentId}/witness/`) + (lines ? `#${linesAnchor(lines)}` : '');

/** Path of the page of the witness of a document, at a line of it. */
export const witnessLinePath = (documentId: string, line: number): string => `${witnessPath(documentId)}#L${line}`;

/** Path of a file of `/data/`, such as `projects.ndjson` or `sources/2025/广州市人民政府办公厅.txt`. */
export const dataFilePath = (file: string): string =>
  sitePath(`/data/${file.split('/').map(encodeURIComponent).join('/')}`);
