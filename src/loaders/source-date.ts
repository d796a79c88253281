import { readFileSync } from 'node:fs';
import { newestDate, readSourceDates, type SourceDates } from '../conversion/source-dates.ts';
import { readVariable } from '../pipeline/environment.ts';
import { sourcesFolder } from './folders.ts';

let dates: SourceDates | undefined;

/** The date that a page says it was converted from, YYYY-MM-DD: that of the newest of its source files, of all files if none is named. */
export const sourceDate = (files?: readonly string[]): string => newestDate((dates ??= readDates()), files);

/** A build has read the dates once for all its processes. */
function readDates(): SourceDates {
  const known = readVariable('sourceDates');
  if (known !== undefined) return JSON.parse(readFileSync(known, 'utf8')) as SourceDates;
  return readSourceDates(sourcesFolder(), undefined, { epoch: readVariable('sourceDateEpoch') });
}
