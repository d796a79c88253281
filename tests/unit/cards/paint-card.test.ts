import { beforeAll, expect, test } from 'vitest';
import { type CardFont, loadCardFont } from '../../../src/cards/card-font.ts';
import type { CardLine } from '../../../src/cards/lay-out-card.ts';
import { CardPainter, PALETTE } from '../../../src/cards/paint-card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../../../src/cards/plan-cards.ts';

let font: CardFont;

beforeAll(async () => {
  font = await loadCardFont();
});

const line = (text: string, changes: Partial<CardLine> = {}): CardLine => ({
  text,
  x: 64,
  y: 300,
  size: 60,
  tone: 'ink',
  ...changes,
});

const paint = (...lines: CardLine[]) => Uint8Array.from(new CardPainter(font).paint(lines));

const darkest = (pixels: Uint8Array) => pixels.reduce((most, colour) => Math.max(most, colour), 0);

/** The columns of the card that hold a shade of text. */
const columnsOf = (pixels: Uint8Array) => {
  const columns = [...pixels.entries()]
    .flatMap(([at, colour]) => (colour > 2 ? [at % CARD_WIDTH] : []))
    .toSorted((a, b) => a - b);
  return [columns[0], columns.at(-1)];
};

test('a card has sixteen colours, and each tone has its own at its darkest', () => {
  expect(PALETTE).toHaveLength(16);
  expect(darkest(paint(line('一')))).toBe(15);
  expect(darkest(paint(line('一', { tone: 'soft' })))).toBe(8);
});

test('characters stand where their advances put them', () => {
  const [first = 0, last = 0] = columnsOf(paint(line('田田田')));
  expect(first).toBeGreaterThanOrEqual(64);
  expect(last).toBeLessThan(64 + 3 * 60);
  const [only = 0] = columnsOf(paint(line('田', { x: 64 + 120 })));
  expect(only - first).toBe(120);
  expect(columnsOf(paint(line('　　田')))[0]).toBe(only);
});

test('a card does not show what was painted before, and text beyond the edge is left out', () => {
  const painter = new CardPainter(font);
  const empty = Uint8Array.from(painter.paint([]));
  painter.paint([line('甲')]);
  expect(painter.paint([])).toEqual(empty);
  expect(painter.paint([line('甲'.repeat(100))])).toHaveLength(CARD_WIDTH * CARD_HEIGHT);
  expect(columnsOf(painter.paint([line('甲', { x: CARD_WIDTH - 30 })]))[0]).toBeGreaterThan(CARD_WIDTH - 30);
});
