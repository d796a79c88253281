import { element, requireElement } from '../dom.ts';
import type { NoteCounts } from '../../views/notes/notes-page.ts';
import { CHOICES, filterCounts, type NoteChoice, printChoice, readChoice } from './filter-counts.ts';

/** `<note-filter>` of `NoteFilter.astro` loads the counts of all pages of the list, and shows the rows that match the reader's choice. */
class NoteFilter extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const response = await fetch(this.dataset['source'] ?? '');
    // Without the counts the page keeps its table.
    if (!response.ok) return;
    const counts = (await response.json()) as NoteCounts[];
    const form = requireElement(this, '.note-filter');
    const body = requireElement<HTMLTableSectionElement>(this, 'tbody');
    const original = [...body.rows];
    const pager = this.parentElement?.querySelector<HTMLElement>('.pager');

    fillOptions(form, 'department', [...new Set(counts.map(({ department }) => department))]);
    fillOptions(
      form,
      'year',
      [...new Set(counts.map(({ year }) => String(year)))].sort().reverse(),
      (year) => `${year}年`,
    );

    const show = (choice: NoteChoice): void => {
      const isAll = CHOICES.every((name) => choice[name] === '');
      const { rows, notes } = filterCounts(counts, choice);
      body.replaceChildren(...(isAll ? original : rows.map(toRow)));
      pager?.toggleAttribute('hidden', !isAll);
      requireElement(this, '[role=status]').textContent = isAll
        ? ''
        : `符合的有 ${rows.length} 个部门年度，共 ${notes} 条数据提示`;
    };
    const apply = (): void => {
      const choice = readForm(form);
      history.replaceState(null, '', `${location.pathname}${printChoice(choice)}${location.hash}`);
      show(choice);
    };
    form.addEventListener('change', apply);
    requireElement(form, 'button').addEventListener('click', () => {
      for (const name of CHOICES) select(form, name).value = '';
      apply();
    });

    const choice = readChoice(location.search);
    for (const name of CHOICES) select(form, name).value = choice[name];
    show(readForm(form));
    this.dataset['ready'] = '';
  }
}

function select(form: HTMLElement, name: keyof NoteChoice): HTMLSelectElement {
  return requireElement<HTMLSelectElement>(form, `select[name=${name}]`);
}

const readForm = (form: HTMLElement): NoteChoice => ({
  rule: select(form, 'rule').value,
  department: select(form, 'department').value,
  year: select(form, 'year').value,
});

function fillOptions(
  form: HTMLElement,
  name: keyof NoteChoice,
  values: readonly string[],
  label: (value: string) => string = (value) => value,
): void {
  select(form, name).append(...values.map((value) => element('option', { value }, label(value))));
}

function toRow({ department, year, href, projects, notes, findings, differences }: NoteCounts): HTMLTableRowElement {
  const number = (label: string, value: number): HTMLTableCellElement =>
    element('td', { class: 'amount', 'data-label': label }, String(value));
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('a', { href }, department)),
    element('td', { 'data-label': '年度' }, `${year}年`),
    number('项目数', projects),
    number('数据提示', notes),
    number('读取提示', findings),
    number('差额', differences),
  );
}

customElements.define('note-filter', NoteFilter);
