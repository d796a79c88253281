import { clipParts, findExcerpts, groupThousands, markTerms, type TextPart } from './excerpt.ts';
import type { Variants } from '../shared/normalize.ts';
import { isIn } from './reading/amount-range.ts';
import { listTexts, type Query } from './reading/query.ts';
import type { SearchRecord } from '../shared/search-record.ts';
import { element } from '../../browser/dom.ts';
import { KIND_LABELS } from './kind-labels.ts';
import type { Result } from './results.ts';

const EXCERPTS = 3;

export interface ResultContext {
  /** The base of the site, with a slash at both ends. */
  readonly base: string;
  readonly query: Query;
  readonly variants: Variants;
}

export function renderResult({ hit, record }: Result, context: ResultContext): HTMLLIElement {
  const { base, query, variants } = context;
  const address = base + record.path;
  const texts = listTexts(query);
  const marked = (text: string) => markParts(markTerms(text, texts, variants));
  const excerpts = findExcerpts(record, texts, variants, EXCERPTS);
  const fen = hit.shard.amount(hit.page);
  const isAmountFound = query.terms.some(({ amount }) => amount !== null && isIn(amount, fen));
  const title = element('a', { href: address, class: 'result-link' }, ...marked(record.name));
  return element(
    'li',
    { class: 'result' },
    element('h2', {}, title),
    renderFacts(record, marked, isAmountFound),
    excerpts.length > 0 &&
      element(
        'ul',
        { class: 'result-excerpts', role: 'list' },
        ...excerpts.map(({ label, anchor, parts }) => {
          const text = markParts(parts);
          const shown = anchor === '' ? text : [element('a', { href: `${address}#${anchor}` }, ...text)];
          return element('li', {}, label !== '' && element('span', { class: 'soft' }, `${label} `), ...shown);
        }),
      ),
    excerpts.length === 0 && record.goal !== '' && renderGoal(record.goal),
  );
}

const renderGoal = (goal: string): HTMLElement =>
  element('p', { class: 'result-goal soft' }, ...markParts(clipParts([{ text: goal, marked: false }])));

function renderFacts(
  record: SearchRecord,
  marked: (text: string) => (Node | string)[],
  isAmountFound: boolean,
): HTMLElement {
  const { kind, year, department, unit, amounts, currency } = record;
  const facts: Node[] = [];
  if (kind !== 'project') facts.push(element('span', { class: 'badge' }, KIND_LABELS[kind]));
  if (year !== null) facts.push(element('span', { class: 'figure' }, `${year}年`));
  if (department !== '') {
    const place =
      unit === '' || unit === department ? marked(department) : [...marked(department), ' › ', ...marked(unit)];
    facts.push(element('span', {}, ...place));
  }
  const total = amounts[0];
  if (total) {
    const printed = groupThousands(total);
    const shown = isAmountFound ? [element('mark', {}, printed)] : marked(printed);
    const figure = element('strong', { class: 'figure', 'data-money': currency }, ...shown);
    facts.push(element('span', {}, figure, ' ', element('span', { 'data-money-unit': '' }, currency)));
  }
  return element('p', { class: 'result-facts' }, ...facts);
}

export const markParts = (parts: readonly TextPart[]): (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
