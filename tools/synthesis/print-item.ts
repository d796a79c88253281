import { printLevel } from '../../src/domain/ids.ts';
import type { DraftItem } from './draft.ts';
import type { Random } from './random.ts';
import { countInk } from './sheet.ts';

/** How a document prints its indicators. */
export interface ItemStyle {
  readonly separator: '；' | '：';
  /** Probability that `;` stands in place of a separator. */
  readonly semicolons: number;
  readonly colon: ':' | '：' | 'mixed';
  readonly wideNumbers: boolean;
}

export function drawItemStyle(random: Random): ItemStyle {
  return {
    separator: random.pick(['；', '；', '：']),
    semicolons: random.chance(0.3) ? 0.1 : 0,
    colon: random.pick([':', '：', 'mixed']),
    wideNumbers: random.chance(0.04),
  };
}

/** A piece of a printed item. The markup of a cell may break the line before it if `canBreakBefore` says so. */
export interface ItemPiece {
  readonly text: string;
  readonly canBreakBefore: boolean;
}

export interface PrintedText {
  readonly pieces: readonly ItemPiece[];
  /** Non-whitespace characters of a repeated clause with the separators that it brings. */
  readonly repeatedCharacters: number;
}

/** Replaces the printable ASCII characters of a text by their full-width forms. */
export const toWide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));

/**
 * Prints an item such as `1、1-产出指标；11-数量指标；旧设备处理率；实施周期指标值:100%；年度指标值:100%。` in pieces. `nextIsBare` says that the
 * next item has neither number nor first level; it may follow a repeated clause without a full stop between them.
 */
export function printItem(item: DraftItem, style: ItemStyle, nextIsBare: boolean, random: Random): PrintedText {
  const pieces: ItemPiece[] = [];
  const separator = (): string => (random.chance(style.semicolons) ? ';' : style.separator);
  const colon = (): string => (style.colon === 'mixed' ? random.pick([':', '：']) : style.colon);
  const add = (text: string, canBreakBefore = false): void => void pieces.push({ text, canBreakBefore });
  if (item.seq !== null) {
    add(style.wideNumbers ? toWide(String(item.seq)) : String(item.seq), true);
    add('、');
  }
  for (const level of [item.level1, item.level2]) {
    if (level) {
      add(printLevel(level), pieces.length === 0);
      add(separator());
    }
  }
  add(item.name, pieces.length === 0);
  const clauses: [string, string | null][] = [
    ['实施周期指标值', item.cycle],
    ['年度指标值', item.annual],
    ['年度指标值', item.repeated ? item.annual : null],
  ];
  for (const [label, value] of clauses) {
    if (value === null) continue;
    add(separator(), true);
    add(label);
    add(colon());
    add(value);
  }
  const swallowsStop = item.repeated && nextIsBare && random.chance(0.5);
  add(swallowsStop ? '；' : '。');
  const repeated = item.repeated ? countInk(`；年度指标值:${item.annual ?? ''}${swallowsStop ? '；' : ''}`) : 0;
  return { pieces, repeatedCharacters: repeated };
}
