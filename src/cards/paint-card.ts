import { Resvg } from '@resvg/resvg-js';
import type { CardFont } from './card-font.ts';
import type { CardLine } from './lay-out-card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './plan-cards.ts';

// The light colours of `src/styles/tokens.css`, as red, green and blue. A picture cannot follow a reader's choice of theme.
const PAPER = [0xfd, 0xfc, 0xf9] as const;
const LINE = [0xdf, 0xdb, 0xd0] as const;
const ACCENT = [0xa6, 0x2b, 0x1f] as const;
const TONES = {
  soft: { colour: [0x4f, 0x55, 0x5e], shades: 6 },
  ink: { colour: [0x1b, 0x1e, 0x23], shades: 7 },
} as const;

type Colour = readonly [number, number, number];

/** Returns colours that lead in equal steps from that of the paper, which is left out, to another, which comes last. */
const shade = ({ colour, shades }: { readonly colour: Colour; readonly shades: number }): Colour[] =>
  Array.from({ length: shades }, (_, index) => {
    const mix = (part: 0 | 1 | 2): number =>
      Math.round(PAPER[part] + ((colour[part] - PAPER[part]) * (index + 1)) / shades);
    return [mix(0), mix(1), mix(2)];
  });

/** The colours of all cards. As they are sixteen, a pixel takes half a byte. */
export const PALETTE: readonly Colour[] = [PAPER, LINE, ACCENT, ...shade(TONES.soft), ...shade(TONES.ink)];

const toHex = (colour: Colour): string => `#${Buffer.from(colour).toString('hex')}`;
/** The colours of pictures by name, for pictures that are written and not painted. */
export const PALETTE_HEX = {
  paper: toHex(PAPER),
  line: toHex(LINE),
  accent: toHex(ACCENT),
  soft: toHex(TONES.soft.colour),
  ink: toHex(TONES.ink.colour),
} as const;

/** Where the shades of each tone begin in the palette. */
const FIRST_SHADE = { soft: 3, ink: 3 + TONES.soft.shades } as const;

/** How much of each pixel a character covers, from 0 to 255. `left` and `top` are its place from the start of the baseline. */
interface Mask {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly cover: Uint8Array;
}

/** A filled box, in whole pixels. */
export interface Fill {
  readonly tone: 'line' | 'accent';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size of a picture and its boxes, which texts stand over. The width is even. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly fills: readonly Fill[];
}

/** What all cards have: two lines at the head and a thin one above the foot. */
const CARD: Sheet = {
  width: CARD_WIDTH,
  height: CARD_HEIGHT,
  fills: [
    { tone: 'accent', x: 0, y: 112, width: CARD_WIDTH, height: 4 },
    { tone: 'accent', x: 0, y: 120, width: CARD_WIDTH, height: 4 },
    { tone: 'line', x: 64, y: 560, width: CARD_WIDTH - 128, height: 2 },
  ],
};

/** Paints cards and other pictures. Each character is drawn once a size, because the cards of a city have a few thousand characters a hundred times each. */
export class CardPainter {
  readonly #font: CardFont;
  readonly #masks = new Map<string, Mask>();
  #width = CARD_WIDTH;
  #pixels = new Uint8Array(CARD_WIDTH * CARD_HEIGHT);

  constructor(font: CardFont) {
    this.#font = font;
  }

  /** Returns the pixels of a card or another sheet row by row, as places in the palette. They are overwritten by the next. */
  paint(lines: readonly CardLine[], { width, height, fills } = CARD): Uint8Array {
    this.#width = width;
    if (this.#pixels.length !== width * height) this.#pixels = new Uint8Array(width * height);
    this.#pixels.fill(PALETTE.indexOf(PAPER));
    for (const fill of fills) this.#fill(fill);
    for (const line of lines) this.#write(line);
    return this.#pixels;
  }

  #fill({ tone, x, y, width, height }: Fill): void {
    const colour = PALETTE.indexOf(tone === 'line' ? LINE : ACCENT);
    for (let row = y; row < y + height; row++)
      this.#pixels.fill(colour, row * this.#width + x, row * this.#width + x + width);
  }

  #write({ text, x, y, size, tone }: CardLine): void {
    let advance = 0;
    for (const character of text) {
      this.#stamp(this.#mask(character, size), Math.round(x + (advance * size) / 1000), y, tone);
      advance += this.#font.glyph(character).advance;
    }
  }

  /** Where characters touch, the darker shade stays. What is outside the card is left out. */
  #stamp({ left, top, width, height, cover }: Mask, x: number, y: number, tone: CardLine['tone']): void {
    const { shades } = TONES[tone];
    const below = FIRST_SHADE[tone] - 1;
    const end = Math.min(width, this.#width - x - left);
    for (let row = 0; row < height; row++) {
      const start = (y + top + row) * this.#width + x + left;
      for (let column = 0; column < end; column++) {
        const step = Math.round(((cover[row * width + column] ?? 0) * shades) / 255);
        const at = start + column;
        if (step > 0) this.#pixels[at] = Math.max(this.#pixels[at] ?? 0, below + step);
      }
    }
  }

  #mask(character: string, size: number): Mask {
    const key = `${size} ${character}`;
    const known = this.#masks.get(key);
    if (known) return known;
    const drawn = drawMask(this.#font.glyph(character), size);
    this.#masks.set(key, drawn);
    return drawn;
  }
}

function drawMask({ outline, box }: ReturnType<CardFont['glyph']>, size: number): Mask {
  const scale = size / 1000;
  const [left, top] = [Math.floor(box.x1 * scale), Math.floor(box.y1 * scale)];
  const [width, height] = [Math.ceil(box.x2 * scale) - left, Math.ceil(box.y2 * scale) - top];
  if (outline === '') return { left: 0, top: 0, width: 0, height: 0, cover: new Uint8Array() };
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<path transform="translate(${-left} ${-top}) scale(${scale})" d="${outline}"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  // The path is black on nothing, so that the opacity of a pixel is how much of it is covered.
  const cover = Uint8Array.from({ length: width * height }, (_, index) => pixels[index * 4 + 3] ?? 0);
  return { left, top, width, height, cover };
}
