import { expect, test } from 'vitest';
import { checkStory } from '../../../../src/views/stories/check-story.ts';
import { parse, tabularProject } from '../../../support/parse.ts';

const { document, projects } = parse(
  tabularProject('保障热线畅通。', '1、1-产出指标；11-数量指标；次数；实施周期指标值:≥3次；年度指标值:1次。'),
);
const [project] = projects;
if (!document || !project) throw new Error('the text does not read');
const [unit] = document.units;
const check = (text: string): Promise<string[]> =>
  checkStory('content/stories/a.mdx', text, { documents: [document], readProject: () => Promise.resolve(project) });

test('a story whose components all name records has no problem', async () => {
  const row = `<IndicatorRow project="${project.id}" id="${project.indicators[0]!.id}" />`;
  const quotes = `<Quote id="${project.id}" text="热线畅通" /><Quote id='${project.id}' text="≥3次" />`;
  const sums = `<Sum ids={['${project.id}']} /> <Count id="${document.id}" of="units" /> <Share id="${unit!.id}" />`;
  const rest = `<Amount id="${document.id}" column="fiscal" /><Project id="${project.id}" /><BudgetChart id="${unit!.id}" />`;
  expect(await check([row, quotes, sums, rest].join('\n\n'))).toEqual([]);
});

test('every fault is told with its file and line', async () => {
  const text = `---\ntitle: 文章\n---\n\n<Amount id="2026-0000000000" /> 和 <Sum\n ids={['2026-1111111111']} />\n\n<Quote id="${project.id}" text="<3次" /><Chart id="${unit!.id}" />`;
  expect(await check(text)).toEqual([
    'content/stories/a.mdx:5：<Amount id="2026-0000000000" />：没有编号是这个的文件、单位或项目',
    'content/stories/a.mdx:5：<Sum id="2026-1111111111" />：没有编号是这个的文件、单位或项目',
    `content/stories/a.mdx:8：<Quote id="${project.id}" />：项目的原文里没有“<3次”`,
    'content/stories/a.mdx:8：<Chart>：没有这个组件，可用 Amount、BudgetChart、Count、IndicatorRow、Project、Quote、Share、Sum',
  ]);
});
