import type { BudgetDocument, Project } from '../../src/domain/records.ts';
import { parse, TABBED_HEADER, tabularProject } from './parse.ts';

const INDICATORS =
  '1、2-效益指标；22-社会效益；影响；实施周期指标值:良；年度指标值:良。2、1-产出指标；11-数量指标；次数；实施周期指标值:≥3次；年度指标值:1次。';

/** A department with one project, whose indicators are not in the order of their codes. */
export const ONE_PROJECT = tabularProject('保障运行。', INDICATORS);

const CELLS = '\t\t\t目标。\t1、1-产出指标；11-数量指标；次数；实施周期指标值:1次；年度指标值:1次。';

/** A department with two units and three projects. The projects of the second unit come to 0.01 more than it says. */
export const TWO_UNITS = [
  `${TABBED_HEADER}合计\t10.00\t10.00\t\t\t\t`,
  '某局\t4.00\t4.00\t\t\t\t',
  `工作经费\t4.00\t4.00${CELLS}`,
  '某中心\t6.00\t6.00\t\t\t\t',
  `甲项目\t1.00\t1.00${CELLS}`,
  `乙项目\t5.01\t5.01${CELLS}`,
  '',
].join('\n');

export interface SampleDocument {
  readonly document: BudgetDocument;
  readonly projects: readonly Project[];
}

/** Parses a text. Throws if it holds no document. */
export function readSample(text: string): SampleDocument {
  const { document, projects } = parse(text);
  if (!document) throw new Error('the text does not read');
  return { document, projects };
}
