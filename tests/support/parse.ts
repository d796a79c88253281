import type { Project } from '../../src/domain/records.ts';
import type { ParsedDocument } from '../../src/parser/parse-document.ts';
import { readText } from '../../tools/reading/read-text.ts';

/** Parses a text as the file `2025/<department>.txt`. */
export const parse = (text: string, department = '某局'): ParsedDocument => readText(text, 2025, department);

/** Title and column heads of a wrapped document. */
export const HEADER =
  '项目支出绩效目标表（含转移支付项目）\n\n部门名称：某局 单位：万元\n\n项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n';

/** Title and column heads of a tabular document. */
export const TABBED_HEADER = HEADER.replace(/ 单位/, '\n\n单位')
  .replace(/ (?=[\u4e00-\u9fff]+( |\n))/g, '\t')
  .replaceAll(' ', '\t');

/** A wrapped document with one unit and one project whose text is `body`. */
export const wrappedProject = (body: string): string =>
  `${HEADER}\n合计 4.00 4.00\n\n某局 4.00 4.00\n\n    工作经费 4.00 4.00\n${body}\n`;

/** A tabular document with one unit and one project with these cells. */
export const tabularProject = (goal: string, indicators: string): string =>
  `${TABBED_HEADER}合计\t4.00\t4.00\t\t\t\t\n某局\t4.00\t4.00\t\t\t\t\n工作经费\t4.00\t4.00\t\t\t${goal}\t${indicators}\n`;

/** The only project of a document. Throws if there is none or another. */
export function onlyProject({ projects }: ParsedDocument): Project {
  const [project] = projects;
  if (!project || projects.length !== 1) throw new Error(`expected one project, read ${projects.length}`);
  return project;
}

/** Codes of the findings, without those that all documents made here have. */
export const codes = ({ diagnostics }: ParsedDocument): string[] =>
  diagnostics.map(({ code }) => code).filter((code) => code !== 'year-declared' && code !== 'column-from-order');

/** The indicators of a project in short, each as `1|1-产出指标|11-数量指标|name|cycle|annual`. */
export const inShort = ({ indicators }: Project): string[] =>
  indicators.map(({ seq, level1, level2, name, cycleTarget, annualTarget }) =>
    [
      seq,
      level1 && `${level1.code}-${level1.name ?? ''}`,
      level2 && `${level2.code}-${level2.name ?? ''}`,
      name,
      cycleTarget,
      annualTarget,
    ]
      .map((part) => part ?? '∅')
      .join('|'),
  );
