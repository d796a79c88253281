import type { CardFont } from './card-font.ts';
import type { CardText } from './card-text.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './plan-cards.ts';

/** The light colours of `src/styles/tokens.css`. A picture cannot follow a reader's choice of theme. */
const PAPER = '#fdfcf9';
const INK = '#1b1e23';
const SOFT = '#4f555e';
const LINE = '#dfdbd0';
const ACCENT = '#a62b1f';

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

/** Draws a card as SVG without text elements. */
export function drawCard(
  { kicker, name, under, figure, words, counts }: CardText,
  { wordmark, foot }: Masthead,
  font: CardFont,
): string {
  const left = (text: string, y: number, size: number): string => font.draw(text, { x: MARGIN, y, size });
  const right = (text: string, y: number, size: number): string =>
    font.draw(text, { x: CARD_WIDTH - MARGIN - font.measure(text, size), y, size });
  const { size, lines } = fitName(name, font);
  const lead = size * 1.28;
  const nameTop = 216;
  const nameEnd = nameTop + lead * lines.length;

  const ink = [
    left(wordmark, 84, 38),
    ...lines.map((line, index) => left(line, Math.round(nameTop + lead * index + size * 0.88), size)),
    figure ? drawFigure(figure, font) : '',
  ];
  const soft = [
    left(font.cut(kicker, 32, WIDTH), 178, 32),
    under === null ? '' : left(font.cut(under, 32, WIDTH), Math.round(nameEnd + 36), 32),
    ...(figure ? [] : drawWords(words, font)),
    left(foot, 604, 26),
    right(counts, 604, 26),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">` +
    `<path fill="${PAPER}" d="M0 0h${CARD_WIDTH}v${CARD_HEIGHT}H0z"/>` +
    `<path fill="${ACCENT}" d="M0 112h${CARD_WIDTH}v4H0zM0 120h${CARD_WIDTH}v4H0z"/>` +
    `<path fill="${LINE}" d="M${MARGIN} 560h${WIDTH}v2H${MARGIN}z"/>` +
    `<g fill="${INK}">${ink.join('')}</g><g fill="${SOFT}">${soft.join('')}</g></svg>`
  );
}

function drawFigure({ text, unit, plain }: NonNullable<CardText['figure']>, font: CardFont): string {
  const unitAt = MARGIN + font.measure(text, 84) + 14;
  const plainAt = unitAt + font.measure(unit, 40) + 24;
  return (
    font.draw(text, { x: MARGIN, y: 532, size: 84 }) +
    font.draw(unit, { x: unitAt, y: 532, size: 40 }) +
    (plain === null ? '' : font.draw(`（${plain}）`, { x: plainAt, y: 532, size: 32 }))
  );
}

/** Draws up to two lines, the last one at the height of a figure. */
function drawWords(words: string, font: CardFont): string[] {
  const [first = '', ...rest] = font.wrap(words, 40, WIDTH);
  const lines = rest.length === 0 ? [first] : [first, font.cut(rest.join(''), 40, WIDTH)];
  return lines.map((line, index) => font.draw(line, { x: MARGIN, y: 532 - 54 * (lines.length - 1 - index), size: 40 }));
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
