import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_NAME } from '../../src/conversion/read-content.ts';
import {
  leaveUnprinted,
  readGolden,
  readManifest,
  toGoldenFields,
  toReadFields,
  type Fields,
  type ManifestEntry,
} from './golden.ts';
import { readSourceFile, type FileReading } from './read-source-file.ts';

/** How a file was read. */
export interface FileScore {
  readonly file: string;
  /** In one line: what was read, or why it was refused. */
  readonly outcome: string;
  readonly fields: number;
  /** Fields that were read otherwise than they are printed, in a file that would be published. */
  readonly wrong: readonly string[];
  /** Whether the file was read or refused as the manifest expects; true where it expects nothing. */
  readonly isExpected: boolean;
}

/** Reads the files of a folder and yields how each was read: against its manifest, or by itself where it has none. */
export function* evaluateFiles(folder: string): Generator<FileScore> {
  if (existsSync(join(folder, 'manifest.json')))
    for (const entry of readManifest(folder)) yield scoreFile(folder, entry);
  else
    for (const file of readdirSync(folder)
      .filter((name) => SOURCE_NAME.test(name))
      .sort())
      yield describeFile(folder, file);
}

function describeFile(folder: string, file: string): FileScore {
  const year = Number(/(?:19|20)\d\d/.exec(file)?.[0] ?? new Date().getFullYear());
  return { file, outcome: describe(readSourceFile(join(folder, file), year)), fields: 0, wrong: [], isExpected: true };
}

function scoreFile(folder: string, { file, golden: name, expect }: ManifestEntry): FileScore {
  const golden = name === null ? null : readGolden(folder, name);
  const reading = readSourceFile(join(folder, file), golden?.year ?? new Date().getFullYear());
  const isRead = reading.document !== null && reading.errors.length === 0;
  const all: Fields = golden ? toGoldenFields(golden) : new Map();
  const expected = reading.document ? leaveUnprinted(all, reading.document) : all;
  const wrong = isRead && golden ? differ(expected, toReadFields(reading.document, reading.projects)) : [];
  const isExpected = expect === 'either' || isRead === (expect === 'read');
  return { file, outcome: describe(reading), fields: isRead ? expected.size : 0, wrong, isExpected };
}

/** The fields in which two readings differ, with both values. */
function differ(expected: Fields, got: Fields): string[] {
  const keys = new Set([...expected.keys(), ...got.keys()]);
  return [...keys]
    .filter((key) => expected.get(key) !== got.get(key))
    .map((key) => `${key}: “${expected.get(key) ?? '—'}” was read as “${got.get(key) ?? '—'}”`);
}

/** `140 pages, 35 units, 300 projects, 1,771 indicators` or `refused: pdf-scanned ×2`. */
function describe({ document, projects, diagnostics, errors, pages, seconds }: FileReading): string {
  const time = `${seconds.toFixed(2)} s${pages === null ? '' : `, ${pages} pages`}`;
  const counts = Map.groupBy(errors, (code) => code);
  const refusal = [...counts].map(([code, all]) => (all.length > 1 ? `${code} ×${all.length}` : code)).join(', ');
  if (!document) return `${time}; refused: ${refusal}`;
  const items = projects.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const { characters, unclaimed } = document.coverage;
  const read = `${document.units.length} units, ${projects.length} projects, ${items} indicators, ${unclaimed} of ${characters} characters unclaimed, ${diagnostics.length} findings`;
  return errors.length === 0 ? `${time}; ${read}` : `${time}; refused: ${refusal} (${read})`;
}
