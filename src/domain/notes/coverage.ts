import { isPlaceholder } from '../placeholders.ts';
import { isQuantified } from '../targets/parse-target.ts';
import { groupOf } from '../taxonomy.ts';
import type { Finding, NoteRule, ProjectWithTargets } from './note-rule.ts';

/**
 * Tells whether a project discloses its content. The rules about missing targets leave out a project of placeholders, which PLACEHOLDER
 * notes.
 */
function isDisclosed({ project, indicators }: ProjectWithTargets): boolean {
  return (
    indicators.length > 0 &&
    !indicators.every(
      ({ indicator }) => isPlaceholder(indicator.name) || isPlaceholder(indicator.annualTarget ?? ''),
    ) &&
    !isPlaceholder(project.goal ?? '')
  );
}

const whole = (reason: string): Finding[] => [{ indicator: null, reason }];

export const NO_QUANTIFIED_TARGET: NoteRule = {
  code: 'no-quantified-target',
  title: '没有量化的目标',
  explain:
    '项目的全部指标值都没有可读出的数值、范围或期限。等级（如“良好”）和文字描述不算量化。内容未公开的项目不提示。',
  find: (read) =>
    isDisclosed(read) &&
    !read.indicators.some(({ annual, cycle }) => [annual, cycle].some((target) => target && isQuantified(target)))
      ? whole(`${read.indicators.length} 项指标的指标值都没有数值或期限。`)
      : [],
};

function lacks(group: '2' | '3', read: ProjectWithTargets): boolean {
  // An indicator named 满意度 counts as satisfaction under any level.
  const named = group === '3' && read.indicators.some(({ indicator }) => /满意|认可度/.test(indicator.name));
  return isDisclosed(read) && !named && !read.indicators.some(({ indicator }) => groupOf(indicator) === group);
}

const WHY = '按二级指标的代码判断，没有二级指标时看一级指标。内容未公开的项目不提示。';

export const NO_BENEFIT: NoteRule = {
  code: 'no-benefit',
  title: '没有效益指标',
  explain: `项目的指标中没有效益指标（21–24）。${WHY}`,
  find: (read) => (lacks('2', read) ? whole(`${read.indicators.length} 项指标中没有效益指标。`) : []),
};

export const NO_SATISFACTION: NoteRule = {
  code: 'no-satisfaction',
  title: '没有满意度指标',
  explain: `项目的指标中没有满意度指标（31），也没有名称含“满意”的指标。有的项目没有直接的服务对象，不一定需要。${WHY}`,
  find: (read) => (lacks('3', read) ? whole(`${read.indicators.length} 项指标中没有满意度指标。`) : []),
};

export const PLACEHOLDER: NoteRule = {
  code: 'placeholder',
  title: '占位内容',
  explain: '绩效目标、指标名称或指标值是“涉密”“待补充”等占位内容，没有具体说明。依法不予公开的内容属正常情况。',
  find: ({ project, indicators }) => {
    const findings: Finding[] = [];
    if (isPlaceholder(project.goal ?? ''))
      findings.push({ indicator: null, reason: '绩效目标是占位内容，没有具体说明。' });
    for (const { indicator } of indicators) {
      const texts = [indicator.name, indicator.annualTarget, indicator.cycleTarget].filter((text) => text !== null);
      const found = texts.find((text) => isPlaceholder(text));
      if (found !== undefined) findings.push({ indicator, reason: `“${found}”是占位内容，没有具体说明。` });
    }
    return findings;
  },
};
