import type { ProjectChange } from '../../../domain/changes/compare-versions.ts';
import type { DocumentHistory } from '../../../domain/changes/history.ts';
import { versionOf } from '../../../domain/changes/version.ts';
import { sourceFile, sourcePage } from '../tables/addresses.ts';
import { siteHref } from './api-addresses.ts';
import type { AnswerVersion } from './answer-schemas.ts';

/**
 * All published versions of a document, newest first, each with the projects that it changed of the one before it.
 * @param isOwn tells the ids of one project: then only the versions that have it are listed, with what they changed of it
 */
export function toAnswerVersions(
  { versions, corrections }: DocumentHistory,
  isOwn?: (id: string) => boolean,
): AnswerVersion[] {
  return versions.flatMap(({ document, projects, date, isCurrent }, index) => {
    if (isOwn && !projects.some(({ id }) => isOwn(id))) return [];
    const { id, source } = document;
    const correction = corrections[index];
    const idsOf = (kind: ProjectChange['kind']): string[] =>
      correction!.projects.flatMap((project) =>
        project.kind === kind && (isOwn?.(project.id) ?? true) ? [project.id] : [],
      );
    return [
      {
        version: versionOf(source.sha256),
        sha256: source.sha256,
        publishedAt: date,
        current: isCurrent,
        page: siteHref(sourcePage(id, isCurrent ? null : versionOf(source.sha256))),
        source: siteHref(sourceFile(source.file)),
        reason: correction?.reason ?? null,
        changes: correction ? { added: idsOf('added'), changed: idsOf('changed'), removed: idsOf('removed') } : null,
      },
    ];
  });
}
