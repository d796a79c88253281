import { documentId } from '../domain/ids.ts';
import type { BudgetDocument, CurrencyUnit, Diagnostic, Project, SourceFile } from '../domain/records.ts';
import { assembleRecords, type Assembly } from './assemble.ts';
import { readPageFurniture, toCurrencyUnit, type PageFurniture } from './layouts/page-furniture.ts';
import { findSeparator } from './layouts/column-heads.ts';
import { findOtherForm } from './layouts/other-forms.ts';
import { Report } from './findings/report.ts';
import { SourceText, squeeze } from './text/source-text.ts';
import { reportSums } from './report-sums.ts';
import { dropUnsureSources } from './unsure-sources.ts';
import { chooseReader } from './layouts/readers.ts';
import { placeProjects } from './layouts/grid-places.ts';
import { readGrids } from './layouts/read-grids.ts';
import { reportUnreadable } from './layouts/unreadable-file.ts';
import type { FileContent } from '../files/file-content.ts';
import { titleYear, yearBasis } from './year.ts';

const UNREAD_EXCERPT = 80;

/** Control, format and private-use characters except line ends, tabs and page breaks, and the mark of a failed decoding. */
const INVISIBLE = /(?![\t\n\f\r])[\p{Cc}\p{Cf}\p{Co}\uFFFD]+/gu;

/** The text of a source, the year of its folder, and the facts about its file. */
export interface SourceInput {
  readonly text: string;
  readonly year: number;
  readonly file: Omit<SourceFile, 'lines' | 'kind' | 'pages' | 'outside'>;
  /** What was read out of a file that holds tables, in place of `text`. */
  readonly content?: FileContent | null;
  /** What the sidecar says where the file does not print it. */
  readonly told?: { readonly department: string | null; readonly currencyUnit: CurrencyUnit | null };
}

/** The records and findings of a document. `document` is `null` if the text is no table that a reader knows. */
export interface ParsedDocument {
  readonly document: BudgetDocument | null;
  readonly projects: readonly Project[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text that lines and columns count in, where the file is no text itself. */
  readonly transcript?: string;
}

/** Reads one document. Bad text never makes it throw: `diagnostics` says what is wrong, and a document with an `error` must not be published. */
export function parseDocument({ text, year, file, content, told }: SourceInput): ParsedDocument {
  const grid = content ? readGrids(content) : null;
  const source = new SourceText(grid?.text ?? text, grid ? null : findSeparator(text));
  const report = new Report(source, file.file, file.confirmed);
  const nothing = (): ParsedDocument => ({ document: null, projects: [], diagnostics: report.diagnostics() });
  if (content && !grid) {
    reportUnreadable(content, report);
    return nothing();
  }
  if (source.text.trim() === '') {
    report.add('empty-file', 0, '');
    return nothing();
  }
  const otherForm = findOtherForm(source.text);
  if (otherForm !== null) {
    report.add(otherForm, 0, '');
    return nothing();
  }
  const furniture = grid ? { ...grid.furniture, content: [] } : readPageFurniture(source);
  const reader = grid ?? chooseReader({ source, furniture });
  if (reader === null) {
    report.add('unknown-layout', 0, '没有“部门名称：”，也没有表头');
    return nothing();
  }
  const rows = reader.read({ source, furniture }, report);
  // Of a text that was taken out in the wrong way, nothing else is worth telling.
  if (report.has('columns-side-by-side')) return nothing();
  const department = readDepartment(furniture, told?.department ?? null, file.file, report);
  const currencyUnit = readCurrency(furniture, told?.currencyUnit ?? null, report);
  if (furniture.title === null) report.add('missing-title', 0, '');
  if (!furniture.hasColumnHeads) report.add('missing-column-heads', 0, '');
  const id = documentId(year, department);
  const assembly = assembleRecords(rows, { source, report, year, department, documentId: id, file: file.file });
  reportUnread(source, report);
  reportInvisible(source, report);
  const document: BudgetDocument = {
    id,
    year,
    yearBasis: readYear(year, furniture.title, assembly, report),
    department,
    title: furniture.title,
    currencyUnit,
    layout: reader.layout,
    declared: assembly.declared,
    units: assembly.units,
    source: {
      file: file.file,
      sha256: file.sha256,
      bytes: file.bytes,
      lines: source.lines.length,
      url: file.url,
      publishedAt: file.publishedAt,
      note: file.note,
      kind: content?.kind ?? (source.separator === ',' ? 'csv' : 'text'),
      pages: content?.pages ?? null,
      outside: grid?.outside ?? null,
      confirmed: [],
    },
    coverage: source.coverage(),
    form: 'table',
    declaredBasis: assembly.declaredBasis,
    columnBasis: grid?.columnBasis ?? (reader.layout === 'wrapped' ? null : 'cells'),
    region: null,
    fiscalDetail: null,
    otherFunds: [],
    witness: null,
  };
  reportSums(document, assembly, source, report);
  const sure = dropUnsureSources(document, assembly.projects);
  // Sums are found last, and may be confirmed too.
  const confirmed = { ...sure.document, source: { ...document.source, confirmed: report.confirmed() } };
  const projects = grid ? placeProjects(sure.projects, grid.places) : sure.projects;
  const found = { document: confirmed, projects, diagnostics: report.diagnostics() };
  return grid ? { ...found, transcript: grid.text } : found;
}

function readDepartment(
  { department, otherDepartments }: PageFurniture,
  told: string | null,
  file: string,
  report: Report,
): string {
  if (told !== null) return told;
  if (department === null) {
    report.add('missing-department', 0, '');
    return '';
  }
  for (const other of otherDepartments) {
    report.add('department-varies', other.start ?? 0, `“${other.text}”，第一页是“${department.text}”`);
  }
  const fileName = file.replace(/^.*\/|\.[^./]+$/g, '');
  if (squeeze(department.text) !== squeeze(fileName)) {
    report.add('department-file-name', department.start ?? 0, `原文“${department.text}”，文件名“${fileName}”`);
  }
  return department.text;
}

function readCurrency(
  { currency, otherCurrencies }: PageFurniture,
  told: CurrencyUnit | null,
  report: Report,
): CurrencyUnit {
  if (told !== null) return told;
  for (const other of otherCurrencies) {
    report.add('currency-varies', other.start ?? 0, `“${other.text}”，第一页是“${currency?.text ?? ''}”`);
  }
  const unit = currency && toCurrencyUnit(currency.text);
  if (!unit)
    report.add('unknown-currency-unit', currency?.start ?? 0, currency ? `“${currency.text}”` : '没有“单位：”');
  return unit ?? '万元';
}

function readYear(
  year: number,
  title: string | null,
  { projects }: Assembly,
  report: Report,
): BudgetDocument['yearBasis'] {
  const basis = yearBasis(
    year,
    title,
    projects.map(({ goal }) => goal),
  );
  const stated = titleYear(title);
  if (stated !== null && stated !== year) report.add('year-mismatch', 0, `标题写 ${stated} 年，文件夹是 ${year}`);
  else if (basis === 'declared') report.add('year-declared', 0, `${year}`);
  return basis;
}

function reportUnread(source: SourceText, report: Report): void {
  for (const { start, end } of source.unread()) {
    report.add('unclaimed-text', start, `“${source.text.slice(start, Math.min(end, start + UNREAD_EXCERPT))}”`);
  }
}

/** Reports each run of invisible characters. They stay in the text, where they can turn around or hide what readers see. */
function reportInvisible({ text }: SourceText, report: Report): void {
  for (const { 0: run, index } of text.matchAll(INVISIBLE)) {
    const codes = new Set(Array.from(run, (character) => character.codePointAt(0)!.toString(16).padStart(4, '0')));
    report.add('invisible-characters', index, [...codes].map((code) => `U+${code.toUpperCase()}`).join('、'));
  }
}
