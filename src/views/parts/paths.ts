import type { AlikeKind } from '../../domain/notes/repetition.ts';
import type { TermId } from '../../domain/glossary.ts';
import { hashKey, toKey } from '../../domain/ids.ts';
import { indicatorGroupId } from '../../domain/indicator-names.ts';

/** The base that the site is built for, with slashes at both ends. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A path of the site under its base. `path` starts with a slash. */
export const sitePath = (path: string): string => base + path.slice(1);

export const homePath = sitePath('/');
export const searchPath = sitePath('/search/');
export const notesPath = sitePath('/notes/');
export const dataPath = sitePath('/data/');
export const aboutPath = sitePath('/about/');
export const methodPath = sitePath('/method/');
export const glossaryPath = sitePath('/glossary/');
export const termPath = (id: TermId): string => `${glossaryPath}#${id}`;
export const publishersPath = sitePath('/publishers/');
export const journalistsPath = sitePath('/journalists/');
export const accessibilityPath = sitePath('/accessibility/');
/** 网站地图: the parts of the site on one page. */
export const siteMapPath = sitePath('/map/');
/** Every component in its states: for those who work on the site, and linked from nowhere. */
export const styleguidePath = sitePath('/styleguide/');
export const storiesPath = sitePath('/stories/');
export const storyPath = (id: string): string => sitePath(`/stories/${id}/`);

/** A department across years, or one document when `id` begins with a year. */
export const departmentPath = (id: string): string => sitePath(`/departments/${id}/`);
/** All departments in pinyin order. */
export const directoryPath = sitePath('/departments/');
/** The departments of a budget year, largest first. */
export const yearPath = (year: number): string => sitePath(`/departments/years/${year}/`);
export const unitPath = (id: string): string => sitePath(`/units/${id}/`);
export const projectPath = (id: string): string => sitePath(`/projects/${id}/`);

/** Id of the list of projects that bear a name, in whatever document. */
export const nameId = (name: string): string => hashKey(toKey([name]));
export const namePath = (name: string): string => sitePath(`/names/${nameId(name)}/`);

/** Everyone who promises an indicator of this name. The path depends on the name only. */
export const indicatorPath = (name: string): string => sitePath(`/indicators/${indicatorGroupId(name)}/`);

/** The series that a project is in, by its id. */
export const seriesPath = (id: string): string => sitePath(`/series/${id}/`);

/** Projects that print the same goal, or the same set of indicators. */
export const alikePath = (kind: AlikeKind, id: string): string => sitePath(`/alike/${kind}/${id}/`);

/** Notes about one document. */
export const documentNotesPath = (documentId: string): string => sitePath(`/notes/${documentId}/`);
/** All notes of one rule. */
export const noteRulePath = (code: string): string => sitePath(`/notes/rules/${code}/`);
/** Counts of notes, for the filter of the notes page. */
export const noteCountsPath = sitePath('/notes/counts.json');

export const comparePath = sitePath('/compare/');

interface Lines {
  readonly startLine: number;
  readonly endLine: number;
}

/** Id of the element that holds a range of lines on a source page. */
export const linesAnchor = ({ startLine, endLine }: Lines): string => `L${startLine}-L${endLine}`;

/** Id of the element where something begins inside a line of a source page. */
export const columnAnchor = (line: number, column: number): string => `L${line}C${column}`;

/** The place of a source page where something begins. */
export const sourcePointPath = (
  documentId: string,
  { startLine, startColumn }: { startLine: number; startColumn: number },
): string => `${sourcePath(documentId)}#${columnAnchor(startLine, startColumn)}`;

/** A source page, at a range of its lines if one is given. */
export const sourcePath = (documentId: string, lines?: Lines): string =>
  sitePath(`/sources/${documentId}/`) + (lines ? `#${linesAnchor(lines)}` : '');

/** A file of `/data/`, such as `projects.ndjson` or `sources/2025/广州市人民政府办公厅.txt`. */
export const dataFilePath = (file: string): string =>
  sitePath(`/data/${file.split('/').map(encodeURIComponent).join('/')}`);
