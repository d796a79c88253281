import { readFileSync } from 'node:fs';
import { readSourceDates, type SourceDates } from '../conversion/source-dates.ts';
import { readVariable } from './environment.ts';

/** The dates of the sources below a folder. A build has read them once for all its processes; else they are read now. */
export function readKnownDates(sourcesDir: string): SourceDates {
  const known = readVariable('sourceDates');
  if (known !== undefined) return JSON.parse(readFileSync(known, 'utf8')) as SourceDates;
  return readSourceDates(sourcesDir, undefined, { epoch: readVariable('sourceDateEpoch') });
}
