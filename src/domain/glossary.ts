import { AMOUNT_LABELS, FUNDING_SOURCES, type FundingSource } from './records.ts';

/** A term of the tables or of this site, explained in everyday words. */
export interface Term {
  /** The fragment of the term's address, as in `/glossary/#goal`. It never changes. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** The fragment of the method page where more is said about it. */
  readonly method?: string;
}

/** Explains each source of money. Its term takes the column's key as id and the printed name as name. */
const SOURCES: Readonly<Record<FundingSource, string>> = {
  fiscal: '由财政预算直接安排的资金。',
  special: '先缴入财政专户、再从专户拨给单位使用的资金，常见的是教育收费。',
  other: '财政拨款和财政专户拨款以外的资金，例如单位的事业收入。',
};

/** All terms, in the parts and in the order of the glossary page. No other place explains a term. */
export const GLOSSARY = {
  budget: [
    {
      id: 'project-spending',
      name: '项目支出',
      text: '在保障机构日常运转的基本支出之外，为完成特定工作任务而安排的支出，例如一次活动、一套系统的运维、一批设备的购置。本站只收录这一部分。',
    },
    { id: 'basic-spending', name: '基本支出', text: '人员工资福利和日常公用经费。不在绩效目标表里，本站没有收录。' },
    {
      id: 'transfer',
      name: '转移支付项目',
      text: '由本级财政安排、拨付给下级政府使用的项目。标题里写“含转移支付项目”，是说这张表把它们也列在内。',
    },
    {
      id: 'department',
      name: '部门',
      text: '编制和公开部门预算的机关，例如某局、某办公厅。一个部门下面可以有几个使用资金的单位。',
    },
    {
      id: 'unit',
      name: '资金使用单位',
      text: '部门里具体使用这笔钱的单位，可以是部门本身，也可以是它所属的中心、管理局等。',
    },
    {
      id: 'budget-year',
      name: '预算年度',
      text: '预算所属的年份，从 1 月 1 日到 12 月 31 日。有的文件没有写明年度，由发布者归档时注明，页面上会说明依据。',
    },
    {
      id: 'total',
      name: '总计、小计、合计',
      text: '“总计”是一行里各种资金来源之和；“小计”是一个单位下各项目之和；“合计”是全部门之和。本站显示的都是原文印出的数，差额另行列出。',
    },
    ...FUNDING_SOURCES.map((id) => ({ id, name: AMOUNT_LABELS[id], text: SOURCES[id] })),
    {
      id: 'wan',
      name: '万元',
      text: '一万元。表里的金额一般以万元为单位，保留两位小数，最小的一格是 0.01 万元，也就是 100 元。',
    },
  ],
  performance: [
    {
      id: 'performance',
      name: '绩效',
      text: '花一笔钱办成了什么、办得怎样：数量、质量、时效、成本，带来的效益，服务对象是否满意。年初写下要达到的叫绩效目标，年末对照检查叫绩效评价；本站收录的是绩效目标。',
    },
    { id: 'goal', name: '绩效目标', text: '项目打算做成什么，用一段话写成。' },
    { id: 'indicator', name: '绩效指标', text: '把目标拆成可以检查的条目，每一条有名称和要达到的值。' },
    {
      id: 'levels',
      name: '一级、二级、三级指标',
      text: '指标的分类。一级和二级是规定的类别，例如“产出指标”之下的“数量指标”；三级是项目自己写的具体指标，例如“培训次数”。',
    },
    {
      id: 'output',
      name: '产出指标',
      text: '项目直接做出来的东西：做多少（数量）、做得怎样（质量）、什么时候做完（时效）。较早的表把成本也放在这里。',
    },
    {
      id: 'benefit',
      name: '效益指标',
      text: '做完以后带来的影响：经济效益、社会效益、生态效益，有的表还有可持续影响。',
    },
    { id: 'satisfaction', name: '满意度指标', text: '服务对象是否满意。' },
    {
      id: 'cost',
      name: '成本指标',
      text: '控制花费的要求。较新的表把它列为一级指标，分为经济成本、社会成本、生态环境成本；较早的表把它列在产出指标之下。两种分法在本站不合并。',
      method: 'taxonomy',
    },
    {
      id: 'cycle-target',
      name: '实施周期指标值',
      text: '整个项目期内要达到的值。一年期的项目，它与年度指标值通常相同。',
    },
    { id: 'annual-target', name: '年度指标值', text: '预算年度当年要达到的值。' },
    { id: 'qualitative', name: '定性指标', text: '用文字而不是数字来要求的指标，例如“有效提升”“良好”。' },
  ],
  site: [
    { id: 'source', name: '原文', text: '部门公开的文件里取出的文本，逐行照录，没有改动。' },
    {
      id: 'placeholder',
      name: '占位内容',
      text: '整格只写着“涉密”“SM项目”“待单位补充”之类的话，没有实际内容。页面会注明，不当作目标显示。“SM”是“涉密”的拼音缩写。',
    },
    { id: 'blank', name: '—', text: '原表此格空白。空白不等于零。' },
    {
      id: 'rounding',
      name: '四舍五入的差额',
      text: '各数分别四舍五入以后再相加，与先相加再四舍五入，可能差出 0.01。差额在这个范围之内的，写作“可能因四舍五入”。',
    },
    { id: 'same-name', name: '同名项目', text: '名称相同的项目。只是名称相同，不表示是同一个项目。' },
    {
      id: 'series',
      name: '各年度的同一项目',
      text: '按名称推测、可能在不同年度或期次延续的项目，注明“同名”或“疑似同一项目”。',
      method: 'series',
    },
    {
      id: 'reading',
      name: '读作',
      text: '本站根据原文的指标值生成的一句话，放在原文下面，不代替原文。',
      method: 'reading',
    },
    {
      id: 'note',
      name: '数据提示',
      text: '由程序按规则指出的情况，例如单位与指标名称不一致、没有年度指标值。不是评价，可能误判。',
      method: 'notes',
    },
    {
      id: 'sha-256',
      name: 'SHA-256',
      text: '由文件内容算出的一串字符。文件改动一个字，这串字符就会不同，所以可以用来确认手里的文件和本站读取的是同一份。',
    },
    { id: 'ndjson', name: 'NDJSON', text: '每行一个 JSON 对象的文本文件，供程序读取；用表格软件请下载 XLSX 或 CSV。' },
  ],
} as const satisfies Readonly<Record<string, readonly Term[]>>;

export type GlossaryPart = keyof typeof GLOSSARY;
export type TermId = (typeof GLOSSARY)[GlossaryPart][number]['id'];

const TERMS: ReadonlyMap<string, Term> = new Map(
  Object.values(GLOSSARY)
    .flat()
    .map((term) => [term.id, term]),
);

export const findTerm = (id: string): Term | null => TERMS.get(id) ?? null;
