import { newestDate, type SourceDates } from '../conversion/source-dates.ts';
import { readKnownDates } from '../pipeline/known-dates.ts';
import { sourcesFolder } from './folders.ts';

let dates: SourceDates | undefined;

/** The one of some source files whose date is the newest; the first of several. */
export const newestFile = (files: readonly string[]): string =>
  files.reduce((newest, file) => (sourceDate([file]) > sourceDate([newest]) ? file : newest));

/** The date that a page says it was converted from, YYYY-MM-DD: that of the newest of its source files, of all files if none is named. */
export const sourceDate = (files?: readonly string[]): string =>
  newestDate((dates ??= readKnownDates(sourcesFolder())), files);
