import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** What is called while a text of XML is read. Names are without their prefixes: `w:tbl` is `tbl`. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** The most elements that may stand within one another. */
const DEEPEST = 1000;

/** An XML file whose elements stand too deep within one another. */
export class XmlTooDeep extends Error {}

/** Reads XML. Entities that a file declares itself stay as they are written. */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlHandlers): void {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const decoder = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
  let depth = 0;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST) throw new XmlTooDeep();
        open(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])));
      },
      onclosetag: (name) => {
        depth--;
        close(local(name));
      },
      ontext: text,
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(decoder.decode(bytes));
  parser.end();
}
