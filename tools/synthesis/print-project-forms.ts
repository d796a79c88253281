import { cell, type FormHead, type FormRecord, type SpanCell, type SpanTable } from './form-record.ts';
import { printLevels, printTarget, targetHeads } from './print-levels.ts';
import type { Random } from './random.ts';

const TITLES = [
  '项目支出绩效目标表',
  '项目支出绩效目标申报表',
  '部门专项业务经费绩效目标表',
  '政策和项目预算绩效目标表',
];
const PERSONS = ['张德明', '欧阳秀兰', '13800001234', '020-88886666'];

/** Prints a form for each project, one below another. */
export function printProjectForms(
  records: readonly FormRecord[],
  { department, year, currencyUnit, levels, hasCells }: FormHead,
  random: Random,
): { tables: SpanTable[]; persons: readonly string[] } {
  const title = random.pick(TITLES);
  const total = random.pick(['年度资金总额：', '资金总额', '年度预算资金总额：']);
  const goal = random.pick(['总体目标', '年度目标', '年度总体目标', '项目实施期目标']);
  const value = random.pick(['指标值', '年度指标值', '目标值']);
  const code = random.chance(0.4) ? '[318]' : '';
  const hasProperty = random.chance(0.3);
  const hasPersons = random.chance(0.3);
  // A title that is a row of the table, and a name that stands only in the title.
  const titleIsRow = random.chance(0.2);
  const nameInTitle = !titleIsRow && random.chance(0.15);
  const hasUnfilled = levels !== 'absent' && random.chance(0.2);
  const lead = levels === 'absent' ? [] : ['一级指标', '二级指标'];
  const name = levels === 'absent' ? '指标名称' : '三级指标';
  const heads = [...lead, name, ...targetHeads(value, hasCells)];
  const columns = 1 + heads.length;
  const wide = columns - 1;
  const row = (label: string, text: string): SpanCell[] => [cell(label), cell(text, wide)];
  const two = (label: string, text: string, other: string, otherText: string): SpanCell[] => [
    cell(label),
    cell(text),
    cell(other),
    cell(otherText, wide - 2),
  ];
  const tables = records.map((record): SpanTable => {
    const { unit, figures, carried, items } = record;
    const own = printLevels(items, levels);
    const money = [
      [total, figures.total!],
      ['其中：财政拨款', figures.fiscal!],
      ...(carried === null ? [] : [['上年结转资金', carried]]),
      ['其他资金', figures.other!],
    ];
    const unfilled = hasUnfilled
      ? [[...lead.map((_, i) => cell(i === 0 ? '满意度指标' : '满意度')), ...blanks(heads.length - 2)]]
      : [];
    return {
      before: titleIsRow ? [] : [nameInTitle ? `318001_${unit}_${record.name}绩效目标表` : title, `（${year}年度）`],
      columns,
      shares: [14, ...lead.map(() => 13), 26, ...(hasCells ? [10, 16, 10, 8] : [30])],
      rows: [
        ...(titleIsRow ? [[cell(title, columns)], [cell(`（${year}年度）`, columns)]] : []),
        ...(nameInTitle ? [] : [row('项目名称', record.name)]),
        two('主管部门及代码', code + department, '实施单位', unit),
        ...(hasPersons ? [two('项目负责人', PERSONS[0]!, '联系电话', PERSONS[2]!)] : []),
        ...(hasProperty ? [row('项目属性', '经常性项目')] : []),
        ...money.map(([label, amount], i) => [
          ...(i === 0 ? [cell(`项目资金（${currencyUnit}）`, 1, money.length)] : []),
          cell(label!, 2),
          cell(amount!, wide - 2),
        ]),
        row(goal, record.goal),
        [cell('绩效指标', 1, items.length + unfilled.length + 1), ...heads.map((head) => cell(head))],
        ...items.map((item, i) => [...own[i]!, cell(item.name), ...printTarget(item)]),
        ...unfilled,
        ...(hasPersons ? [[cell('填报人'), cell(PERSONS[1]!), cell('联系电话'), cell(PERSONS[3]!, wide - 2)]] : []),
      ],
    };
  });
  return { tables, persons: hasPersons ? PERSONS : [] };
}

const blanks = (count: number): SpanCell[] => Array.from({ length: count }, () => cell(''));
