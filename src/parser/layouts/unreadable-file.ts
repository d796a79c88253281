import type { FileContent } from '../../files/file-content.ts';
import type { FileFindingCode } from '../../files/finding.ts';
import { listTableTitles } from './grid-furniture.ts';
import { findOtherForm } from './other-forms.ts';
import { catalogueEntry } from '../findings/catalogue.ts';
import type { Report } from '../findings/report.ts';
import { squeeze } from '../text/source-text.ts';

/** Heads of the table as the lines of a page without rulings show them. */
const HEADS = /项目名称(?:\(资金使用单位\))?总计.{0,60}绩效目标绩效指标/;

/** What keeps a page from being read at all. Other faults do not hide the heads of a table. */
const UNREAD: ReadonlySet<FileFindingCode> = new Set([
  'pdf-scanned',
  'pdf-without-text-map',
  'file-too-complex',
  'file-damaged',
  'cells-hold-pictures',
]);

const isError = (code: FileFindingCode): boolean => catalogueEntry(code).severity === 'error';

/** So many titles tell what a file is. */
const NAMED = 5;

/** `文件里有：收支总表、收入总表` */
function nameTables(grids: FileContent['grids']): string {
  const titles = listTableTitles(grids);
  const more = titles.length > NAMED ? ` 等 ${titles.length} 张表` : '';
  return titles.length === 0 ? '' : `文件里有 ${titles.slice(0, NAMED).join('、')}${more}`;
}

/** Says why no table was found in a file: what is wrong with the file, another form, a table without lines, or none at all. */
export function reportUnreadable({ grids, findings }: FileContent, report: Report): void {
  const reasons = findings.filter(({ code, where }) => (where === null || UNREAD.has(code)) && isError(code));
  if (reasons.length > 0) {
    for (const { code, detail } of reasons) report.add(code, 0, detail);
    return;
  }
  const around = grids.flatMap(({ before, after }) => [...before, ...after]);
  const all = [...around, ...grids.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))];
  const textOf = (lines: readonly { readonly text: string }[]): string => lines.map(({ text }) => text).join('');
  if (HEADS.test(squeeze(textOf(around)))) report.add('table-without-lines', 0, '');
  else report.add(findOtherForm(textOf(all)) ?? 'table-not-found', 0, nameTables(grids));
}
