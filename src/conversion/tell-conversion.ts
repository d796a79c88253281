import type { Diagnostic } from '../domain/diagnostic.ts';
import { toPrintable } from '../domain/printable.ts';
import { catalogueEntry, type DiagnosticCode } from '../parser/findings/catalogue.ts';
import { countTold } from '../parser/findings/report.ts';
import type { Conversion } from './convert-sources.ts';

interface Options {
  /** The folder that the sources are in. */
  readonly sources: string;
  /** The folder that the records go to. */
  readonly out: string;
  readonly keepGoing: boolean;
}

/** What a conversion comes to, in Chinese. */
export interface Verdict {
  /** Whether the records may be written. */
  readonly isAccepted: boolean;
  /** What was found, a printable line each: every error at its place with its hint, the other findings once a kind with their number. */
  readonly findings: readonly string[];
  /** What was read, or why nothing is written, in one line. */
  readonly summary: string;
}

/** The most places that are named for one kind of warning. Files that were not read are all named. */
const MOST_PLACES = 5;

/** Decides whether the records of a conversion may be written, and says what was found. */
export function tellConversion(conversion: Conversion, { sources, out, keepGoing }: Options): Verdict {
  const { documents, projects, diagnostics, failed } = conversion;
  const findings = [
    ...tellErrors(diagnostics),
    ...tellKinds(diagnostics, 'warning', '警告'),
    ...tellKinds(diagnostics, 'info', '提示'),
  ];
  const files = failed.length + documents.length;
  const count = (wanted: Diagnostic['severity']): number =>
    countAll(diagnostics.filter(({ severity }) => severity === wanted));
  const refuse = (summary: string): Verdict => ({
    isAccepted: false,
    findings,
    summary: `${summary}；${out} 保持原样`,
  });
  if (files === 0) return refuse(`没有来源文件：请把文字放在 ${sources}/<年份>/<部门>.txt`);
  const share = `${files} 份文件里有 ${failed.length} 份有错误（共 ${count('error')} 个错误）`;
  if (failed.length > 0 && !keepGoing) return refuse(`${share}，没有写入记录`);
  if (failed.length > 0) findings.push(`${share}，整份略去：${failed.map(toPrintable).join('、')}`);
  const units = documents.reduce((sum, document) => sum + document.units.length, 0);
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const summary = `已读入 ${documents.length} 份文件：${units} 个单位，${projects.length} 个项目，${indicators} 项指标；警告 ${count('warning')} 处，提示 ${count('info')} 处`;
  return { isAccepted: true, findings, summary };
}

/** How many findings there are. One may stand for many of its kind in a file. */
const countAll = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.reduce((sum, finding) => sum + countTold(finding), 0);

/** Each error as `file:line:column  code  message`. The hint stands below the last of several errors of one kind. */
function tellErrors(diagnostics: readonly Diagnostic[]): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.flatMap(({ file, line, column, code, message, hint }, i) => {
    const next = errors[i + 1];
    const printed = toPrintable(`${file}:${line}:${column}  ${code}  ${message}`);
    return next?.code === code && next.file === file ? [printed] : [printed, `    ${hint}`];
  });
}

/** Prints each kind of finding in one line: `警告  missing-full-stop  指标结尾没有句号，3 处：2025/某局.txt:12、…。对照原文核实；…` */
function tellKinds(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity'], label: string): string[] {
  const kinds = Map.groupBy(
    diagnostics.filter((finding) => finding.severity === severity),
    ({ code }) => code,
  );
  return [...kinds].map(([code, alike]) => {
    const { title, hint } = catalogueEntry(code as DiagnosticCode);
    const isAboutFiles = code === 'not-a-source';
    const shown = isAboutFiles ? alike : alike.slice(0, MOST_PLACES);
    const places = shown.map(({ file, line }) => (isAboutFiles ? file : `${file}:${line}`)).join('、');
    const more = shown.length < countAll(alike) ? ' 等' : '';
    return toPrintable(`${label}  ${code}  ${title}，${countAll(alike)} 处：${places}${more}。${hint}`);
  });
}
