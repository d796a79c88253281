import type { Box } from '../grid.ts';
import { combine, holdsPoint, IDENTITY, intersect, type Matrix, transform, transformBox } from './geometry.ts';
import type { PageContent, Ruling } from './page-content.ts';
import type { Pdfium } from './pdfium.ts';

const TYPE = { text: 1, path: 2, image: 3, form: 5 } as const;
const SEGMENT = { line: 0, bezier: 1, move: 2 } as const;

/** A filled shape no thicker than this is a ruling, in points. */
const THICKEST_RULING = 2.5;
/** A ruling is longer than this; what is shorter is part of a sign. */
const SHORTEST_RULING = 2;
/** How far a ruling may lean. */
const LEAN = 0.5;
/** The most forms that are read within one another. */
const DEEPEST_FORM = 12;

/** A drawn text object, of which the library tells the characters elsewhere. */
export interface TextObject {
  readonly handle: number;
  /** The list that it is drawn in: the page, or a form of it. */
  readonly list: number;
  readonly box: Box;
  readonly clip: Box | null;
  readonly isInvisible: boolean;
  readonly hasActualText: boolean;
  readonly size: number;
}

export interface PageObjects extends Pick<PageContent, 'rulings' | 'pictures' | 'fills'> {
  readonly texts: readonly TextObject[];
  /** How many segments of paths there are, as far as they were counted. */
  readonly segments: number;
}

/** Walks over all objects of a page and of the forms in it. Stops when there are more than `limit` segments of paths. */
export function readPageObjects(pdfium: Pdfium, page: number, view: Matrix, limit: number): PageObjects {
  return new ObjectWalk(pdfium, limit).walk(page, view);
}

class ObjectWalk {
  readonly #pdfium: Pdfium;
  readonly #limit: number;
  readonly #texts: TextObject[] = [];
  readonly #horizontal: Ruling[] = [];
  readonly #vertical: Ruling[] = [];
  readonly #pictures: Box[] = [];
  readonly #fills: { box: Box; isWhite: boolean }[] = [];
  #segments = 0;

  constructor(pdfium: Pdfium, limit: number) {
    this.#pdfium = pdfium;
    this.#limit = limit;
  }

  walk(page: number, view: Matrix): PageObjects {
    this.#walkList(page, view, null, 'FPDFPage', 0);
    return {
      texts: this.#texts,
      rulings: { horizontal: this.#horizontal, vertical: this.#vertical },
      pictures: this.#pictures,
      fills: this.#fills,
      segments: this.#segments,
    };
  }

  #walkList(list: number, view: Matrix, clip: Box | null, kind: 'FPDFPage' | 'FPDFFormObj', depth: number): void {
    const { call } = this.#pdfium;
    const count = call[`${kind}_CountObjects`]!(list);
    for (let i = 0; i < count && this.#segments <= this.#limit; i++) {
      const object = call[`${kind}_GetObject`]!(list, i);
      if (object === 0) continue;
      const type = call['FPDFPageObj_GetType']!(object);
      if (type === TYPE.text) this.#takeText(object, list, view, clip);
      else if (type === TYPE.path) this.#takePath(object, view, clip);
      else if (type === TYPE.image) this.#takeImage(object, view, clip);
      else if (type === TYPE.form && depth < DEEPEST_FORM) {
        const own = this.#matrixOf(object);
        this.#walkList(object, combine(own, view), this.#clipOf(object, view, clip), 'FPDFFormObj', depth + 1);
      }
    }
  }

  #matrixOf(object: number): Matrix {
    const pdfium = this.#pdfium;
    if (!pdfium.fetch('FPDFPageObj_GetMatrix', 'structure', object)) return IDENTITY;
    return [pdfium.float(0), pdfium.float(1), pdfium.float(2), pdfium.float(3), pdfium.float(4), pdfium.float(5)];
  }

  #boundsOf(object: number, view: Matrix): Box | null {
    const pdfium = this.#pdfium;
    if (!pdfium.fetch('FPDFPageObj_GetBounds', 'floats', object)) return null;
    return transformBox(view, pdfium.float(0), pdfium.float(1), pdfium.float(2), pdfium.float(3));
  }

  /** The part of the page that an object may be drawn on: its own clip within that of the form. */
  #clipOf(object: number, view: Matrix, outer: Box | null): Box | null {
    const { call } = this.#pdfium;
    const path = call['FPDFPageObj_GetClipPath']!(object);
    const count = path === 0 ? 0 : call['FPDFClipPath_CountPaths']!(path);
    let clip = outer;
    for (let i = 0; i < count; i++) {
      const segments = call['FPDFClipPath_CountPathSegments']!(path, i);
      this.#segments += Math.max(0, segments);
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let s = 0; s < segments && s < this.#limit; s++) {
        const point = this.#pointOf(call['FPDFClipPath_GetPathSegment']!(path, i, s), view);
        x0 = Math.min(x0, point[0]);
        x1 = Math.max(x1, point[0]);
        y0 = Math.min(y0, point[1]);
        y1 = Math.max(y1, point[1]);
      }
      // A clip path without segments shows nothing.
      const box: Box = segments > 0 ? [x0, y0, x1, y1] : [0, 0, 0, 0];
      clip = clip === null ? box : intersect(clip, box);
    }
    return clip;
  }

  #pointOf(segment: number, view: Matrix): readonly [number, number] {
    const pdfium = this.#pdfium;
    if (!pdfium.fetch('FPDFPathSegment_GetPoint', 'floats', segment)) return [0, 0];
    return transform(view, pdfium.float(0), pdfium.float(1));
  }

  #takeText(object: number, list: number, view: Matrix, outer: Box | null): void {
    const { call } = this.#pdfium;
    const mode = call['FPDFTextObj_GetTextRenderMode']!(object);
    const box = this.#boundsOf(object, view) ?? [0, 0, 0, 0];
    this.#texts.push({
      handle: object,
      list,
      box,
      clip: this.#clipOf(object, view, outer),
      isInvisible: mode === 3 || mode === 7 || (mode === 0 && this.#isWithoutContrast(object, box)),
      hasActualText: this.#hasActualText(object),
      size: this.#pdfium.fetch('FPDFTextObj_GetFontSize', 'floats', object) ? this.#pdfium.float(0) : 0,
    });
  }

  /** Whether text has no ink, or white ink where nothing darker was drawn below it. */
  #isWithoutContrast(object: number, [x0, y0, x1, y1]: Box): boolean {
    const ink = this.#inkOf(object, 'Fill');
    if (ink !== 'white') return ink === 'none';
    const isBelow = (box: Box): boolean => holdsPoint(box, (x0 + x1) / 2, (y0 + y1) / 2);
    const ground = this.#fills.findLast(({ box }) => isBelow(box));
    return (ground?.isWhite ?? true) && !this.#pictures.some(isBelow);
  }

  #hasActualText(object: number): boolean {
    const { call } = this.#pdfium;
    const marks = call['FPDFPageObj_CountMarks']!(object);
    for (let i = 0; i < marks; i++) {
      const mark = call['FPDFPageObj_GetMark']!(object, i);
      if (call['FPDFPageObjMark_CountParams']!(mark) > 0 && this.#pdfium.hasTextParameter(mark, 'ActualText'))
        return true;
    }
    return false;
  }

  #takeImage(object: number, view: Matrix, outer: Box | null): void {
    const bounds = this.#boundsOf(object, view);
    if (!bounds) return;
    const clip = this.#clipOf(object, view, outer);
    const box = clip ? intersect(bounds, clip) : bounds;
    if (box[2] <= box[0] || box[3] <= box[1]) return;
    if (!this.#takeThin(box)) this.#pictures.push(box);
  }

  /** Takes a shape as a ruling if it is thin, and tells whether it is. */
  #takeThin([x0, y0, x1, y1]: Box): boolean {
    if (y1 - y0 <= THICKEST_RULING && x1 - x0 > Math.max(SHORTEST_RULING, 2 * (y1 - y0)))
      this.#horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else if (x1 - x0 <= THICKEST_RULING && y1 - y0 > Math.max(SHORTEST_RULING, 2 * (x1 - x0)))
      this.#vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
    else return x1 - x0 <= THICKEST_RULING && y1 - y0 <= THICKEST_RULING;
    return true;
  }

  #takePath(object: number, view: Matrix, outer: Box | null): void {
    const { call } = this.#pdfium;
    const count = call['FPDFPath_CountSegments']!(object);
    this.#segments += Math.max(0, count);
    if (count <= 0 || this.#segments > this.#limit || !this.#pdfium.fetch('FPDFPath_GetDrawMode', 'floats', object))
      return;
    const [fills, strokes] = [this.#pdfium.integer(0) !== 0, this.#pdfium.integer(1) !== 0];
    const fill = fills ? this.#inkOf(object, 'Fill') : null;
    const isFilled = fill !== null && fill !== 'none';
    const isStroked = strokes && this.#inkOf(object, 'Stroke') === 'seen';
    if (!isFilled && !isStroked) return;
    const clip = this.#clipOf(object, view, outer);
    const matrix = combine(this.#matrixOf(object), view);
    for (const subpath of this.#subpathsOf(object, count, matrix)) {
      if (isStroked) this.#takeStrokes(subpath, clip);
      if (isFilled) this.#takeFill(subpath, clip, fill === 'white');
    }
  }

  #subpathsOf(object: number, count: number, matrix: Matrix): Subpath[] {
    const { call } = this.#pdfium;
    const subpaths: Subpath[] = [];
    let current: Subpath = { points: [], isStraight: true };
    for (let s = 0; s < count; s++) {
      const segment = call['FPDFPath_GetPathSegment']!(object, s);
      const type = call['FPDFPathSegment_GetType']!(segment);
      if (type === SEGMENT.move) {
        current = { points: [], isStraight: true };
        subpaths.push(current);
      }
      if (type === SEGMENT.bezier) current.isStraight = false;
      current.points.push(this.#pointOf(segment, matrix));
      if (call['FPDFPathSegment_GetClose']!(segment) && current.points[0]) current.points.push(current.points[0]);
    }
    return subpaths;
  }

  /** Takes the level and upright sides of a drawn line. */
  #takeStrokes({ points, isStraight }: Subpath, clip: Box | null): void {
    if (!isStraight) return;
    for (let i = 1; i < points.length; i++) {
      const [ax, ay] = points[i - 1]!;
      const [bx, by] = points[i]!;
      const side: Box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
      const shown = clip ? intersect(side, [clip[0] - 1, clip[1] - 1, clip[2] + 1, clip[3] + 1]) : side;
      if (shown[2] < shown[0] || shown[3] < shown[1]) continue;
      if (side[3] - side[1] <= LEAN || side[2] - side[0] <= LEAN) this.#takeThin(shown);
    }
  }

  #takeFill({ points, isStraight }: Subpath, clip: Box | null, isWhite: boolean): void {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const bounds: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const box = clip ? intersect(bounds, clip) : bounds;
    if (box[2] < box[0] || box[3] < box[1]) return;
    if (isStraight && !isWhite && this.#takeThin(box)) return;
    this.#fills.push({ box, isWhite });
  }

  #inkOf(object: number, kind: 'Stroke' | 'Fill'): 'none' | 'white' | 'seen' {
    const pdfium = this.#pdfium;
    if (!pdfium.fetch(`FPDFPageObj_Get${kind}Color`, 'floats', object)) return 'seen';
    if (pdfium.integer(3) === 0) return 'none';
    return Math.min(pdfium.integer(0), pdfium.integer(1), pdfium.integer(2)) >= WHITE ? 'white' : 'seen';
  }
}

/** The least value of each colour of white. */
const WHITE = 250;

interface Subpath {
  readonly points: (readonly [number, number])[];
  isStraight: boolean;
}
