import type { FieldChange, ProjectChange } from '../../domain/changes/compare-versions.ts';
import {
  type Correction,
  countChanges,
  type DocumentHistory,
  type PublishedText,
  type PublishedVersion,
} from '../../domain/changes/history.ts';
import { versionOf } from '../../domain/changes/version.ts';
import type { IndexView } from './list-indexes.ts';
import { changesPath, projectPath, sourcePath, versionPath } from '../parts/paths.ts';

/** The list of all corrections, newest first. */
export const CHANGES_INDEX: IndexView = {
  title: '更正记录',
  noun: '更正',
  lead: '部门重新公布的文件与先前的逐项对照。先前的文件留着，原来的链接仍然有效。',
  path: changesPath(),
  column: 'sources',
  counted: '次更正',
};

export interface VersionView {
  readonly href: string;
  readonly label: string;
  readonly sha256: string;
}

export interface CorrectionView {
  readonly id: string;
  readonly date: string;
  readonly department: string;
  readonly year: number;
  readonly href: string;
  readonly counts: string;
  readonly reason: string;
  readonly from: VersionView;
  readonly to: VersionView;
  readonly fields: readonly FieldChange[];
  readonly projects: readonly (ProjectChange & { readonly href: string | null; readonly what: string })[];
}

const WHAT = { added: '新增', removed: '不再列出', changed: '有改动' } as const;

const dateText = (date: string | null): string => date ?? '公布日期未提供';

/** Path of the page of a published text, at a line of it where its page has lines. */
export const textPath = ({ document, isCurrent }: PublishedText, place?: { readonly startLine: number }): string =>
  (isCurrent ? sourcePath(document.id) : versionPath(document.id, versionOf(document.source.sha256))) +
  (place && document.layout !== 'grid' ? `#L${place.startLine}` : '');

export const toVersionView = ({ document, date, isCurrent }: PublishedVersion): VersionView => ({
  href: textPath({ document, isCurrent }),
  label: `${dateText(date)}${isCurrent ? '（现行）' : ''}`,
  sha256: document.source.sha256,
});

function toCorrectionView(correction: Correction, present: ReadonlySet<string>): CorrectionView {
  const { from, to, reason, fields, projects } = correction;
  const { id, department, year, source } = to.document;
  return {
    id: `v-${versionOf(source.sha256)}`,
    date: dateText(to.date),
    department,
    year,
    href: `${changesPath(id)}#v-${versionOf(source.sha256)}`,
    counts: countChanges(correction),
    reason: reason ?? '没有说明原因',
    from: toVersionView(from),
    to: toVersionView(to),
    fields,
    projects: projects.map((project) => ({
      ...project,
      href: present.has(project.id) ? projectPath(project.id) : null,
      what: WHAT[project.kind],
    })),
  };
}

/** The corrections of some documents, newest first; those without a date come last. */
export function toCorrections(histories: readonly DocumentHistory[]): CorrectionView[] {
  return histories
    .flatMap(({ versions, corrections }) => {
      const present = new Set(versions[0]?.projects.map(({ id }) => id));
      return corrections.map((correction) => ({ correction, present }));
    })
    .toSorted((a, b) => compareDates(a.correction.to.date, b.correction.to.date))
    .map(({ correction, present }) => toCorrectionView(correction, present));
}

const compareDates = (a: string | null, b: string | null): number => ((a ?? '') > (b ?? '') ? -1 : a === b ? 0 : 1);

/** What a project's page says of its versions: each correction of its document, with what it changed of the project. */
export interface ProjectHistoryView {
  readonly href: string;
  readonly corrections: readonly {
    readonly date: string;
    readonly reason: string;
    readonly fields: readonly FieldChange[];
    readonly what: string;
  }[];
  /** The versions that have the project, newest first. */
  readonly versions: readonly VersionView[];
}

export function toProjectHistory(projectId: string, { versions, corrections }: DocumentHistory): ProjectHistoryView {
  const documentId = versions[0]!.document.id;
  return {
    href: changesPath(documentId),
    corrections: corrections.map(({ to, reason, projects }) => {
      const own = projects.find(({ id }) => id === projectId);
      return {
        date: dateText(to.date),
        reason: reason ?? '没有说明原因',
        fields: own?.fields ?? [],
        what: own ? WHAT[own.kind] : '没有变化',
      };
    }),
    versions: versions.flatMap((version) => {
      const own = version.projects.find(({ id }) => id === projectId);
      if (!own) return [];
      return [{ ...toVersionView(version), href: textPath(version, own.source) }];
    }),
  };
}
