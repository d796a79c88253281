import type { Box } from '../grid.ts';
import { intersect, transform, transformBox, type Matrix } from './geometry.ts';
import { boxAround, topOf, bottomOf, type Glyph, type PageContent, type Run } from './page-content.ts';
import { readPageObjects, type TextObject } from './page-objects.ts';
import type { Pdfium } from './pdfium.ts';

/** The most glyphs and the most segments of paths that a page may have. */
const MOST_MARKS = 200_000;
/** PDFium looks at so many text objects before one to see whether it is a double. */
const LOOKED_BACK = 5;
/** A blank text object is no higher than this, or than this and a stroke of one point. */
const BLANK_HEIGHT = 0.05;
/** A text object that is no larger than this either way is a space with a dot for its glyph. */
const BLANK_SIDE = 0.8;
/** A text whose direction differs by more than this from left to right is turned, in radians. */
const TURNED = 0.1;
/** What the library gives for a hyphen at the end of a line. */
const HYPHEN = 0x02;

/** Reads what is drawn on a page (from 0) of an open document. Returns `null` for a page that cannot be read, and a number of marks for one that holds too many. */
export function readPage(pdfium: Pdfium, document: number, index: number): PageContent | number | null {
  const { call } = pdfium;
  const page = call['FPDF_LoadPage']!(document, index);
  if (page === 0) return null;
  const textPage = call['FPDFText_LoadPage']!(page);
  try {
    if (textPage === 0) return null;
    const count = call['FPDFText_CountChars']!(textPage);
    if (count > MOST_MARKS) return count;
    const { view, width, height, turns } = readView(pdfium, page);
    const objects = readPageObjects(pdfium, page, view, MOST_MARKS);
    if (objects.segments > MOST_MARKS) return objects.segments;
    const texts = new Map(objects.texts.map((text) => [text.handle, text]));
    const drafts = readCharacters(pdfium, textPage, count, view, turns);
    const { runs, lost, doubles } = restoreDropped(drafts, objects.texts);
    const { rulings, pictures, fills } = objects;
    return {
      page: index + 1,
      width,
      height,
      runs: runs.map((draft) => finishRun(draft, texts.get(draft.handle))),
      rulings,
      pictures,
      fills,
      lost,
      doubles,
    };
  } finally {
    if (textPage !== 0) call['FPDFText_ClosePage']!(textPage);
    call['FPDF_ClosePage']!(page);
  }
}

interface View {
  /** Leads from the page's own space to points from the top left of the page as it is read. */
  readonly view: Matrix;
  readonly width: number;
  readonly height: number;
  /** By how many quarters the page is turned clockwise. */
  readonly turns: number;
}

function readView(pdfium: Pdfium, page: number): View {
  const { call } = pdfium;
  const boxOf = (name: string): Box | null => {
    if (!pdfium.fetch(name, 'floats', page)) return null;
    return [pdfium.float(0), pdfium.float(1), pdfium.float(2), pdfium.float(3)];
  };
  const media = boxOf('FPDFPage_GetMediaBox') ?? [0, 0, 612, 792];
  const crop = boxOf('FPDFPage_GetCropBox');
  const cut = crop ? intersect(normalize(crop), normalize(media)) : normalize(media);
  const [left, bottom, right, top] = cut[2] > cut[0] && cut[3] > cut[1] ? cut : normalize(media);
  const turns = call['FPDFPage_GetRotation']!(page) & 3;
  const views: readonly Matrix[] = [
    [1, 0, 0, -1, -left, top],
    [0, 1, 1, 0, -bottom, -left],
    [-1, 0, 0, 1, right, -bottom],
    [0, -1, -1, 0, top, right],
  ];
  const [across, down] = [right - left, top - bottom];
  const isAside = turns % 2 === 1;
  return { view: views[turns]!, width: isAside ? down : across, height: isAside ? across : down, turns };
}

const normalize = ([a, b, c, d]: Box): Box => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];

interface DraftRun {
  readonly handle: number;
  readonly glyphs: Glyph[];
  isTurned: boolean;
  isUnmapped: boolean;
}

/** Reads the characters that the fonts tell, in runs of one text object each. */
function readCharacters(pdfium: Pdfium, textPage: number, count: number, view: Matrix, turns: number): DraftRun[] {
  const { call } = pdfium;
  const runs: DraftRun[] = [];
  let run: DraftRun | undefined;
  for (let i = 0; i < count; i++) {
    if (call['FPDFText_IsGenerated']!(textPage, i) === 1) continue;
    const code = call['FPDFText_GetUnicode']!(textPage, i);
    const handle = call['FPDFText_GetTextObject']!(textPage, i);
    if (run?.handle !== handle) {
      run = {
        handle,
        glyphs: [],
        isTurned: isTurned(call['FPDFText_GetCharAngle'], textPage, i, turns),
        isUnmapped: false,
      };
      runs.push(run);
    }
    if (code === 0 || code === 0xfffd || call['FPDFText_HasUnicodeMapError']!(textPage, i) === 1) run.isUnmapped = true;
    const text = code === HYPHEN ? '-' : String.fromCodePoint(code);
    // Half a pair of code units: the other half is the next character.
    const before = run.glyphs.at(-1);
    if (before && /^[\ud800-\udbff]$/.test(before.text) && /^[\udc00-\udfff]$/.test(text)) {
      run.glyphs[run.glyphs.length - 1] = { ...before, text: before.text + text };
      continue;
    }
    run.glyphs.push(readGlyph(pdfium, textPage, i, text, view, handle));
  }
  return runs;
}

function isTurned(
  angleOf: ((...args: readonly number[]) => number) | undefined,
  textPage: number,
  i: number,
  turns: number,
): boolean {
  const angle = (angleOf!(textPage, i) + (turns * Math.PI) / 2) % (2 * Math.PI);
  return angle > TURNED && angle < 2 * Math.PI - TURNED;
}

function readGlyph(pdfium: Pdfium, textPage: number, i: number, text: string, view: Matrix, run: number): Glyph {
  pdfium.fetch('FPDFText_GetMatrix', 'structure', textPage, i);
  const size = pdfium.call['FPDFText_GetFontSize']!(textPage, i) * Math.hypot(pdfium.float(2), pdfium.float(3));
  pdfium.fetch('FPDFText_GetCharOrigin', 'doubles', textPage, i);
  const [x, baseline] = transform(view, pdfium.double(0), pdfium.double(1));
  // A structure of floats: left, top, right, bottom.
  pdfium.fetch('FPDFText_GetLooseCharBox', 'structure', textPage, i);
  const loose = transformBox(view, pdfium.float(0), pdfium.float(3), pdfium.float(2), pdfium.float(1));
  const width = loose[2] - loose[0];
  // The loose box of a vertical font is not scaled by the size.
  if (width > 0 && width < 4 * size) return { text, x0: loose[0], x1: loose[2], baseline, size, run };
  // Left, right, bottom, top.
  if (!pdfium.fetch('FPDFText_GetCharBox', 'doubles', textPage, i)) return { text, x0: x, x1: x, baseline, size, run };
  const [x0, , x1, y1] = transformBox(view, pdfium.double(0), pdfium.double(2), pdfium.double(1), pdfium.double(3));
  return { text, x0, x1, baseline: width > 0 ? y1 : baseline, size: size > 0 ? size : x1 - x0, run };
}

/**
 * PDFium leaves out a text that equals one shortly before it and overlaps it. Most are doubles, which make a text bold; but the same words one
 * line below are left out too. Where glyphs stand in its place it is a double. Any other is taken from its twin among the texts before it and moved.
 */
function restoreDropped(
  drafts: readonly DraftRun[],
  texts: readonly TextObject[],
): { runs: DraftRun[]; lost: Box[]; doubles: number } {
  const byHandle = Map.groupBy(drafts, ({ handle }) => handle);
  const glyphsOf = (handle: number): Glyph[] => (byHandle.get(handle) ?? []).flatMap(({ glyphs }) => glyphs);
  const taken = new GlyphMap(drafts.flatMap(({ glyphs }) => glyphs));
  const restored: DraftRun[] = [];
  const lost: Box[] = [];
  let doubles = 0;
  for (const [i, text] of texts.entries()) {
    if (byHandle.has(text.handle) || text.hasActualText || text.isInvisible) continue;
    const moved = texts
      .slice(0, i)
      .filter(({ list }) => list === text.list)
      .slice(-LOOKED_BACK)
      .filter((other) => byHandle.has(other.handle) && isTwin(other, text))
      .map((twin) => moveGlyphs(glyphsOf(twin.handle), twin.box, text))
      .filter((glyphs) => textOf(glyphs).trim() !== '');
    const [only, ...others] = new Set(moved.map(textOf));
    if ([text.box, ...moved.map(boxAround)].some((box) => taken.covers(box))) doubles++;
    else if (only !== undefined && others.length === 0) {
      const twin = drafts.find(({ glyphs }) => textOf(glyphs) === only)!;
      restored.push({ ...twin, handle: text.handle, glyphs: moved[0]! });
      byHandle.set(text.handle, restored.slice(-1));
    } else if (only !== undefined || !isBlank(text)) lost.push(text.box);
  }
  return { runs: [...drafts, ...restored], lost, doubles };
}

function isBlank({ box }: TextObject): boolean {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  return height < BLANK_HEIGHT || (height > 1 && height < 1 + BLANK_HEIGHT) || Math.max(width, height) < BLANK_SIDE;
}

/** Tells where glyphs stand. */
class GlyphMap {
  static readonly #STEP = 8;
  readonly #rows: ReadonlyMap<number, readonly Glyph[]>;

  constructor(glyphs: readonly Glyph[]) {
    this.#rows = Map.groupBy(glyphs, ({ baseline }) => Math.floor(baseline / GlyphMap.#STEP));
  }

  /** Whether glyphs take most of the width of a box. */
  covers([x0, y0, x1, y1]: Box): boolean {
    let width = 0;
    for (let row = Math.floor(y0 / GlyphMap.#STEP); row <= Math.ceil(y1 / GlyphMap.#STEP); row++) {
      for (const glyph of this.#rows.get(row) ?? []) {
        const shared = Math.min(y1, bottomOf(glyph)) - Math.max(y0, topOf(glyph));
        if (glyph.text.trim() !== '' && shared > (y1 - y0) / 2)
          width += Math.max(0, Math.min(x1, glyph.x1) - Math.max(x0, glyph.x0));
      }
    }
    return width > (x1 - x0) / 2 && x1 > x0;
  }
}

/** Whether PDFium may take one text for another, since it looks the same and stands near. */
function isTwin(a: TextObject, b: TextObject): boolean {
  const close = (m: number, n: number): boolean => Math.abs(m - n) < 0.1;
  const [width, height] = [b.box[2] - b.box[0], b.box[3] - b.box[1]];
  return (
    a.size === b.size &&
    close(a.box[2] - a.box[0], width) &&
    close(a.box[3] - a.box[1], height) &&
    Math.abs(a.box[0] - b.box[0]) <= width / 2 + 0.1 &&
    Math.abs(a.box[3] - b.box[3]) <= Math.max(width, height, b.size) / 8 + 0.1
  );
}

/** The glyphs of a text in `box` as those of another that looks the same. */
const moveGlyphs = (glyphs: readonly Glyph[], box: Box, { box: to, handle: run }: TextObject): Glyph[] =>
  glyphs.map((glyph) => ({
    ...glyph,
    run,
    x0: glyph.x0 + to[0] - box[0],
    x1: glyph.x1 + to[0] - box[0],
    baseline: glyph.baseline + to[3] - box[3],
  }));

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('');

function finishRun({ glyphs, isTurned, isUnmapped }: DraftRun, text: TextObject | undefined): Run {
  return { glyphs, clip: text?.clip ?? null, isInvisible: text?.isInvisible ?? false, isTurned, isUnmapped };
}
