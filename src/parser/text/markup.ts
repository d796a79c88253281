import { decodeHTMLStrict } from 'entities';
import { Passage } from './passage.ts';
import type { SourceText } from './source-text.ts';

const BLOCK = 'p|div|br|li|ul|ol|tr|td|th|table|tbody|thead|h[1-6]|blockquote|pre|hr|section|article';
const INLINE = 'span|b|strong|i|em|u|s|a|font|sup|sub|small|big|img|label|o:p|code|del|ins|mark|strike';
const ATTRIBUTE = String.raw`\s+[a-z][\w:-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?`;
/** Tags of real HTML elements, comments and entities. `<3次…>85分` is a value. */
const MARKUP = new RegExp(
  String.raw`<(?<slash>/?)(?:(?<block>${BLOCK})|(?:${INLINE}))(?:${ATTRIBUTE})*\s*/?>|<!--(?:(?!<!--)[\s\S])*?-->|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][\da-zA-Z]{1,30});`,
  'gi',
);

/**
 * Removes the markup of a cell: drops tags, decodes entities, and writes paragraphs and line breaks as `\n`.
 * `<p>一。</p> <p>二。</p>` → `一。\n二。`
 * @param isContent tells the text of several fields, which no comment spans: `<!--` in one and `-->` in a later one are printed signs
 */
export function stripMarkup(
  cell: Passage,
  source: SourceText,
  isContent: (text: string) => boolean = () => false,
): { passage: Passage; hadTags: boolean } {
  if (!/[<&]/.test(cell.text)) return { passage: cell.trim(), hadTags: false };
  const parts: Passage[] = [];
  let hadTags = false;
  let at = 0;
  for (const match of cell.text.matchAll(MARKUP)) {
    const markup = cell.slice(match.index, match.index + match[0].length);
    if (match[0].startsWith('&')) {
      const decoded = decodeHTMLStrict(match[0]);
      if (decoded === match[0]) continue;
      parts.push(cell.slice(at, match.index));
      // The first character of an entity is claimed with the text that the entity stands for, so the others are claimed here. White space is no
      // text, so its entity is claimed whole.
      source.claimPassage(
        decoded.trim() === '' ? markup : markup.slice(1),
        decoded.trim() === '' ? 'boilerplate' : 'field',
      );
      parts.push(new Passage(decoded, new Int32Array(decoded.length).fill(markup.offsets[0] ?? -1)));
    } else {
      if (isContent(match[0])) continue;
      parts.push(cell.slice(at, match.index));
      source.claimPassage(markup, 'boilerplate');
      hadTags = true;
      if (match.groups?.['block']) parts.push(Passage.lineBreak());
    }
    at = match.index + match[0].length;
  }
  parts.push(cell.slice(at));
  return { passage: foldBreaks(Passage.join(parts)), hadTags };
}

/** Drops the white space around line breaks. One `\n` stays between paragraphs, and none at the edges. */
export function foldBreaks(passage: Passage): Passage {
  const parts: Passage[] = [];
  let at = 0;
  for (const paragraph of passage.text.split('\n')) {
    const kept = passage.slice(at, at + paragraph.length).trim();
    if (!kept.isEmpty) parts.push(...(parts.length > 0 ? [Passage.lineBreak()] : []), kept);
    at += paragraph.length + 1;
  }
  return Passage.join(parts);
}
