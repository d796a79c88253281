import { element } from '../dom.ts';
import { alignIndicators, type AlignedRow, type ComparedIndicator } from './align.ts';
import type { ComparedProject } from './read-compared-project.ts';

/** Makes a table with a column for each project: its year and unit, amounts, goal, and targets aligned by indicator. */
export function comparisonTable(
  projects: readonly ComparedProject[],
  onRemove: (id: string) => void,
): HTMLTableElement {
  const rows = alignIndicators(projects.map(({ indicators }) => indicators));
  const names = projects.map(({ name }) => name);
  const held = ({ cells }: AlignedRow): number => cells.filter((cell) => cell !== null).length;
  const groups = [
    ['各项目都有的指标', rows.filter((row) => projects.length > 1 && held(row) === projects.length)],
    ['部分项目有的指标', rows.filter((row) => held(row) > 1 && held(row) < projects.length)],
    [
      projects.length > 1 ? '只有一个项目有的指标' : '绩效指标',
      rows.filter((row) => held(row) === 1 || projects.length === 1),
    ],
  ] as const;
  return element(
    'table',
    { class: 'compare-table', id: 'comparison' },
    element('caption', { class: 'visually-hidden' }, '并排比较：每个项目一列'),
    element('thead', {}, element('tr', {}, element('td'), ...projects.map((project) => headOf(project, onRemove)))),
    element(
      'tbody',
      {},
      labelledRow(
        '年度与单位',
        projects.map(({ owner }) => owner),
        names,
      ),
      ...amountRows(projects),
      element('tr', {}, rowHead('绩效目标'), ...projects.map(goalCell)),
    ),
    ...groups
      .filter(([, members]) => members.length > 0)
      .map(([label, members]) =>
        element(
          'tbody',
          {},
          element(
            'tr',
            { class: 'compare-group' },
            element('th', { colspan: String(projects.length + 1), scope: 'rowgroup' }, `${label}（${members.length}）`),
          ),
          ...members.map(({ name, cells }) =>
            element('tr', {}, rowHead(name), ...cells.map((cell, index) => indicatorCell(cell, names[index] ?? ''))),
          ),
        ),
      ),
  );
}

function headOf({ id, href, name }: ComparedProject, onRemove: (id: string) => void): HTMLElement {
  const remove = element('button', { type: 'button', 'aria-label': `移出比较：${name}` }, '移出');
  remove.addEventListener('click', () => onRemove(id));
  return element('th', { scope: 'col' }, element('a', { href }, name), remove);
}

const rowHead = (text: string): HTMLElement => element('th', { scope: 'row' }, text);

const labelledRow = (label: string, texts: readonly string[], names: readonly string[]): HTMLElement =>
  element(
    'tr',
    {},
    rowHead(label),
    ...texts.map((text, index) => element('td', { 'data-label': names[index] ?? '' }, text)),
  );

/** Makes the rows of amounts, 总计 first. A source of funds that is blank in every project is left out. */
function amountRows(projects: readonly ComparedProject[]): HTMLElement[] {
  const labels = projects[0]?.amounts.map(({ label }) => label) ?? [];
  const textOf = (project: ComparedProject, wanted: string): string =>
    project.amounts.find(({ label }) => label === wanted)?.text ?? '—';
  return [...labels.slice(-1), ...labels.slice(0, -1)]
    .filter((label) => projects.some((project) => textOf(project, label) !== '—'))
    .map((label) =>
      element(
        'tr',
        {},
        rowHead(label),
        ...projects.map((project) =>
          element('td', { class: 'figure', 'data-amounts': '', 'data-label': project.name }, textOf(project, label)),
        ),
      ),
    );
}

function goalCell({ goal, name }: ComparedProject): HTMLElement {
  if (goal.length === 0) return element('td', { class: 'blank', 'data-label': name }, '（原文未列）');
  return element('td', { class: 'compare-goal', 'data-label': name }, ...goal.map((text) => element('p', {}, text)));
}

function indicatorCell(indicator: ComparedIndicator | null, project: string): HTMLElement {
  if (indicator === null) return element('td', { class: 'blank', 'data-label': project }, '（没有这项指标）');
  const { cycle, annual, level, href } = indicator;
  return element(
    'td',
    { 'data-label': project },
    element('a', { href, 'aria-label': `${annual}，看这一行` }, annual),
    cycle !== annual && element('span', { class: 'detail' }, `实施周期：${cycle}`),
    element('span', { class: 'detail' }, level),
  );
}
