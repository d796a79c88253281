import type { EarlierVersion } from '../../../domain/changes/version.ts';
import { type DocumentHistory, toHistory } from '../../../domain/changes/history.ts';
import type { DocumentRows } from '../api/answers.ts';
import type { AnswerVersion } from '../api/answer-schemas.ts';
import { toAnswerVersions } from '../api/answer-versions.ts';

/** The histories of all documents, and what the API says of them. */
export class DocumentHistories {
  /** The histories of the documents that have replaced others, by the ids of the documents. */
  readonly corrected: ReadonlyMap<string, DocumentHistory>;
  readonly #all: ReadonlyMap<string, DocumentHistory>;
  /** The documents of projects, also of those that only earlier versions have, by the ids that these have now or had last. */
  readonly #documentOf: ReadonlyMap<string, string>;
  readonly #moves: ReadonlyMap<string, string>;

  /**
   * @param moves ids of projects that have others now, with those
   * @param dateOf the date of a source where its publisher tells none: YYYY-MM-DD
   */
  constructor(
    all: readonly DocumentRows[],
    earlier: readonly EarlierVersion[],
    moves: ReadonlyMap<string, string>,
    dateOf: (files: readonly string[]) => string,
  ) {
    const earlierOf = Map.groupBy(earlier, ({ document }) => document.id);
    this.#moves = moves;
    this.#all = new Map(
      all.map(({ document, rows }) => {
        const projects = rows.map(({ project }) => project);
        const now = { document, projects, date: dateOf([document.source.file]) };
        return [document.id, toHistory(now, earlierOf.get(document.id) ?? [], moves)] as const;
      }),
    );
    this.corrected = new Map([...this.#all].filter(([, { versions }]) => versions.length > 1));
    this.#documentOf = new Map(
      [...this.#all].flatMap(([documentId, { versions }]) =>
        versions.flatMap(({ projects }) => projects.map(({ id }) => [moves.get(id) ?? id, documentId] as const)),
      ),
    );
  }

  /** The versions of a document, or those that have a project; `undefined` where no file that is kept has it. */
  readonly tell = (kind: 'document' | 'project', id: string): AnswerVersion[] | undefined => {
    const history = this.#all.get(kind === 'document' ? id : (this.#documentOf.get(id) ?? ''));
    const isOwn = (other: string): boolean => other === id || this.#moves.get(other) === id;
    return history && toAnswerVersions(history, kind === 'project' ? isOwn : undefined);
  };
}
