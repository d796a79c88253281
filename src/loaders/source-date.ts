import { readSourceDates, type SourceDates } from '../conversion/source-dates.ts';
import { readVariable } from '../pipeline/environment.ts';
import { sourcesFolder } from './folders.ts';

let dates: SourceDates | undefined;

/** The one of some source files whose date is the newest; the first of several. */
export const newestFile = (files: readonly string[]): string =>
  files.reduce((newest, file) => (sourceDate([file]) > sourceDate([newest]) ? file : newest));

/** The date that a page says it was converted from, YYYY-MM-DD: that of the newest of its source files, of all files if none is named. */
export function sourceDate(files?: readonly string[]): string {
  dates ??= readSourceDates(sourcesFolder(), readVariable('sourceDateEpoch'));
  return dates(files);
}
