import type { Facsimile } from '../domain/facsimile.ts';
import { documentId } from '../domain/ids.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { BudgetDocument, CurrencyUnit, Project, SourceFile } from '../domain/records.ts';
import { assembleRecords, type Assembly } from './assemble.ts';
import { readPageFurniture, toCurrencyUnit } from './layouts/page-furniture.ts';
import { findSeparator } from './layouts/column-heads.ts';
import { findOtherForm, hasTableHeads } from './layouts/other-forms.ts';
import { Report } from './findings/report.ts';
import type { Row } from './rows/row.ts';
import { SourceText, squeeze } from './text/source-text.ts';
import { NOTHING_TOLD, type Told } from './told.ts';
import { reportInvisible, reportUnread } from './report-characters.ts';
import { reportSums } from './report-sums.ts';
import { dropUnsureSources } from './unsure-sources.ts';
import { chooseReader } from './layouts/readers.ts';
import { toFacsimile } from './layouts/to-facsimile.ts';
import { placeProjects } from './layouts/grid-places.ts';
import { readGrids, reportFileFindings, type GridTable } from './layouts/read-grids.ts';
import { joinForms } from './join-forms.ts';
import { findGridForms, findTextForms, readForms } from './parse-forms.ts';
import { reportUnreadable } from './layouts/unreadable-file.ts';
import type { FileContent } from '../files/file-content.ts';
import type { Passage } from './text/passage.ts';
import { titleYear, yearBasis } from './year.ts';

/** The text of a source, the year of its folder, and the facts about its file. */
export interface SourceInput {
  readonly text: string;
  readonly year: number;
  readonly file: Omit<SourceFile, 'lines' | 'kind' | 'pages' | 'outside'>;
  /** What was read out of a file that holds tables, in place of `text`. */
  readonly content?: FileContent | null;
  readonly told?: Told;
}

/** The records and findings of a document. `document` is `null` if the text is no table that a reader knows. */
export interface ParsedDocument {
  readonly document: BudgetDocument | null;
  readonly projects: readonly Project[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text that lines and columns count in, where the file is no text itself. */
  readonly transcript?: string;
  /** How the file looks, where it is no text itself. */
  readonly facsimile?: Facsimile;
}

/** Reads one document. Bad text never makes it throw: `diagnostics` says what is wrong, and a document with an `error` must not be published. */
export function parseDocument(input: SourceInput): ParsedDocument {
  const { text, file, content } = input;
  const grid = content ? readGrids(content) : null;
  const forms = content ? findGridForms(content, grid) : hasTableHeads(text) ? null : findTextForms(text);
  const read = forms ?? grid;
  const source = new SourceText(read?.text ?? text, forms ? forms.separator : grid ? null : findSeparator(text));
  const report = new Report(source, file.file, file.confirmed);
  const nothing = (): ParsedDocument => ({ document: null, projects: [], diagnostics: report.diagnostics() });
  if (content && !read) {
    reportUnreadable(content, report);
    return nothing();
  }
  if (source.text.trim() === '') {
    report.add('empty-file', 0, '');
    return nothing();
  }
  const tables = grid ? grid.tables : forms ? [] : findTextTable(source, report);
  const places = read?.places ?? null;
  if (content && places) reportFileFindings(content.findings.filter(touchesTables), places, source, report);
  const facts: SourceFile = {
    file: file.file,
    sha256: file.sha256,
    bytes: file.bytes,
    lines: source.lines.length,
    url: file.url,
    publishedAt: file.publishedAt,
    note: file.note,
    kind: content?.kind ?? (source.separator === ',' ? 'csv' : 'text'),
    pages: content?.pages ?? null,
    outside: read?.outside ?? null,
    confirmed: [],
  };
  const readings = [
    ...tables.flatMap((table) => readTable(table, input, facts, source, report) ?? []),
    ...(forms ? readFormTables(forms, input, facts, source, report) : []),
  ];
  if (readings.length === 0) return nothing();
  reportUnread(source, report);
  reportInvisible(source, report);
  for (const { document, assembly } of readings) reportSums(document, assembly, source, report);
  const coverage = source.coverage();
  // Sums are found last, and may be confirmed too.
  const confirmed = { ...facts, confirmed: report.confirmed() };
  const [first, ...others] = readings.map(({ document, assembly }) => {
    const sure = dropUnsureSources(document, assembly.projects);
    return {
      document: { ...sure.document, source: confirmed, coverage },
      projects: places ? placeProjects(sure.projects, places) : sure.projects,
    };
  });
  const joined = joinForms(first!, others);
  if (joined === null) report.add('duplicate-document', 0, '');
  const found = { ...(joined ?? first!), diagnostics: report.diagnostics() };
  if (!content || !places) return found;
  return { ...found, transcript: source.text, facsimile: toFacsimile(content, places) };
}

/** A table of a source that is to be read. */
type Table = Pick<GridTable, 'form' | 'furniture'> &
  Pick<BudgetDocument, 'layout' | 'columnBasis'> & {
    readonly read: (...given: Parameters<GridTable['read']>) => Row[] | null;
  };

/** Finds the table of a text and its reader; none where a finding says why the text is not read. */
function findTextTable(source: SourceText, report: Report): Table[] {
  const otherForm = findOtherForm(source.text);
  if (otherForm !== null) {
    report.add(otherForm, 0, '');
    return [];
  }
  const furniture = readPageFurniture(source);
  const reader = chooseReader({ source, furniture });
  if (reader === null) {
    report.add('unknown-layout', 0, '没有“部门名称：”，也没有表头');
    return [];
  }
  const { layout } = reader;
  const columnBasis = layout === 'wrapped' ? null : 'cells';
  return [
    { form: furniture.form, furniture, layout, columnBasis, read: (_, to) => reader.read({ source, furniture }, to) },
  ];
}

/** A document as one of its tables says it. Its coverage is not yet that of the whole source. */
interface TableReading {
  readonly document: BudgetDocument;
  readonly assembly: Pick<Assembly, 'projects' | 'starts' | 'texts'>;
}

function readTable(
  { form, furniture, layout, columnBasis, read }: Table,
  { year, told = NOTHING_TOLD }: SourceInput,
  file: SourceFile,
  source: SourceText,
  report: Report,
): TableReading | null {
  // Without heads nothing is sure, and nothing else is worth telling.
  if (!furniture.hasColumnHeads) {
    report.add('missing-column-heads', 0, '');
    return null;
  }
  const rows = read(source, report);
  if (rows === null) return null;
  const department = readDepartment(furniture, told.department, file.file, report);
  const currencyUnit = readCurrency(furniture, told.currencyUnit, report);
  if (furniture.title === null) report.add('missing-title', 0, '');
  const { region } = told;
  const id = documentId(year, department, region);
  const assembly = assembleRecords(rows, {
    source,
    report,
    year,
    department,
    region,
    unit: told.unit,
    documentId: id,
    file: file.file,
    form,
    currency: currencyUnit,
  });
  const document = {
    id,
    year,
    yearBasis: readYear(year, furniture.title, assembly.projects, report),
    department,
    title: furniture.title,
    currencyUnit,
    layout,
    declared: assembly.declared,
    units: assembly.units,
    source: file,
    coverage: source.coverage(),
    form,
    declaredBasis: assembly.declaredBasis,
    columnBasis,
    region,
    fiscalDetail: assembly.fiscalDetail,
    otherFunds: assembly.otherFunds,
    witness: null,
  };
  return { document, assembly };
}

/** Reads the forms of one project each and the rows of one indicator each: a document for each of the two. */
function readFormTables(
  found: NonNullable<ReturnType<typeof findTextForms>>,
  { year, told = NOTHING_TOLD }: SourceInput,
  file: SourceFile,
  source: SourceText,
  report: Report,
): TableReading[] {
  const { assemblies, department, title, years, currencyUnit } = readForms(found, {
    source,
    report,
    year,
    file: file.file,
    told,
  });
  const all = assemblies.flatMap(({ projects }) => projects);
  const yearBasis = readYear(year, title, all, report, years);
  return assemblies.map(({ form, ...assembly }) => ({
    assembly,
    document: {
      id: documentId(year, department, told.region),
      year,
      yearBasis,
      department,
      title,
      currencyUnit,
      layout: found.places ? 'grid' : found.separator === null ? 'wrapped' : 'tabular',
      declared: assembly.declared,
      units: assembly.units,
      source: file,
      coverage: source.coverage(),
      form,
      declaredBasis: assembly.declaredBasis,
      columnBasis: found.columnBasis ?? (found.separator === null ? null : 'cells'),
      region: told.region,
      fiscalDetail: null,
      otherFunds: [],
      witness: null,
    },
  }));
}

/** Whether a finding about a file is about more than the furniture of a page, such as `单位：万元` outside the page. */
const touchesTables = ({ code, detail }: FileContent['findings'][number]): boolean =>
  code !== 'text-off-page' || !/^(?:单位[:：]万元|第?\d+页?)$/.test(/“(.*)”/.exec(detail)?.[1] ?? '');

function readDepartment(
  { department, otherDepartments }: Table['furniture'],
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
  { currency, otherCurrencies }: Table['furniture'],
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
  projects: Assembly['projects'],
  report: Report,
  years: readonly Passage[] = [],
): BudgetDocument['yearBasis'] {
  const other = years.find(({ text }) => !text.normalize('NFKC').includes(`${year}`));
  const stated = titleYear(title);
  // The line below a title, `（2025年度）`, is part of it.
  const basis =
    years.length > 0 && !other
      ? 'title'
      : yearBasis(
          year,
          title,
          projects.map(({ goal }) => goal),
        );
  if (stated !== null && stated !== year) report.add('year-mismatch', 0, `标题写 ${stated} 年，文件夹是 ${year}`);
  else if (other) report.add('year-mismatch', other.start ?? 0, `标题下写“${other.text.trim()}”，文件夹是 ${year}`);
  else if (basis === 'declared') report.add('year-declared', 0, `${year}`);
  return basis;
}
