import type { BudgetDocument, SourceSpan } from '../../domain/records.ts';
import { dataFilePath, sourcePath } from './paths.ts';

/** Where a page's content comes from: the file, its lines, its digest, its origin. */
export interface SourceBoxView {
  /** As printed, or what kind of document it is. */
  readonly title: string;
  readonly file: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly note: string | null;
  /** The source page, at the lines if there are some. */
  readonly href: string;
  /** `第 120–143 行` */
  readonly lines: string | null;
  /** The verbatim file. */
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

/** A document's title, or what kind of document it is where none is printed. */
export const titleText = (title: string | null): string => title ?? '项目支出绩效目标表（原文没有标题）';
