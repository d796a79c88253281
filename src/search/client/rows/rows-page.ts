import { element, offerRetry, requireElement } from '../../../browser/dom.ts';
import { offerText, type TextFormat } from '../../../browser/tables/offer-file.ts';
import { writeRows } from '../../../browser/tables/saved-rows.ts';
import { INDEX_FOLDER } from '../../shared/manifest.ts';
import { SearchSession } from '../session.ts';
import { listRows, readRowQuestion, type FoundRow } from '../find-rows.ts';
import { parseQuery } from '../reading/query.ts';
import { FIELDS, readRowQuery, toCondition, toSelection, type RowQuery } from './row-query.ts';

/** The most rows that are shown, and that are in one file. */
const SHOWN = 50;
const SAVED = 2_000;

const HEADS = [
  '年度',
  '部门',
  '资金使用单位',
  '项目',
  '一级指标',
  '二级指标',
  '三级指标',
  '实施周期指标值',
  '年度指标值',
  '链接',
];

/** Searches for what the address says, and shows the indicators that were found. */
function showRows(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const asked = readRowQuery(new URLSearchParams(location.search));
  const status = requireElement(root, '[role=status]');
  const body = requireElement(root, 'tbody');
  // A form that nobody has sent keeps what the reader has typed before this script ran.
  if (location.search === '') return;
  for (const name of FIELDS) requireElement<HTMLInputElement>(root, `[name=${name}]`).value = asked[name];
  requireElement(root, '.rows-found').hidden = false;
  status.textContent = '正在搜索…';
  const search = async (): Promise<void> => {
    const rows = await takeRows(base, asked, SHOWN + 1);
    body.replaceChildren(...rows.slice(0, SHOWN).map((row) => renderRow(row, base)));
    const projects = new Set(rows.map(({ record }) => record.path)).size;
    status.textContent =
      rows.length === 0
        ? '没有找到这样的指标，可以少写几个字，或去掉一项条件'
        : rows.length > SHOWN
          ? `超过 ${SHOWN} 项指标，这里是前 ${SHOWN} 项；导出可得前 ${SAVED} 项`
          : `${rows.length} 项指标，在 ${projects} 个项目里`;
    root.dataset['state'] = 'found';
  };
  const start = (): void => void search().catch(() => offerRetry(status, '搜索索引', start));
  start();
  const save = async (format: TextFormat): Promise<void> => {
    const rows = (await takeRows(base, asked, SAVED)).map((row) => toCells(row, base));
    const about = { title: document.title, url: location.href };
    const text = writeRows({ heads: HEADS, figures: ['年度'], rows }, format, about);
    offerText(requireElement(root, '.search-tools'), text, asked.q || '指标', format);
  };
  for (const format of ['csv', 'json'] as const)
    requireElement(root, `.search-${format}`).addEventListener('click', () => {
      void save(format).catch(() => (status.textContent = '导出没有完成，请检查网络后重试。'));
    });
}

let session: Promise<SearchSession> | undefined;

async function takeRows(base: string, asked: RowQuery, most: number): Promise<FoundRow[]> {
  const selection = toSelection(asked);
  session ??= SearchSession.start(`${base}${INDEX_FOLDER}/`, selection);
  session.catch(() => (session = undefined));
  const rows: FoundRow[] = [];
  const { engine } = await session;
  // An answer to a figure counts only if it is about every year that was asked for.
  if (asked.year === '') await engine.load(engine.years);
  const question = await readRowQuestion(engine, parseQuery(asked.q, engine.variants, engine.words));
  for await (const row of listRows(engine, question, {
    selection,
    condition: toCondition(asked),
    level: asked.level,
  })) {
    rows.push(row);
    if (rows.length === most) break;
  }
  return rows;
}

function renderRow({ record, row: [anchor, , , name, cycle, annual] }: FoundRow, base: string): HTMLElement {
  const address = base + record.path;
  return element(
    'tr',
    {},
    element('td', {}, element('a', { href: `${address}#${anchor}` }, name)),
    element('td', {}, annual || '—'),
    element('td', {}, cycle || '—'),
    element(
      'td',
      {},
      element('a', { href: address }, record.name),
      element('span', { class: 'soft' }, ` ${record.year}年 ${record.unit || record.department}`),
    ),
  );
}

function toCells({ record, row: [anchor, level1, level2, name, cycle, annual] }: FoundRow, base: string): string[] {
  const texts = [record.department, record.unit, record.name, level1, level2, name, cycle, annual];
  return [String(record.year), ...texts, new URL(`${base}${record.path}#${anchor}`, location.href).href];
}

const root = document.querySelector<HTMLElement>('.rows-page');
if (root) showRows(root);
