import type { ItemStyle } from '../synthesis/print-item.ts';
import type { Random } from '../synthesis/random.ts';
import type { TableStyle } from '../synthesis/render-tabular.ts';
import type { PageStyle } from '../synthesis/render-wrapped.ts';

// How a city prints its documents: as irregularly as the real ones, and no more.

export const drawPlainItems = (random: Random): ItemStyle => ({
  separator: random.pick(['；', '；', '；', '；', '：']),
  semicolons: 0.0005,
  colon: random.pick([':', ':', '：']),
  wideNumbers: false,
});

export const drawPlainTable = (random: Random): TableStyle => ({
  markup: 0.06,
  merged: 0.01,
  entities: false,
  pageBreaks: random.pick([0, 0.15]),
  blankLines: 0,
  wideFigures: false,
});

export const drawPlainPage = (random: Random): PageStyle => ({
  nameWidth: random.int(10, 16),
  goalWidth: random.int(22, 34),
  itemWidth: random.int(30, 40),
  shortLines: 0,
  blankLines: 0.03,
  pageBreaks: random.pick([0, 0.01]),
  wideFigures: false,
});
