import type { BudgetDocument, Project } from '../records.ts';
import { compareVersions, type VersionChange } from './compare-versions.ts';
import type { EarlierVersion } from './version.ts';

/** One of the files that were published as a document. */
export interface PublishedVersion {
  readonly document: BudgetDocument;
  readonly projects: readonly Project[];
  /** YYYY-MM-DD; `null` where nobody tells when an earlier version was published. */
  readonly date: string | null;
  readonly isCurrent: boolean;
}

/** A text that has a page on the site: today's of a document, or one that was replaced. */
export type PublishedText = Pick<PublishedVersion, 'document' | 'isCurrent'>;

/** What a version changed of the one before it. */
export interface Correction extends VersionChange {
  readonly from: PublishedVersion;
  readonly to: PublishedVersion;
  readonly reason: string | null;
}

/** All published versions of a document, newest first, and the changes between them. */
export interface DocumentHistory {
  readonly versions: readonly PublishedVersion[];
  readonly corrections: readonly Correction[];
}

/**
 * Puts the versions of a document in order: each replaces the next. An earlier version is dated by its sidecar alone, because the day of its file
 * is the day on which it was put aside.
 * @param moves ids of projects that have others now, with those
 */
export function toHistory(
  current: { readonly document: BudgetDocument; readonly projects: readonly Project[]; readonly date: string },
  earlier: readonly EarlierVersion[],
  moves: ReadonlyMap<string, string>,
): DocumentHistory {
  const { document, projects, date } = current;
  const versions: PublishedVersion[] = [
    { document, projects, date: document.source.publishedAt ?? date, isCurrent: true },
  ];
  const corrections: Correction[] = [];
  const byNewer = new Map(earlier.map((version) => [version.replacedBy, version]));
  for (;;) {
    const to = versions.at(-1)!;
    const older = byNewer.get(to.document.source.sha256);
    if (!older || versions.length > earlier.length) return { versions, corrections };
    const from: PublishedVersion = {
      document: older.document,
      projects: older.projects,
      date: older.document.source.publishedAt,
      isCurrent: false,
    };
    versions.push(from);
    corrections.push({ ...compareVersions(from, to, moves), from, to, reason: older.reason });
  }
}

/** `改动 3 个项目，新增 1 个，不再列出 2 个` */
export function countChanges({ projects, fields }: VersionChange): string {
  const count = (kind: VersionChange['projects'][number]['kind']): number =>
    projects.filter((project) => project.kind === kind).length;
  const parts = [
    [count('changed'), '改动', '个项目'],
    [count('added'), '新增', '个项目'],
    [count('removed'), '不再列出', '个项目'],
    [fields.length, '合计与单位等改动', '处'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, verb, noun]) => `${verb} ${number} ${noun}`);
  return told.length === 0 ? '读出的内容没有变化' : told.join('，');
}
