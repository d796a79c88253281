import type { Severity } from '../domain/records.ts';

/** What the reader can find. Codes are permanent; the method page's list is made from this table. */
export interface CatalogueEntry {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in Chinese. */
  readonly title: string;
  /** What a publisher does about it, in Chinese. */
  readonly hint: string;
  /** A piece of a source that shows it. */
  readonly example: string;
}

const CHECK_SOURCE = '对照原文核实；原文如此则无需处理，页面会如实显示。';

/** `error` only where a record would be wrong or incomplete. */
export const CATALOGUE = [
  // The file
  {
    code: 'empty-file',
    severity: 'error',
    title: '文件没有内容',
    hint: '重新导出原文后放回原处。',
    example: '（0 字节）',
  },
  {
    code: 'file-too-large',
    severity: 'error',
    title: '文件过大',
    hint: '一个文件只放一个部门一年的表；请拆分后重试。',
    example: '（超过 64 MB）',
  },
  {
    code: 'encoding-unknown',
    severity: 'error',
    title: '无法判断文字编码',
    hint: '另存为 UTF-8 文本后重试。',
    example: '\\xFF\\x00\\xC3…',
  },
  {
    code: 'encoding-converted',
    severity: 'info',
    title: '原文不是无 BOM 的 UTF-8，已按识别出的编码读取',
    hint: '无需处理；校验值按原文件字节计算。',
    example: 'GB18030 文本',
  },
  {
    code: 'year-folder',
    severity: 'error',
    title: '所在文件夹不是预算年度',
    hint: '把文件放进以四位年份命名的文件夹，例如 2025/。',
    example: 'content/sources/预算/某局.txt',
  },
  {
    code: 'sidecar-invalid',
    severity: 'error',
    title: '来源说明文件有误',
    hint: '只写 url、publishedAt（YYYY-MM-DD）、note 三个键。',
    example: 'link: https://…',
  },
  {
    code: 'duplicate-document',
    severity: 'error',
    title: '同一部门同一年度有两份文件',
    hint: '只保留一份；更正件替换原件。',
    example: '2025/某局.txt 与 2025/某局(1).txt',
  },
  {
    code: 'id-collision',
    severity: 'error',
    title: '两条不同记录得到同一个编号',
    hint: '请向开发者报告这两条记录。',
    example: '（两个不同的项目）',
  },
  // The document
  {
    code: 'unknown-layout',
    severity: 'error',
    title: '认不出版式',
    hint: '需要有“部门名称：”和表头“项目名称（资金使用单位）…”的项目支出绩效目标表文本。',
    example: '（一份会议通知）',
  },
  {
    code: 'missing-department',
    severity: 'error',
    title: '没有部门名称',
    hint: '补上“部门名称：…”一行。',
    example: '单位：万元',
  },
  {
    code: 'unknown-currency-unit',
    severity: 'error',
    title: '货币单位不是“万元”或“元”',
    hint: '核对“单位：”一行。',
    example: '单位：亿元',
  },
  {
    code: 'zero-projects',
    severity: 'error',
    title: '没有读到任何项目',
    hint: '确认文本完整；空表不需要放进来。',
    example: '合计 0.00',
  },
  {
    code: 'missing-grand-total',
    severity: 'warning',
    title: '没有“合计”行',
    hint: CHECK_SOURCE,
    example: '（表头之后直接是单位）',
  },
  {
    code: 'year-declared',
    severity: 'info',
    title: '原文没有写明预算年度，年度取自文件夹',
    hint: '确认文件放在正确的年份文件夹中。',
    example: '项目支出绩效目标表（含转移支付项目）',
  },
  {
    code: 'year-mismatch',
    severity: 'warning',
    title: '标题里的年度与文件夹不同',
    hint: '确认文件放在正确的年份文件夹中。',
    example: '2024/某局.txt：某局2025年项目支出绩效目标表',
  },
  {
    code: 'department-file-name',
    severity: 'info',
    title: '部门名称与文件名不同',
    hint: '以原文中的部门名称为准；可改文件名。',
    example: '某局.txt：部门名称：某办公室',
  },
  {
    code: 'department-varies',
    severity: 'warning',
    title: '各页的部门名称不一致',
    hint: '确认文件里没有混入别的部门的页。',
    example: '部门名称：甲局 … 部门名称：乙局',
  },
  {
    code: 'column-from-order',
    severity: 'info',
    title: '空白单元格未留痕迹，资金来源的栏目按数字的先后推定',
    hint: '对照原件核实资金来源。',
    example: '工作经费 4.00 4.00',
  },
  {
    code: 'unclaimed-text',
    severity: 'error',
    title: '这段文字既不属于任何字段，也不是可识别的版式文字',
    hint: '删去误入的文字，或向开发者报告这种版式。',
    example: '（表格后的附注）',
  },
  // Rows
  {
    code: 'missing-amount',
    severity: 'error',
    title: '这一行没有金额',
    hint: '核对原文，补全金额。',
    example: '    工作经费',
  },
  {
    code: 'amount-not-a-number',
    severity: 'error',
    title: '金额不是数字',
    hint: '核对原文中的金额。',
    example: '4.O0',
  },
  {
    code: 'missing-name',
    severity: 'error',
    title: '这一行有金额而没有名称',
    hint: '核对原文，补全名称。',
    example: '    12.00 12.00',
  },
  {
    code: 'project-outside-unit',
    severity: 'error',
    title: '项目之前没有资金使用单位',
    hint: '核对原文，补全单位一行。',
    example: '合计 … 后直接是项目',
  },
  {
    code: 'duplicate-unit',
    severity: 'error',
    title: '同一资金使用单位出现两次',
    hint: '核对原文；同一单位的项目应放在一起。',
    example: '某中心 10.00 … 某中心 20.00',
  },
  {
    code: 'unit-without-projects',
    severity: 'warning',
    title: '资金使用单位之下没有项目',
    hint: CHECK_SOURCE,
    example: '某中心 10.00 10.00',
  },
  {
    code: 'no-goal-no-indicators',
    severity: 'warning',
    title: '项目既无绩效目标也无绩效指标',
    hint: CHECK_SOURCE,
    example: '工作经费\t4.00\t4.00',
  },
  {
    code: 'merged-cells',
    severity: 'warning',
    title: '绩效目标与绩效指标合在一个单元格里，已按指标语法分开',
    hint: CHECK_SOURCE,
    example: '<p>保障运行。</p> <p>1、1-产出指标：…',
  },
  {
    code: 'markup-in-cell',
    severity: 'info',
    title: '单元格里有 HTML 标签，已去除',
    hint: '无需处理。',
    example: '<p>保障运行。</p>',
  },
  {
    code: 'sum-mismatch',
    severity: 'warning',
    title: '印出的合计与各项之和不符',
    hint: '对照原文核实；页面显示差额，不作更正。',
    example: '小计 10.00，各项目之和 9.00',
  },
  {
    code: 'sum-rounding',
    severity: 'info',
    title: '印出的合计与各项之和相差在四舍五入的范围内',
    hint: '无需处理；页面显示差额。',
    example: '小计 10.01，各项目之和 10.00',
  },
  // Indicators
  {
    code: 'missing-sequence',
    severity: 'warning',
    title: '指标没有序号',
    hint: CHECK_SOURCE,
    example: '31-服务对象满意度；答复率；…',
  },
  { code: 'sequence-gap', severity: 'warning', title: '指标序号不连续', hint: CHECK_SOURCE, example: '1、… 3、…' },
  {
    code: 'missing-level',
    severity: 'warning',
    title: '指标缺少一级或二级分类',
    hint: CHECK_SOURCE,
    example: '6、31-服务对象满意度；答复率；…',
  },
  {
    code: 'level-mismatch',
    severity: 'warning',
    title: '二级分类的代码不属于其一级分类',
    hint: CHECK_SOURCE,
    example: '2-效益指标：31-服务对象满意度：…',
  },
  {
    code: 'level-without-name',
    severity: 'warning',
    title: '分类只有代码而无名称',
    hint: CHECK_SOURCE,
    example: '2-效益指标；24-；…',
  },
  {
    code: 'missing-indicator-name',
    severity: 'warning',
    title: '指标没有名称',
    hint: CHECK_SOURCE,
    example: '11-数量指标；；实施周期指标值:1',
  },
  {
    code: 'missing-cycle-target',
    severity: 'warning',
    title: '指标没有实施周期指标值',
    hint: CHECK_SOURCE,
    example: '验收合格率；年度指标值:100%',
  },
  {
    code: 'missing-annual-target',
    severity: 'warning',
    title: '指标没有年度指标值',
    hint: CHECK_SOURCE,
    example: '验收合格率；实施周期指标值:100%。',
  },
  {
    code: 'repeated-clause',
    severity: 'warning',
    title: '同一指标里重复印出同一句，未重复收录',
    hint: CHECK_SOURCE,
    example: '年度指标值:良；年度指标值:良',
  },
  {
    code: 'truncated-record',
    severity: 'error',
    title: '最后一条记录不完整，文本可能被截断',
    hint: '重新导出完整的原文。',
    example: '5、1-产出指标；11-数',
  },
  {
    code: 'missing-full-stop',
    severity: 'warning',
    title: '指标结尾没有句号',
    hint: CHECK_SOURCE,
    example: '年度指标值:100%2、1-产出指标；…',
  },
] as const satisfies readonly CatalogueEntry[];

export type DiagnosticCode = (typeof CATALOGUE)[number]['code'];

const BY_CODE: ReadonlyMap<string, CatalogueEntry> = new Map(CATALOGUE.map((entry) => [entry.code, entry]));

export function catalogueEntry(code: DiagnosticCode): CatalogueEntry {
  const entry = BY_CODE.get(code);
  if (!entry) throw new Error(`unknown diagnostic code: ${code}`);
  return entry;
}
