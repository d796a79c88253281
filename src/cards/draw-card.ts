import type { CardFont } from './card-font.ts';
import type { CardText } from './card-text.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './plan-cards.ts';

/** The light colours of `src/styles/tokens.css`: a picture cannot follow a reader's setting. */
const PAPER = '#fdfcf9';
const INK = '#1b1e23';
const SOFT = '#4f555e';
const LINE = '#dfdbd0';
const ACCENT = '#a62b1f';

const MARGIN = 64;
const WIDTH = CARD_WIDTH - 2 * MARGIN;

/** A long name is set smaller, down to the last size, and then cut. */
const NAME_SIZES = [78, 66, 56] as const;
const NAME_LINES = 3;

/** What all cards of a site say. */
export interface Masthead {
  readonly wordmark: string;
  readonly foot: string;
}

/** The card as SVG without text elements. */
export function drawCard(
  { kicker, name, under, figure, counts }: CardText,
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
    figure ? drawFigure(figure, font) : left('原文未列金额', 532, 48),
  ];
  const soft = [
    left(cut(kicker, 32, WIDTH, font), 178, 32),
    under === null ? '' : left(cut(under, 32, WIDTH, font), Math.round(nameEnd + 36), 32),
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

function fitName(name: string, font: CardFont): { size: number; lines: string[] } {
  for (const size of NAME_SIZES) {
    const lines = font.wrap(name, size, WIDTH);
    const isLast = size === NAME_SIZES.at(-1);
    if (lines.length <= (isLast ? NAME_LINES : 2)) return { size, lines };
  }
  const size = NAME_SIZES[NAME_SIZES.length - 1] ?? 56;
  const lines = font.wrap(name, size, WIDTH);
  const kept = lines.slice(0, NAME_LINES - 1);
  return { size, lines: [...kept, cut(lines.slice(NAME_LINES - 1).join(''), size, WIDTH, font)] };
}

/** One line of text, shortened with an ellipsis where it is too long. */
function cut(text: string, size: number, width: number, font: CardFont): string {
  if (font.measure(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && font.measure(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('')}…`;
}
