/** The text of a source and its encoding. */
export interface DecodedText {
  readonly text: string;
  /** The encoding that was recognised; `null` for plain UTF-8. */
  readonly converted: 'UTF-8 BOM' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | null;
}

/** Words of the table that a right decoding shows. */
const EXPECTED = /项目|部门名称|指标/;

/** Decodes UTF-8 (with or without BOM), UTF-16 and GB18030. Returns `null` if none of them fits the bytes. */
export function decodeSource(bytes: Uint8Array): DecodedText | null {
  const startsWith = (...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);
  if (startsWith(0xef, 0xbb, 0xbf)) return decoded(bytes, 'utf-8', 'UTF-8 BOM');
  if (startsWith(0xff, 0xfe)) return decoded(bytes, 'utf-16le', 'UTF-16LE');
  if (startsWith(0xfe, 0xff)) return decoded(bytes, 'utf-16be', 'UTF-16BE');
  const utf8 = decoded(bytes, 'utf-8', null);
  if (utf8 && !utf8.text.includes('\0')) return utf8;
  const candidates = [
    decoded(bytes, 'gb18030', 'GB18030'),
    decoded(bytes, 'utf-16le', 'UTF-16LE'),
    decoded(bytes, 'utf-16be', 'UTF-16BE'),
  ];
  return candidates.find((candidate) => candidate !== null && EXPECTED.test(candidate.text)) ?? null;
}

function decoded(bytes: Uint8Array, encoding: string, converted: DecodedText['converted']): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), converted };
  } catch {
    return null;
  }
}
