import { readByColumn } from './amounts.ts';
import { AMOUNT_COLUMNS } from '../../src/domain/records.ts';
import type { DraftDocument, DraftGoal, DraftItem, DraftProject, Figures, Rendered } from './draft.ts';
import { expectRecords, type PrintedItem, type PrintedProject, type PrintedUnit } from './expect-records.ts';
import { drawHeadStyle, printColumnHeads, printTitle, type HeadStyle } from './print-head.ts';
import { drawItemStyle, printItem, toWide, type ItemStyle } from './print-item.ts';
import type { Random } from './random.ts';
import { figuresTellUnits, isBare } from './tell-units.ts';
import { Sheet, type Glyph, type Place } from './sheet.ts';

/** Probabilities that a table departs from one plain row in each line. */
export interface TableStyle {
  readonly markup: number;
  readonly merged: number;
  readonly entities: boolean;
  readonly pageBreaks: number;
  readonly blankLines: number;
  readonly wideFigures: boolean;
}

export function drawTableStyle(random: Random): TableStyle {
  return {
    markup: random.pick([0, 0.1, 0.6]),
    merged: random.pick([0, 0, 0.2]),
    entities: random.chance(0.3),
    pageBreaks: random.pick([0, 0.15]),
    blankLines: random.chance(0.1) ? 0.1 : 0,
    wideFigures: random.chance(0.04),
  };
}

/** Prints a document with each row in a line and tabs between cells. `expected` holds the records that it must be read as. */
export function renderTabular(
  draft: DraftDocument,
  random: Random,
  style: TableStyle = drawTableStyle(random),
  items: ItemStyle = drawItemStyle(random),
): Rendered {
  return new TabularRenderer(fitToLayout(draft), random, style, items).render();
}

/** Gives projects without goal and indicators a placeholder as their goal if no reader could tell them from units. */
function fitToLayout(draft: DraftDocument): DraftDocument {
  if (!draft.units.some(({ projects }) => projects.some(isBare)) || figuresTellUnits(draft)) return draft;
  const units = draft.units.map((unit) => ({
    ...unit,
    projects: unit.projects.map((project) =>
      isBare(project) ? { ...project, goal: { lead: '涉密', points: [] } } : project,
    ),
  }));
  return { ...draft, units };
}

class TabularRenderer {
  readonly #draft: DraftDocument;
  readonly #random: Random;
  readonly #style: TableStyle;
  readonly #head: HeadStyle;
  readonly #items: ItemStyle;
  readonly #sheet = new Sheet();

  constructor(draft: DraftDocument, random: Random, style: TableStyle, items: ItemStyle) {
    this.#draft = draft;
    this.#random = random;
    this.#style = style;
    this.#head = drawHeadStyle(draft, random);
    this.#items = items;
  }

  render(): Rendered {
    const random = this.#random;
    if (random.chance(0.5)) this.#sheet.endLine();
    this.#printHead(true);
    this.#printFigures('合计', this.#draft.figures);
    this.#sheet.put('\t\t');
    const units = this.#draft.units.map(({ name, figures, projects }): PrintedUnit => {
      this.#nextRow();
      this.#printFigures(name, figures);
      this.#sheet.put('\t\t');
      return { name, figures, projects: projects.map((project) => this.#printProject(project)) };
    });
    for (let i = random.int(0, 3); i > 0; i -= 1) this.#sheet.endLine();
    const text = this.#sheet.toText(random);
    const expected = expectRecords(this.#draft, this.#head, units, text, {
      layout: 'tabular',
      readFigures: readByColumn,
    });
    return { text, expected };
  }

  #printProject({ name, figures, goal, items }: DraftProject): PrintedProject {
    const random = this.#random;
    const sheet = this.#sheet;
    this.#nextRow();
    const line = sheet.lineNumber;
    this.#printFigures(name, figures);
    sheet.put('\t');
    const merged = goal !== null && canFollow(items[0]) && endsSentence(goal) && random.chance(this.#style.merged);
    const isMarkedUp = random.chance(this.#style.markup);
    const column = merged && random.chance(0.3) ? 'indicators' : 'goal';
    if (merged && column === 'indicators') sheet.put('\t');
    const goalText = goal && this.#printGoal(goal, isMarkedUp);
    if (merged) sheet.put(isMarkedUp && random.chance(0.5) ? ' ' : '');
    else sheet.put('\t');
    const printed = this.#printItems(items, isMarkedUp);
    if (merged && column === 'goal') sheet.put('\t');
    return {
      name,
      figures,
      goal: goalText,
      items: printed,
      source: { startLine: line, startColumn: 1, endLine: line },
    };
  }

  #printFigures(name: string, figures: Figures): void {
    const cells = AMOUNT_COLUMNS.map((column) => figures[column] ?? '');
    this.#sheet.put([name, ...cells.map((cell) => (this.#style.wideFigures ? toWide(cell) : cell))].join('\t'));
  }

  /** Prints the cell of a goal, and returns the goal as it must be read. */
  #printGoal({ lead, points }: DraftGoal, isMarkedUp: boolean): string {
    const random = this.#random;
    const paragraphs = [...(lead === '' ? [] : [lead]), ...points];
    if (!isMarkedUp) {
      const glue = random.pick(['', ' ']);
      // A cell without tags may have entities all the same.
      const escapes = this.#random.chance(0.3);
      this.#sheet.put(paragraphs.map((text) => (escapes ? this.#escape(text) : text)).join(glue));
      return paragraphs.join(glue);
    }
    const [open, between, close] = random.pick([
      ['<p>', '</p> <p>', '</p>'],
      ['<p>', '</p><p>', '</p>'],
      ['<p style="text-indent:2em">', '</p> <p style="text-indent:2em">', '</p>'],
      ['<P>', '</P><p>&nbsp;</p><P>', '</P>'],
      ['', '<br>', ''],
      ['', '<br/>', ''],
      ['<p>', '<br />', '</p>'],
      ['<p><span>', '</span></p> <p><span>', '</span></p>'],
    ] as const);
    this.#sheet.put(open + paragraphs.map((text) => this.#escape(text)).join(between) + close);
    return paragraphs.join('\n');
  }

  #printItems(items: readonly DraftItem[], isMarkedUp: boolean): PrintedItem[] {
    const random = this.#random;
    const wraps = isMarkedUp && items.length > 0;
    if (wraps) this.#sheet.put('<p>');
    const printed = items.map((item, i) => {
      const source = { startLine: 0, startColumn: 0, endLine: 0 };
      const next = items[i + 1];
      const { pieces, repeatedCharacters } = printItem(
        item,
        this.#items,
        next?.seq === null && next.level1 === null,
        random,
      );
      pieces.forEach(({ text, canBreakBefore }, at) => {
        const breaks = wraps && canBreakBefore && (i > 0 || at > 0) && random.chance(at === 0 ? 0.2 : 0.05);
        if (breaks) this.#sheet.put(random.pick(['</p> <p>', '</p><p>', '<br>']));
        const glyphs: Glyph[] = [...(wraps ? [this.#escape(text)] : [text])].map((char) => ({ char }));
        const notify = ({ line, column }: Place): void =>
          void Object.assign(source, { startLine: line, startColumn: column, endLine: line });
        const chars = glyphs.flatMap(({ char }) => [...char]);
        chars.forEach((char, n) => {
          this.#sheet.putGlyph(at === 0 && n === 0 ? { char, notify } : { char });
        });
      });
      return { item, source, repeatedCharacters };
    });
    if (wraps) this.#sheet.put('</p>');
    return printed;
  }

  /** Replaces `&` and `<`, and in some texts `>`, by entities if the document has entities. A bare `>` is no tag and may stay. */
  #escape(text: string): string {
    if (!this.#style.entities) return text;
    return text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', this.#random.pick(['>', '&gt;', '&#62;']));
  }

  #nextRow(): void {
    const random = this.#random;
    this.#sheet.endLine();
    if (random.chance(this.#style.blankLines)) this.#sheet.endLine();
    if (random.chance(this.#style.pageBreaks)) {
      if (random.chance(0.7)) this.#sheet.endLine();
      if (this.#head.formFeeds) this.#sheet.put('\f');
      this.#printHead(random.chance(0.7));
    }
  }

  #printHead(withTitle: boolean): void {
    const lines = withTitle ? printTitle(this.#head, this.#random) : [];
    for (const line of [...lines, printColumnHeads(this.#head, '\t')]) {
      this.#sheet.put(line);
      this.#sheet.endLine();
    }
  }
}

/** Tells whether an item can follow a goal in the same cell: only its number and levels show where the goal ends. */
const canFollow = (item: DraftItem | undefined): boolean =>
  item !== undefined && item.seq !== null && item.level1 !== null && item.level2?.name !== null;

const endsSentence = ({ lead, points }: DraftGoal): boolean => (points.at(-1) ?? lead).endsWith('。');
