import type { BudgetDocument, SourceSpan } from '../../domain/records.ts';
import { dataFilePath, sourcePath } from './paths.ts';

/** The source of a page: file, lines, digest and origin. */
export interface SourceBoxView {
  /** Printed title, or the kind of document where none is printed. */
  readonly title: string;
  readonly file: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly note: string | null;
  /** Address of the source page, at the lines if they are known. */
  readonly href: string;
  /** Lines of the record, such as `第 120–143 行`. */
  readonly lines: string | null;
  /** Address of the verbatim file. */
  readonly download: string;
}

export function toSourceBox({ id, title, source }: BudgetDocument, span?: SourceSpan): SourceBoxView {
  const { file, sha256, url, publishedAt, note } = source;
  return {
    title: titleText(title),
    file,
    sha256,
    url,
    publishedAt,
    note,
    href: sourcePath(id, span),
    lines: span ? linesText(span) : null,
    download: dataFilePath(`sources/${file}`),
  };
}

export const linesText = ({ startLine, endLine }: Pick<SourceSpan, 'startLine' | 'endLine'>): string =>
  startLine === endLine ? `第 ${startLine} 行` : `第 ${startLine}–${endLine} 行`;

/** Returns the printed title of a document, or the kind of document where none is printed. */
export const titleText = (title: string | null): string => title ?? '项目支出绩效目标表（原文没有标题）';
