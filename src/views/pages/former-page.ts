import type { PublishedText } from '../../domain/changes/history.ts';
import { amountText } from '../../domain/money-text.ts';
import { AMOUNT_COLUMNS, AMOUNT_LABELS } from '../../domain/records.ts';
import type { FormerPage } from '../../publishing/permalinks/former-pages.ts';
import { sitePath } from '../parts/paths.ts';
import { textPath } from './changes-page.ts';

export interface FormerPageView {
  readonly title: string;
  readonly heading: string;
  readonly description: string;
  readonly name: string;
  /** Department and unit, as far as the page was of something in them. */
  readonly holders: readonly string[];
  readonly to: { readonly href: string; readonly name: string } | null;
  /** What was last published of it, a label and a text each, with the address of what the text names. */
  readonly facts: readonly (readonly [label: string, text: string, href?: string | undefined])[];
}

const KIND_WORDS = { document: '部门', unit: '单位', project: '项目' } as const;

/**
 * Makes the page at an address whose content has moved or is gone: what it was, what became of it, and its last figures.
 * @param text in which it stood last, if the site keeps it
 */
export function toFormerPage({ address, to, isAlias = false }: FormerPage, text?: PublishedText): FormerPageView {
  const { kind, year, names, amounts, currencyUnit, first, last, gone, moved, source } = address;
  const name = names.at(-1) ?? '';
  const kindWord = KIND_WORDS[kind];
  const figures =
    currencyUnit === null
      ? []
      : AMOUNT_COLUMNS.flatMap((column) => {
          const text = amountText(amounts[column], currencyUnit);
          return text === null ? [] : [[AMOUNT_LABELS[column], `${text} ${currencyUnit}`] as const];
        });
  return {
    title: `${name}：${year}年${kindWord}（${isAlias ? `另一份文件里的写法，${address.id.slice(-4)}` : to ? '已移到新的网址' : '已撤下'}）`,
    heading: isAlias
      ? '另一份文件里名称的写法不同，项目页是'
      : to
        ? '这一页有了新的网址'
        : `这个${kindWord}已不在公开的表里`,
    description: isAlias
      ? `${year}年项目“${name}”在另一份文件里名称的写法不同。`
      : to
        ? `${year}年${kindWord}“${name}”现在的页面是“${to.names.at(-1) ?? ''}”。`
        : `${year}年${kindWord}“${name}”曾在本站公布，现在的原文里没有。这里留着它最后的金额。`,
    name,
    holders: names.slice(0, -1),
    to: to && { href: sitePath(`/${to.path}/`), name: to.names.at(-1) ?? '' },
    facts: isAlias
      ? [['年度', `${year}年`], ...figures]
      : [
          ['年度', `${year}年`],
          ...figures,
          ['首次收录', first],
          [
            '最后的内容',
            `${last} 的原文，第 ${source.startLine}–${source.endLine} 行（SHA-256 开头 ${source.version}）`,
            text && textPath(text, source),
          ],
          ...(moved ? [['改址', moved.on] as const] : []),
          ...(gone ? [['撤下', gone.on] as const, ['原因', gone.reason ?? '未说明'] as const] : []),
        ],
  };
}
