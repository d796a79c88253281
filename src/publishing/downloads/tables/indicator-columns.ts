import { DIRECTION_LABELS } from '../../../domain/targets/direction.ts';
import { REASONS } from '../../../domain/targets/parse-target.ts';
import { projectPage, toAddress } from './addresses.ts';
import { type Column, column } from './column.ts';
import type { FlatTarget } from './flat-target.ts';
import { placeColumns } from './place-columns.ts';
import { codesOf, placeOf, PROJECT_KEYS } from './project-columns.ts';
import type { IndicatorRow } from './rows.ts';

const words = (entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries)
    .map(([code, text]) => `${code} ${text}`)
    .join('；');

const NARROW = { width: 8 };
const DECIMAL = { type: 'decimal' } as const;

/** The printed target, and what the site reads from it in single values. */
function targetColumns(name: 'cycle' | 'annual', label: string): Column<IndicatorRow>[] {
  const printed = `${name}Target` as const;
  const typed = (
    part: keyof FlatTarget,
    title: string,
    about: string,
    rest: Partial<Pick<Column<IndicatorRow>, 'type' | 'width'>> = {},
  ) =>
    column<IndicatorRow>({
      name: `${name}_${part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
      title: `${label}：${title}`,
      about,
      valueOf: (row) => row[name]?.[part] ?? null,
      ...rest,
    });
  return [
    column({
      name: `${name}_target`,
      title: label,
      width: 24,
      about: `${label}，照录原文。空白表示原文没有印出。下面几列由程序从它读出，读不准的不猜。`,
      valueOf: ({ indicator }) => indicator[printed],
    }),
    typed(
      'kind',
      '类型',
      'quantity 数值；range 范围；deadline 期限；grade 等级；formula 算式；clauses 一格里有几个目标，各个见 JSON 接口；qualitative 文字，原因见 reason。',
    ),
    typed(
      'comparator',
      '比较',
      'ge 不低于；gt 高于；eq 等于；le 不超过；lt 低于；about 约。范围写两端是否包含：[] 都包含，() 都不包含。',
      NARROW,
    ),
    typed('value', '数值', '目标的数值，或范围的下限。万、亿等已经乘进去。', DECIMAL),
    typed('upper', '上限', '范围的上限。', DECIMAL),
    typed('unit', '单位', '数值的单位；空白表示没有印出。', NARROW),
    typed('deadline', '期限', '印出的日期，年、年-月或年-月-日；没有印出年份的写 XXXX。'),
    typed('deadlinePart', '期限处', 'start 期初；end 期末。', NARROW),
    typed('grade', '等级', '等级的字样，照录原文。', NARROW),
    typed('reason', '无数值的原因', `${words(REASONS)}。`),
  ];
}

/** The columns of an indicator without those of its project. */
export const INDICATOR_COLUMNS: readonly Column<IndicatorRow>[] = [
  column({
    name: 'id',
    title: '指标编号',
    about: '指标在项目内的编号，也是项目页上这一行的锚点。',
    valueOf: ({ indicator }) => indicator.id,
  }),
  column({
    name: 'url',
    title: '网页',
    width: 24,
    about: '指标在项目页上的地址。',
    valueOf: ({ of, indicator }) => `${toAddress(of.origin, projectPage(of.project.id))}#${indicator.id}`,
  }),
  column({
    name: 'seq',
    title: '序号',
    type: 'integer',
    width: 6,
    about: '印出的序号。空白表示原文没有印出。',
    valueOf: ({ indicator }) => indicator.seq,
  }),
  column({
    name: 'level1_code',
    title: '一级指标代码',
    width: 8,
    about: '一级指标的代码，照录原文。',
    valueOf: ({ indicator }) => indicator.level1?.code ?? null,
  }),
  column({
    name: 'level1',
    title: '一级指标',
    about: '一级指标的名称，照录原文。',
    valueOf: ({ indicator }) => indicator.level1?.name ?? null,
  }),
  column({
    name: 'level2_code',
    title: '二级指标代码',
    width: 8,
    about: '二级指标的代码，照录原文。',
    valueOf: ({ indicator }) => indicator.level2?.code ?? null,
  }),
  column({
    name: 'level2',
    title: '二级指标',
    about: '二级指标的名称，照录原文。',
    valueOf: ({ indicator }) => indicator.level2?.name ?? null,
  }),
  column({
    name: 'name',
    title: '三级指标',
    width: 30,
    about: '三级指标，照录原文。',
    valueOf: ({ indicator }) => indicator.name,
  }),
  ...targetColumns('cycle', '实施周期指标值'),
  ...targetColumns('annual', '年度指标值'),
  column({
    name: 'direction',
    title: '方向',
    about: `指标朝哪个方向更好，由程序从指标值和名称读出：${words(DIRECTION_LABELS)}。`,
    valueOf: ({ direction }) => direction,
  }),
  column({
    name: 'notes',
    title: '数据提示',
    width: 20,
    about: '关于这项指标的数据提示的代码，用空格隔开。空白表示没有提示。',
    valueOf: ({ of, indicator }) => codesOf(of.notes.filter((note) => note.indicator === indicator.id)),
  }),
  column({
    name: 'source_place',
    title: '位置',
    width: 16,
    about: '指标在源文件里的位置。',
    valueOf: ({ indicator }) => placeOf(indicator.source),
  }),
  column({
    name: 'source_line',
    title: '起始行',
    type: 'integer',
    width: 9,
    about: '指标在源文件里的第一行，从 1 数起。',
    valueOf: ({ indicator }) => indicator.source.startLine,
  }),
  column({
    name: 'source_end_line',
    title: '末行',
    type: 'integer',
    width: 9,
    about: '指标在源文件里的最后一行。',
    valueOf: ({ indicator }) => indicator.source.endLine,
  }),
  ...placeColumns<IndicatorRow>(({ indicator }) => indicator.source.place),
];

const ofProject = ({ valueOf, ...parts }: (typeof PROJECT_KEYS)[number]): Column<IndicatorRow> => ({
  ...parts,
  valueOf: ({ of }) => valueOf(of),
});

/** The columns of an indicator in a table of its own, where each row also says which project and file it is from. */
export const INDICATOR_TABLE_COLUMNS: readonly Column<IndicatorRow>[] = [
  column({
    name: 'project_id',
    title: '项目编号',
    width: 17,
    about: '指标所属的项目，即项目表的 id。',
    valueOf: ({ of }) => of.project.id,
  }),
  ...PROJECT_KEYS.map(ofProject),
  column({
    name: 'project',
    title: '项目名称',
    width: 30,
    about: '项目名称，照录原文。',
    valueOf: ({ of }) => of.project.name,
  }),
  ...INDICATOR_COLUMNS,
  column({
    name: 'source_file',
    title: '源文件',
    width: 36,
    about: '源文件在 data/sources/ 下的路径。',
    valueOf: ({ of }) => of.project.source.file,
  }),
  column({
    name: 'licence',
    title: '许可',
    width: 12,
    about: '整理后的数据的许可。',
    valueOf: ({ of }) => of.licence.name,
  }),
];
