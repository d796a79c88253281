import { figuresInOrder, readByOrder } from './amounts.ts';
import type {
  DraftDocument,
  DraftGoal,
  DraftItem,
  DraftProject,
  DraftUnit,
  Figures,
  LineSpan,
  Rendered,
} from './draft.ts';
import { expectRecords, type PrintedItem, type PrintedProject, type PrintedUnit } from './expect-records.ts';
import { drawHeadStyle, printColumnHeads, printTitle, splitColumnHeads, type HeadStyle } from './print-head.ts';
import { drawItemStyle, printItem, toWide, type ItemStyle } from './print-item.ts';
import type { Random } from './random.ts';
import { isBare } from './tell-units.ts';
import { charWidth, Sheet, type Glyph, type Place } from './sheet.ts';

/** Widths of the columns, in full-width characters, and how often the page interrupts the text. */
export interface PageStyle {
  readonly nameWidth: number;
  readonly goalWidth: number;
  readonly itemWidth: number;
  /** Probability that a line ends before its column is full. */
  readonly shortLines: number;
  readonly blankLines: number;
  readonly pageBreaks: number;
  readonly wideFigures: boolean;
}

const INDENT = '    ';

export function drawPageStyle(random: Random): PageStyle {
  const noise = random.pick([0, 0.02, 0.1]);
  const pageBreaks = random.pick([0, noise / 4, noise]);
  const nameWidth = random.int(8, 30);
  // On a new page, a line as narrow as a name could be the rest of one.
  const least = pageBreaks > 0 ? Math.max(12, nameWidth + 2) : 12;
  return {
    nameWidth,
    goalWidth: random.int(least, 60),
    itemWidth: random.int(least, 60),
    shortLines: random.chance(0.2) ? 0.08 : 0,
    blankLines: noise,
    pageBreaks,
    wideFigures: random.chance(0.04),
  };
}

/** Prints a document as text that is extracted from a PDF. `expected` holds the records that it must be read as. */
export function renderWrapped(
  draft: DraftDocument,
  random: Random,
  style: PageStyle = drawPageStyle(random),
  items: ItemStyle = drawItemStyle(random),
): Rendered {
  return new WrappedRenderer(fitToLayout(draft), random, style, items).render();
}

/**
 * Gives a project without goal and indicators a placeholder as its goal if it is not the last: no reader could tell whose text follows.
 * Ends the goal of a project without indicators with a full stop. Without it no reader could tell where the goal ends.
 */
function fitToLayout(draft: DraftDocument): DraftDocument {
  const units = draft.units.map((bare, i) => {
    const isLastUnit = i === draft.units.length - 1;
    return {
      ...bare,
      projects: bare.projects.map((project, at) => {
        const named = nameText(project, isLastUnit && at === bare.projects.length - 1);
        return named.goal && named.items.length === 0 ? { ...named, goal: closeGoal(named.goal) } : named;
      }),
    };
  });
  return { ...draft, units };
}

const nameText = (project: DraftProject, isLast: boolean): DraftProject =>
  isBare(project) && !isLast ? { ...project, goal: { lead: '涉密', points: [] } } : project;

const charWidthOf = (text: string): number => [...text].reduce((sum, char) => sum + charWidth(char), 0);

function closeGoal({ lead, points }: DraftGoal): DraftGoal {
  const close = (text: string): string => (text.endsWith('。') ? text : `${text}。`);
  const last = points.at(-1);
  return last === undefined ? { lead: close(lead), points } : { lead, points: [...points.slice(0, -1), close(last)] };
}

class WrappedRenderer {
  readonly #draft: DraftDocument;
  readonly #random: Random;
  readonly #style: PageStyle;
  readonly #head: HeadStyle;
  readonly #items: ItemStyle;
  readonly #sheet = new Sheet();
  #keepsPage = false;

  constructor(draft: DraftDocument, random: Random, style: PageStyle, items: ItemStyle) {
    this.#draft = draft;
    this.#random = random;
    this.#style = style;
    this.#head = drawHeadStyle(draft, random);
    this.#items = items;
  }

  render(): Rendered {
    const random = this.#random;
    if (random.chance(0.5)) this.#sheet.endLine();
    this.#printLines(printTitle(this.#head, random));
    this.#printLines(random.chance(0.7) ? [printColumnHeads(this.#head, ' ')] : splitColumnHeads(this.#head, random));
    if (random.chance(0.7)) this.#sheet.endLine();
    this.#printRow('', '合计', this.#draft.figures, true);
    let wholeName = false;
    const units: PrintedUnit[] = [];
    for (const unit of this.#draft.units) {
      this.#nextLine();
      units.push(this.#printUnit(unit, wholeName));
      // Only figures on its own line show that the next unit's name does not belong to such a project.
      const last = unit.projects.at(-1);
      wholeName = last?.goal === null && last.items.length === 0;
    }
    this.#sheet.endLine();
    for (let i = random.int(0, 3); i > 0; i -= 1) this.#sheet.endLine();
    const text = this.#sheet.toText(random);
    const expected = expectRecords(this.#draft, this.#head, units, text, {
      layout: 'wrapped',
      readFigures: readByOrder,
    });
    return { text, expected };
  }

  #printUnit({ name, figures, projects }: DraftUnit, wholeName: boolean): PrintedUnit {
    this.#printRow('', name, figures, wholeName);
    return { name, figures, projects: projects.map((project) => this.#printProject(project)) };
  }

  #printProject({ name, figures, goal, items }: DraftProject): PrintedProject {
    const random = this.#random;
    const sheet = this.#sheet;
    // On a new page, the items of a project without any may stand in the row before.
    this.#nextLine(items.length > 0);
    const start = this.#printRow(INDENT, name, figures, false);
    // After a name that fills its line, no reader could tell the text on a new page from the rest of the name.
    this.#keepsPage = charWidthOf(INDENT + name) > this.#style.nameWidth - 8;
    let goalText: string | null = null;
    if (goal) {
      let beginsPage = false;
      if (random.chance(0.15)) sheet.put(' ');
      else beginsPage = this.#nextLine();
      goalText = this.#printGoal(goal, beginsPage);
    }
    let printed: PrintedItem[] = [];
    if (items.length > 0) {
      printed = this.#printItems(items, this.#nextLine());
    }
    this.#keepsPage = false;
    return { name, figures, goal: goalText, items: printed, source: { ...start, endLine: sheet.lineNumber } };
  }

  /** Prints a row such as `    驻京政务服务及外事业务保` / `障` / `` / `130.00 130.00`, and returns where it begins. */
  #printRow(indent: string, name: string, figures: Figures, whole: boolean): Omit<LineSpan, 'endLine'> {
    const random = this.#random;
    const sheet = this.#sheet;
    const start = { startLine: sheet.lineNumber, startColumn: 1 };
    sheet.put(indent);
    this.#flow(
      // At the edge of a page, a line in brackets may be a remark.
      [...name].map((char, i) => ({ char, keepsPage: /[（(]/.test(char) || /[）)]/.test(name.charAt(i - 1)) })),
      whole ? Infinity : this.#style.nameWidth - charWidth(' ') * indent.length,
      !whole,
      // No reader could tell a line of a name that ends early from a line of the page.
      0,
    );
    if (whole || random.chance(0.6)) sheet.put(' ');
    else this.#nextLine();
    const printed = figuresInOrder(figures).join(' ');
    sheet.put(this.#style.wideFigures ? toWide(printed) : printed);
    return start;
  }

  /** Prints a goal, and returns it as it must be read. */
  #printGoal({ lead, points }: DraftGoal, beginsPage: boolean): string {
    const ownLines = points.length > 0 && this.#random.chance(0.7);
    const texts = [...(lead === '' ? [] : [lead]), ...points];
    const glyphs: Glyph[] = [];
    for (const [i, text] of texts.entries()) {
      const chars = [...text];
      chars.forEach((char, at) => {
        const startsNumber = /^\d{1,2}(、|[.．](?!\d))/.test(chars.slice(at, at + 4).join(''));
        glyphs.push({ char, keepsLine: startsNumber, beginsLine: ownLines && i > 0 && at === 0 });
      });
    }
    if (!ownLines) this.#freeOneNumber(glyphs);
    this.#flow(glyphs, this.#style.goalWidth, true, this.#style.shortLines, beginsPage);
    return texts.join(ownLines ? '\n' : '');
  }

  /**
   * Lets a line wrap before one number of a long enumeration. It cannot be taken for a list, because the other numbers stand inside
   * lines. If more numbers began lines, or one of only two, no reader could tell the enumeration from a list.
   */
  #freeOneNumber(glyphs: Glyph[]): void {
    const numbers = glyphs.flatMap(({ keepsLine }, at) => (keepsLine ? [at] : []));
    const showsItself = numbers.every((at) => at === 0 || /[；。：，]/.test(glyphs[at - 1]?.char ?? ''));
    if (numbers.length < 3 || !showsItself) return;
    const free = this.#random.pick(numbers.slice(1));
    glyphs[free] = { char: glyphs[free]?.char ?? '' };
  }

  #printItems(items: readonly DraftItem[], beginsPage: boolean): PrintedItem[] {
    const glyphs: Glyph[] = [];
    const printed = items.map((item, i) => {
      const source = { startLine: 0, startColumn: 0, endLine: 0 };
      const next = items[i + 1];
      const nextIsBare = next?.seq === null && next.level1 === null;
      const { pieces, repeatedCharacters } = printItem(item, this.#items, nextIsBare, this.#random);
      const chars = pieces.flatMap(({ text }) => [...text]);
      const holdsStop = [item.name, item.cycle, item.annual].some((text) => text?.includes('。'));
      chars.forEach((char, at) => {
        const notify = (place: Place): void => {
          if (at === 0) Object.assign(source, { startLine: place.line, startColumn: place.column });
          source.endLine = place.line;
        };
        glyphs.push({
          char,
          keepsPage: at > 0 && holdsStop,
          // Where lines end early or are few, no reader could tell a value that goes on after a full stop from another text.
          keepsLine: (this.#style.shortLines > 0 || this.#isShort()) && chars[at - 1] === '。',
          ...(at === 0 || at === chars.length - 1 ? { notify } : {}),
        });
      });
      return { item, source, repeatedCharacters };
    });
    this.#flow(glyphs, this.#style.itemWidth, true, this.#style.shortLines, beginsPage);
    return printed;
  }

  /** Prints characters in lines of `width` full-width ones. A printed space stays inside a line, because at its end it would look like layout. */
  #flow(glyphs: readonly Glyph[], width: number, breaks: boolean, shortLines: number, beginsPage = false): void {
    let used = 0;
    let afterPage = beginsPage;
    for (const [i, glyph] of glyphs.entries()) {
      const isFull = used + charWidth(glyph.char) > width;
      const isBetweenSpaces = glyph.char === ' ' || glyphs[i - 1]?.char === ' ';
      const canWrap = breaks && i > 0 && !glyph.keepsLine && !isBetweenSpaces;
      // After a page, no reader could tell a short line from the end of another cell.
      const breaksEarly =
        !glyph.beginsLine &&
        canWrap &&
        !isFull &&
        this.#random.chance(shortLines) &&
        !afterPage &&
        !this.#isPageNumber();
      if (glyph.beginsLine || (canWrap && isFull) || breaksEarly) {
        afterPage = this.#nextLine(!glyph.keepsPage) || afterPage;
        used = 0;
      }
      this.#sheet.putGlyph(glyph);
      used += charWidth(glyph.char);
    }
  }

  /** Whether the table has too few items to show how wide their lines are. */
  #isShort(): boolean {
    const items = this.#draft.units.flatMap(({ projects }) => projects.flatMap((project) => project.items));
    return items.length * 50 < 10 * this.#style.itemWidth;
  }

  /** Whether the line that is being written looks like the number of a page, so that no reader could tell it from one. */
  #isPageNumber(): boolean {
    return /^(?:-\d{1,4}-|\d{1,4}\/\d{1,4}|[Pp]\.?\d{1,4})$/.test(this.#sheet.currentLine);
  }

  /** Ends the line. Sometimes blank lines or the header of a new page follow. Returns whether a page begins, which `mayBeginPage` allows. */
  #nextLine(mayBeginPage = true): boolean {
    const random = this.#random;
    const sheet = this.#sheet;
    // A bare number at the end of a page may be the page's.
    const isNumber = /^\d{1,4}$/.test(sheet.currentLine);
    sheet.endLine();
    if (random.chance(this.#style.blankLines)) this.#printLines(random.pick([[''], [''], ['', '']]));
    if (!random.chance(this.#style.pageBreaks) || !mayBeginPage || this.#keepsPage || isNumber) return false;
    const heads = random.chance(0.7) ? [printColumnHeads(this.#head, ' ')] : splitColumnHeads(this.#head, random);
    const header = random.chance(0.5) ? [...printTitle(this.#head, random), ...heads] : heads;
    if (random.chance(0.7)) this.#printLines(['', '', '']);
    this.#printLines([`${this.#head.formFeeds ? '\f' : ''}${header[0] ?? ''}`, ...header.slice(1)]);
    if (random.chance(0.7)) sheet.endLine();
    return true;
  }

  #printLines(lines: readonly string[]): void {
    for (const line of lines) {
      this.#sheet.put(line);
      this.#sheet.endLine();
    }
  }
}
