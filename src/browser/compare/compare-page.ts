import { readText, storeText } from '../stored.ts';
import { requireElement } from '../dom.ts';
import { announceAmounts } from '../preferences/announce-amounts.ts';
import { cleanIds, findProjectId, MOST, printIds, readIds } from './choice.ts';
import { comparisonTable } from './comparison-table.ts';
import { fetchComparedProject } from './read-compared-project.ts';

const REMEMBERED = 'mingzhang-compare';

const page = requireElement(document, '.compare-page');
const status = requireElement(page, '[role=status]');
const result = requireElement(page, '.compare-result');
const files = requireElement(page, '.compare-files');
const form = requireElement<HTMLFormElement>(page, 'form');
const input = requireElement<HTMLInputElement>(form, 'input');

let ids = readIds(location.search, readText(REMEMBERED, 'sessionStorage')?.split(',') ?? []);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const id = findProjectId(input.value);
  if (id === null) say('这不是项目页的地址或编号。编号形如 2026-xxxxxxxxxx，在项目页右侧“更多”里。');
  else if (ids.includes(id)) say('这个项目已经在比较里了。');
  else if (ids.length === MOST) say(`最多并排 ${MOST} 个项目，请先移出一个。`);
  else {
    input.value = '';
    void show([...ids, id]);
  }
});
void show(ids);

async function show(wanted: readonly string[]): Promise<void> {
  ids = cleanIds(wanted);
  if (ids.length > 0) say('正在读取项目……');
  const read = await Promise.all(
    ids.map((id) => fetchComparedProject(id, page.dataset['base'] ?? '/').catch(() => null)),
  );
  const projects = read.filter((project) => project !== null);
  const lost = ids.filter((_, index) => read[index] === null);
  ids = projects.map(({ id }) => id);
  history.replaceState(null, '', `${location.pathname}${printIds(ids)}`);
  storeText(REMEMBERED, ids.join(','), 'sessionStorage');
  result.hidden = projects.length === 0;
  files.hidden = projects.length === 0;
  result.replaceChildren(
    comparisonTable(projects, (removed) => {
      void show(ids.filter((id) => id !== removed));
      input.focus();
    }),
  );
  announceAmounts();
  form.hidden = ids.length === MOST;
  say(`${lost.length > 0 ? `没有找到编号为 ${lost.join('、')} 的项目。` : ''}${countOf(projects.length)}`);
}

function countOf(count: number): string {
  if (count === 0) return '还没有选项目。';
  return count === 1 ? '已选 1 个项目，再加入一个就可以比较。' : `并排列出 ${count} 个项目。`;
}

function say(text: string): void {
  status.textContent = text;
}
