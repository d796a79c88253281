import type { Box } from '../../src/files/grid.ts';
import { charWidth } from '../synthesis/sheet.ts';

/** How a PDF that is written departs from a plain one. */
export interface PdfOptions {
  /** Gives what the font says for a character, such as its radical; the character itself unless set. `null` leaves the font without any map. */
  readonly mapCharacter?: ((character: string) => string) | null;
  /** By how many quarters pages are written turned. They say so. */
  readonly turns?: 0 | 1 | 2 | 3;
  /** The lower left corner of the page's box. */
  readonly origin?: readonly [x: number, y: number];
  /** Whether all that is drawn stands in a form, at half its size. */
  readonly inForm?: boolean;
}

/** Writes PDFs without fonts of their own: characters, lines and areas. Places are in points from the top left of a page. */
export class PdfWriter {
  readonly #options: PdfOptions;
  readonly #pages: { readonly width: number; readonly height: number; content: string }[] = [];
  readonly #codes = new Map<string, number>();

  constructor(options: PdfOptions = {}) {
    this.#options = options;
  }

  addPage(width: number, height: number): void {
    this.#pages.push({ width, height, content: '' });
  }

  /** Draws a text with its baseline at `y`. */
  text(x: number, y: number, size: number, text: string): void {
    const codes = [...text].map((character) => this.#codeOf(character).toString(16).padStart(4, '0')).join('');
    this.#draw(`BT /F1 ${n(size)} Tf 1 0 0 1 ${n(x)} ${n(this.#up(y))} Tm <${codes}> Tj ET`);
  }

  /** Draws a text that runs up the page at an angle. */
  turnedText(x: number, y: number, size: number, text: string): void {
    const codes = [...text].map((character) => this.#codeOf(character).toString(16).padStart(4, '0')).join('');
    this.#draw(`BT /F1 ${n(size)} Tf 0.8 0.6 -0.6 0.8 ${n(x)} ${n(this.#up(y))} Tm <${codes}> Tj ET`);
  }

  line(x0: number, y0: number, x1: number, y1: number): void {
    this.#draw(`0.5 w ${n(x0)} ${n(this.#up(y0))} m ${n(x1)} ${n(this.#up(y1))} l S`);
  }

  /** Draws the frame of a rectangle, or fills it. */
  rectangle(x: number, y: number, width: number, height: number, isFilled = false): void {
    this.#draw(`${n(x)} ${n(this.#up(y + height))} ${n(width)} ${n(height)} re ${isFilled ? 'f' : 'S'}`);
  }

  /** Draws a grey picture. */
  picture(x: number, y: number, width: number, height: number): void {
    this.#draw(
      `q ${n(width)} 0 0 ${n(height)} ${n(x)} ${n(this.#up(y + height))} cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q`,
    );
  }

  /** Draws what `draw` draws only within a rectangle. */
  clipped(x: number, y: number, width: number, height: number, draw: () => void): void {
    this.#draw(`q ${n(x)} ${n(this.#up(y + height))} ${n(width)} ${n(height)} re W n`);
    draw();
    this.#draw('Q');
  }

  /** Draws what `draw` draws without ink. */
  unseen(draw: () => void): void {
    this.#draw('3 Tr');
    draw();
    this.#draw('0 Tr');
  }

  /** Draws what `draw` draws in white, on a grey area if one is given. */
  inWhite(draw: () => void, ground?: Box): void {
    if (ground) {
      const [x0, y0, x1, y1] = ground;
      this.#draw(`0.3 g ${n(x0)} ${n(this.#up(y1))} ${n(x1 - x0)} ${n(y1 - y0)} re f`);
    }
    this.#draw('1 g');
    draw();
    this.#draw('0 g');
  }

  toBytes(): Uint8Array {
    const objects: string[] = [];
    const add = (object: string): number => objects.push(object);
    const stream = (head: string, content: string): number =>
      add(`<< ${head} /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const catalog = add('');
    const tree = add('');
    const font = this.#addFont(add, stream);
    const resources = `<< /Font << /F1 ${font} 0 R >> >>`;
    const kids = this.#pages.map((page) => this.#addPage(page, tree, resources, add, stream));
    objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`;
    objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
    return join(objects, catalog);
  }

  #draw(operators: string): void {
    this.#pages.at(-1)!.content += `${operators}\n`;
  }

  #up = (y: number): number => this.#pages.at(-1)!.height - y;

  #codeOf(character: string): number {
    const known = this.#codes.get(character);
    if (known !== undefined) return known;
    const code = this.#codes.size + 1;
    this.#codes.set(character, code);
    return code;
  }

  #addPage(
    { width, height, content }: { readonly width: number; readonly height: number; readonly content: string },
    tree: number,
    resources: string,
    add: (object: string) => number,
    stream: (head: string, content: string) => number,
  ): number {
    const { turns = 0, origin: [left, bottom] = [0, 0], inForm = false } = this.#options;
    const [across, down] = turns % 2 === 0 ? [width, height] : [height, width];
    // What is drawn is turned back, so that the page is upright when it is read as it says.
    const matrix = [
      `1 0 0 1 ${left} ${bottom}`,
      `0 1 -1 0 ${left + across} ${bottom}`,
      `-1 0 0 -1 ${left + across} ${bottom + down}`,
      `0 -1 1 0 ${left} ${bottom + down}`,
    ][turns]!;
    let drawn = content;
    let ownResources = resources;
    if (inForm) {
      const form = stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 ${2 * width} ${2 * height}] /Matrix [0.5 0 0 0.5 0 0] /Resources ${resources}`,
        `2 0 0 2 0 0 cm\n${content}`,
      );
      ownResources = `<< /XObject << /X1 ${form} 0 R >> >>`;
      drawn = '/X1 Do';
    }
    const body = stream('', `q ${matrix} cm\n${drawn}\nQ`);
    const box = `[${left} ${bottom} ${left + across} ${bottom + down}]`;
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Rotate ${turns * 90} /Resources ${ownResources} /Contents ${body} 0 R >>`,
    );
  }

  #addFont(add: (object: string) => number, stream: (head: string, content: string) => number): number {
    const { mapCharacter = (character: string) => character } = this.#options;
    const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
    const pairs = [...this.#codes].map(
      ([character, code]) => `<${code.toString(16).padStart(4, '0')}> <${hex(mapCharacter?.(character) ?? '')}>`,
    );
    const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, i) => pairs.slice(100 * i, 100 * i + 100));
    const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks
      .map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
      .join('\n')}\nendcmap end end`;
    const widths = [...this.#codes].map(([character, code]) => `${code} [${1000 * charWidth(character)}]`).join(' ');
    const descriptor = add(
      '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    );
    const descendant = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [${widths}] >>`,
    );
    const toUnicode = mapCharacter === null ? '' : `/ToUnicode ${stream('', map)} 0 R`;
    return add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] ${toUnicode} >>`,
    );
  }
}

const n = (value: number): string => String(Math.round(value * 1000) / 1000);

function join(objects: readonly string[], root: number): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
