import type { CardFont } from './card-font.ts';
import type { CardText } from './card-text.ts';
import { CARD_WIDTH } from './plan-cards.ts';

const MARGIN = 64;
const WIDTH = CARD_WIDTH - 2 * MARGIN;

/** The font sizes of a name. A long name takes a smaller size, and is cut at the smallest. */
const NAME_SIZES = [78, 66, 56] as const;
const NAME_LINES = 3;

/** The texts that all cards of a site share. */
interface Masthead {
  readonly wordmark: string;
  readonly foot: string;
}

/** A line of text on a card. Its baseline begins at `x`, `y`; all three figures are whole pixels. */
export interface CardLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly tone: 'ink' | 'soft';
}

/** Places the texts of a card. */
export function layOutCard(
  { kicker, name, under, figure, words, counts }: CardText,
  { wordmark, foot }: Masthead,
  font: CardFont,
): CardLine[] {
  const { size, lines } = fitName(name, font);
  const lead = size * 1.28;
  const nameTop = 216;
  const nameEnd = nameTop + lead * lines.length;
  const countsAt = Math.round(CARD_WIDTH - MARGIN - font.measure(counts, 26));
  return [
    ink(wordmark, 84, 38),
    ...lines.map((line, index) => ink(line, Math.round(nameTop + lead * index + size * 0.88), size)),
    soft(font.cut(kicker, 32, WIDTH), 178, 32),
    ...(under === null ? [] : [soft(font.cut(under, 32, WIDTH), Math.round(nameEnd + 36), 32)]),
    ...(figure ? layOutFigure(figure, font) : layOutWords(words, font)),
    soft(foot, 604, 26),
    soft(counts, 604, 26, countsAt),
  ];
}

const ink = (text: string, y: number, size: number, x = MARGIN): CardLine => ({ text, x, y, size, tone: 'ink' });

const soft = (text: string, y: number, size: number, x = MARGIN): CardLine => ({ text, x, y, size, tone: 'soft' });

function layOutFigure({ text, unit, plain }: NonNullable<CardText['figure']>, font: CardFont): CardLine[] {
  const unitAt = Math.round(MARGIN + font.measure(text, 84) + 14);
  const plainAt = Math.round(unitAt + font.measure(unit, 40) + 24);
  return [
    ink(text, 532, 84),
    ink(unit, 532, 40, unitAt),
    ...(plain === null ? [] : [ink(`（${plain}）`, 532, 32, plainAt)]),
  ];
}

/** Places up to two lines, the last one at the height of a figure. */
function layOutWords(words: string, font: CardFont): CardLine[] {
  const [first = '', ...rest] = font.wrap(words, 40, WIDTH);
  const lines = rest.length === 0 ? [first] : [first, font.cut(rest.join(''), 40, WIDTH)];
  return lines.map((line, index) => soft(line, 532 - 54 * (lines.length - 1 - index), 40));
}

function fitName(name: string, font: CardFont): { size: number; lines: string[] } {
  for (const size of NAME_SIZES) {
    const lines = font.wrap(name, size, WIDTH);
    const isLast = size === NAME_SIZES.at(-1);
    if (lines.length <= (isLast ? NAME_LINES : 2)) return { size, lines: balance(name, size, lines, font) };
  }
  const size = NAME_SIZES[NAME_SIZES.length - 1] ?? 56;
  const lines = font.wrap(name, size, WIDTH);
  const kept = lines.slice(0, NAME_LINES - 1);
  return { size, lines: [...kept, font.cut(lines.slice(NAME_LINES - 1).join(''), size, WIDTH)] };
}

/** Breaks a text into the same number of lines of about equal length, so that no character stands alone. */
function balance(text: string, size: number, lines: string[], font: CardFont): string[] {
  let balanced = lines;
  for (let width = WIDTH - size; lines.length > 1 && width > WIDTH / 2; width -= size) {
    const narrower = font.wrap(text, size, width);
    if (narrower.length > lines.length) break;
    balanced = narrower;
  }
  return balanced;
}
