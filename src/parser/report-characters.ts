import type { Report } from './findings/report.ts';
import type { SourceText } from './text/source-text.ts';

const UNREAD_EXCERPT = 80;

/** Control, format and private-use characters except line ends, tabs and page breaks, and the mark of a failed decoding. */
const INVISIBLE = /(?![\t\n\f\r])[\p{Cc}\p{Cf}\p{Co}\uFFFD]+/gu;

/** Reports each text that is neither in a field nor boilerplate, but for what an unclear row says of its line already. */
export function reportUnread(source: SourceText, report: Report): void {
  const unclear = report.linesOf('row-cells-unclear');
  for (const { start, end } of source.unread()) {
    if (unclear.has(source.place(start).line)) continue;
    report.add('unclaimed-text', start, `“${source.text.slice(start, Math.min(end, start + UNREAD_EXCERPT))}”`);
  }
}

/** Reports each run of invisible characters. They stay in the text, where they can turn around or hide what readers see. */
export function reportInvisible({ text }: SourceText, report: Report): void {
  for (const { 0: run, index } of text.matchAll(INVISIBLE)) {
    const codes = new Set(Array.from(run, (character) => character.codePointAt(0)!.toString(16).padStart(4, '0')));
    report.add('invisible-characters', index, [...codes].map((code) => `U+${code.toUpperCase()}`).join('、'));
  }
}
