import type { Note } from '../../../domain/notes/note-rule.ts';
import type { SourceSpan } from '../../../domain/source-places.ts';
import { departmentOf, projectPage, sourceFile, toAddress } from './addresses.ts';
import { type Column, column } from './column.ts';
import { COLUMNS_OF_FORMS, MONEY_COLUMNS } from './money-columns.ts';
import { placeColumns } from './place-columns.ts';
import type { ProjectRow } from './rows.ts';

/** The columns that say which project a row is about. The table of indicators begins with them too. */
export const PROJECT_KEYS: readonly Column<ProjectRow>[] = [
  column({
    name: 'year',
    title: '年度',
    type: 'integer',
    width: 6,
    about: '预算年度。',
    valueOf: ({ project }) => project.year,
  }),
  column({
    name: 'department',
    title: '部门',
    width: 24,
    about: '部门名称，照录原文。',
    valueOf: ({ project }) => project.department,
  }),
  column({
    name: 'unit',
    title: '资金使用单位',
    width: 24,
    about: '资金使用单位，照录原文。',
    valueOf: ({ project }) => project.unit,
  }),
];

/** Where a record stands in its file, as the site says it. */
export const placeOf = ({ startLine, endLine }: Pick<SourceSpan, 'startLine' | 'endLine'>): string =>
  startLine === endLine ? `第 ${startLine} 行` : `第 ${startLine}–${endLine} 行`;

/** Codes of notes, each once. */
export const codesOf = (notes: readonly Note[]): string | null =>
  notes.length === 0 ? null : [...new Set(notes.map(({ code }) => code))].join(' ');

export const PROJECT_COLUMNS: readonly Column<ProjectRow>[] = [
  column({
    name: 'id',
    title: '项目编号',
    width: 17,
    about: '项目的编号，由年度、部门、单位和名称得出，不会改变。',
    valueOf: ({ project }) => project.id,
  }),
  column({
    name: 'url',
    title: '网页',
    width: 24,
    about: '项目页的地址。',
    valueOf: ({ origin, project }) => toAddress(origin, projectPage(project.id)),
  }),
  ...PROJECT_KEYS,
  column({
    name: 'name',
    title: '项目名称',
    width: 40,
    about: '项目名称，照录原文。',
    valueOf: ({ project }) => project.name,
  }),
  column({
    name: 'department_id',
    title: '部门编号',
    about: '部门的编号，各年相同。',
    valueOf: ({ document }) => departmentOf(document.id),
  }),
  column({
    name: 'document_id',
    title: '文件编号',
    width: 17,
    about: '部门一年一份的文件的编号。',
    valueOf: ({ document }) => document.id,
  }),
  column({
    name: 'unit_id',
    title: '单位编号',
    width: 17,
    about: '资金使用单位的编号，一年一个。',
    valueOf: ({ unitId }) => unitId,
  }),
  column({
    name: 'currency_unit',
    title: '货币单位',
    width: 9,
    about: '原文的货币单位：万元或元。空白表示原表没有金额。',
    valueOf: ({ document }) => document.currencyUnit,
  }),
  ...MONEY_COLUMNS,
  column({
    name: 'amounts_basis',
    title: '金额归列依据',
    about: 'column：版面显示各数字属于哪一列；order：空格没有留下痕迹，按数字的先后归列。',
    valueOf: ({ project }) => project.amountsBasis,
  }),
  column({
    name: 'goal',
    title: '绩效目标',
    width: 60,
    about: '绩效目标，照录原文。空白表示原文没有印出。',
    valueOf: ({ project }) => project.goal,
  }),
  column({
    name: 'indicators',
    title: '指标项数',
    type: 'integer',
    width: 9,
    about: '指标表里属于本项目的行数。JSON 里这一项是各项指标本身。',
    valueOf: ({ project }) => project.indicators.length,
  }),
  column({
    name: 'notes',
    title: '数据提示',
    width: 24,
    about: '项目及其指标的数据提示的代码，用空格隔开；含义见网站的方法页。空白表示没有提示。',
    valueOf: ({ notes }) => codesOf(notes),
  }),
  column({
    name: 'source_file',
    title: '源文件',
    width: 36,
    about: '源文件在 data/sources/ 下的路径。',
    valueOf: ({ project }) => project.source.file,
  }),
  column({
    name: 'source_url',
    title: '源文件下载',
    width: 24,
    about: '源文件的地址，与读取时逐字节相同。',
    valueOf: ({ origin, project }) => toAddress(origin, sourceFile(project.source.file)),
  }),
  column({
    name: 'source_place',
    title: '位置',
    width: 16,
    about: '项目在源文件里的位置。',
    valueOf: ({ project }) => placeOf(project.source),
  }),
  column({
    name: 'source_line',
    title: '起始行',
    type: 'integer',
    width: 9,
    about: '项目在源文件里的第一行，从 1 数起。',
    valueOf: ({ project }) => project.source.startLine,
  }),
  column({
    name: 'source_end_line',
    title: '末行',
    type: 'integer',
    width: 9,
    about: '项目在源文件里的最后一行。',
    valueOf: ({ project }) => project.source.endLine,
  }),
  ...placeColumns<ProjectRow>(({ project }) => project.source.place),
  column({
    name: 'published_at',
    title: '公布日期',
    type: 'date',
    width: 12,
    about: '部门公布文件的日期。空白表示发布者没有填写。',
    valueOf: ({ document }) => document.source.publishedAt,
  }),
  column({
    name: 'origin_url',
    title: '原件网址',
    width: 24,
    about: '部门公布文件的网址。空白表示发布者没有填写。',
    valueOf: ({ document }) => document.source.url,
  }),
  column({
    name: 'licence',
    title: '许可',
    width: 12,
    about: '整理后的数据的许可。原文是政府依法公开的信息。',
    valueOf: ({ licence }) => licence.name,
  }),
  ...COLUMNS_OF_FORMS,
];
