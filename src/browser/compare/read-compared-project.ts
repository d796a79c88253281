import { AMOUNT_LABELS, FUNDING_SOURCES } from '../../domain/records.ts';
import type { ComparedIndicator } from './align.ts';

/** The texts of a project's page that a comparison shows. No markup of the page is taken over. */
export interface ComparedProject {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** `2026年 · 某局 · 某中心` */
  readonly owner: string;
  readonly amounts: readonly { readonly label: string; readonly text: string }[];
  /** Paragraphs and points; empty where the goal is not printed. */
  readonly goal: readonly string[];
  readonly indicators: readonly ComparedIndicator[];
}

/** Fetches and reads the page of a project; returns `null` where the site has no such page. Throws if the network fails. */
export async function fetchComparedProject(id: string, root: string): Promise<ComparedProject | null> {
  const href = `${root}projects/${id}/`;
  const response = await fetch(href);
  if (!response.ok) return null;
  return readComparedProject(new DOMParser().parseFromString(await response.text(), 'text/html'), id, href);
}

/** Reads the page of a project as `src/pages/projects/[id].astro` writes it. */
function readComparedProject(page: Document, id: string, href: string): ComparedProject {
  return {
    id,
    href,
    name: textOf(page, 'h1'),
    owner: [
      textOf(page, '.page-head .kicker').split('·')[0]?.trim() ?? '',
      ...[...page.querySelectorAll('.page-head p:not(.kicker) a')].map(squeeze),
    ].join(' · '),
    amounts: readAmounts(page),
    goal: [...page.querySelectorAll('.project-goal .goal :is(p, li), .project-goal .note p:last-child')]
      .filter((block) => block.tagName === 'LI' || !block.closest('li'))
      .map(squeeze),
    indicators: [...page.querySelectorAll('table.indicators tr[id]')].map((row) => ({
      // An indicator whose name no other project has leads to no list, and is aligned with none.
      key: row.querySelector('.everyone')?.getAttribute('href') ?? textOf(row, '.named > span:last-child'),
      name: textOf(row, '.named > span:last-child'),
      level: levelOf(row),
      cycle: textOf(row, '[data-label="实施周期"] .printed'),
      annual: textOf(row, '[data-label="年度"] .printed'),
      href: `${href}#${row.id}`,
    })),
  };
}

/** Reads the sources and 总计 of a project from its table, or from the sentence that a single source has. */
function readAmounts(page: Document): ComparedProject['amounts'] {
  const sentence = page.querySelector<HTMLElement>('p#funding');
  const unit = sentence?.dataset['currency'] ?? textOf(page, '#funding thead [data-money-unit]');
  const toAmount = (label: string, text: string | undefined) => ({ label, text: text ? `${text} ${unit}` : '—' });
  if (sentence)
    return [...FUNDING_SOURCES, 'total' as const].map((column) =>
      toAmount(AMOUNT_LABELS[column], sentence.dataset[column]),
    );
  return [...page.querySelectorAll('#funding tr:has(td)')].map((row) => {
    const amount = row.querySelector<HTMLElement>('td.amount');
    return toAmount(textOf(row, 'th'), amount?.dataset['value'] ? squeeze(amount) : undefined);
  });
}

/** Returns the second level of an indicator's row. Only the first row of a group has it. */
function levelOf(row: Element): string {
  for (let at: Element | null = row; at; at = at.previousElementSibling) {
    const level = at.querySelector('th.level2');
    if (level) return squeeze(level);
  }
  return '';
}

const textOf = (root: ParentNode, selector: string): string => squeeze(root.querySelector(selector));

const squeeze = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
