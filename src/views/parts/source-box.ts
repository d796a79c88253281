import { isWebPage, publishedSource } from '../../domain/published-source.ts';
import { FORM_NAMES, type BudgetDocument } from '../../domain/records.ts';
import type { RecordSpan } from '../../domain/source-places.ts';
import { dataFilePath, sourcePath, witnessPath } from './paths.ts';

/** The source of a page: file, lines, digest and origin. */
export interface SourceBoxView {
  /** Printed title, or the kind of document where none is printed. */
  readonly title: string;
  readonly file: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly note: string | null;
  /** Address of the source page, at the record if one is given. */
  readonly href: string;
  /** Where the record stands, such as `第 120–143 行`. */
  readonly lines: string | null;
  /** Address of the verbatim file. */
  readonly download: string;
  /** Whether the file is a web page, which is published as plain text. */
  readonly isWebPage: boolean;
}

/** @param span where a record stands, and in which file if it is that of the witness */
export function toSourceBox(
  { id, title, source, witness }: BudgetDocument,
  span?: RecordSpan & { readonly file?: string },
): SourceBoxView {
  const isOther = witness !== null && span?.file === witness.source.file && span.file !== source.file;
  const { file, sha256, url, publishedAt, note } = isOther ? witness.source : source;
  return {
    title: isOther ? FORM_NAMES[witness.form] : titleText(title),
    file,
    sha256,
    url,
    publishedAt,
    note,
    href: isOther ? witnessPath(id, span) : sourcePath(id, span),
    lines: span ? linesText(span) : null,
    download: dataFilePath(`sources/${publishedSource(file)}`),
    isWebPage: isWebPage(file),
  };
}

/** Says where a record stands: `第 3 页`, `表12!A8`, or `第 120–143 行`. */
export function linesText({ startLine, endLine, place }: Pick<RecordSpan, 'startLine' | 'endLine' | 'place'>): string {
  if (place && 'sheet' in place) return `${place.sheet}!${place.from}`;
  if (place) return rangeText(place.page, place.endPage, '页');
  return rangeText(startLine, endLine, '行');
}

const rangeText = (from: number, to: number, noun: string): string =>
  from === to ? `第 ${from} ${noun}` : `第 ${from}–${to} ${noun}`;

/** Returns the printed title of a document, or the kind of document where none is printed. */
export const titleText = (title: string | null): string => title ?? '项目支出绩效目标表（原文没有标题）';
