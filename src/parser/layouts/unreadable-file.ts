import type { FileContent } from '../../files/file-content.ts';
import { findOtherForm } from './other-forms.ts';
import { catalogueEntry } from '../findings/catalogue.ts';
import type { Report } from '../findings/report.ts';
import { squeeze } from '../text/source-text.ts';

/** Heads of the table as the lines of a page without rulings show them. */
const HEADS = /项目名称(?:\(资金使用单位\))?总计.{0,60}绩效目标绩效指标/;

/** Says why no table was found in a file: what is wrong with the file, another form, a table without lines, or none at all. */
export function reportUnreadable({ grids, findings }: FileContent, report: Report): void {
  for (const { code, detail } of findings) report.add(code, 0, detail);
  if (findings.some(({ code }) => catalogueEntry(code).severity === 'error')) return;
  const around = grids.flatMap(({ before, after }) => [...before, ...after]);
  const all = [...around, ...grids.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))];
  const textOf = (lines: readonly { readonly text: string }[]): string => lines.map(({ text }) => text).join('');
  if (HEADS.test(squeeze(textOf(around)))) report.add('table-without-lines', 0, '');
  else report.add(findOtherForm(textOf(all)) ?? 'table-not-found', 0, '');
}
