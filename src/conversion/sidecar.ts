import { existsSync, readFileSync } from 'node:fs';
import { parseDocument as parseYaml } from 'yaml';
import type { Confirmation, SourceFile } from '../domain/records.ts';
import { CATALOGUE } from '../parser/findings/catalogue.ts';
import { decodeSource } from '../parser/text/decode.ts';

type SidecarValues = Pick<SourceFile, 'url' | 'publishedAt' | 'note'>;
type SidecarTexts = SidecarValues & { readonly sha256: string | null };

export interface Sidecar {
  readonly values: SidecarValues;
  /** What the publisher has confirmed to be in print. */
  readonly confirmed: readonly Confirmation[];
  /** SHA-256 of the file that was looked at; `null` where nothing is confirmed. */
  readonly sha256: string | null;
  /** What is wrong, in Chinese, a line each. */
  readonly problems: readonly string[];
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const isUrl = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

/** Each key's rule, and how a wrong value is described. */
const RULES: Record<keyof SidecarTexts, { readonly isValid: (text: string) => boolean; readonly expected: string }> = {
  url: { isValid: isUrl, expected: '应为 http(s) 网址' },
  publishedAt: { isValid: isDate, expected: '应为 YYYY-MM-DD' },
  note: { isValid: (text) => text.trim() !== '', expected: '应为文字' },
  sha256: { isValid: (text) => /^[0-9a-f]{64}$/.test(text), expected: '应为 64 位十六进制校验值' },
};

/**
 * Reads the `.yaml` beside a source: `url`, `publishedAt`, `note`, and `confirmed` with the `sha256` of the file that was looked at, each
 * optional. An empty file is as good as none.
 */
export function readSidecar(path: string): Sidecar {
  const values: Record<keyof SidecarTexts, string | null> = { url: null, publishedAt: null, note: null, sha256: null };
  const confirmed: Confirmation[] = [];
  const problems: string[] = [];
  const result = (): Sidecar => {
    const { sha256, ...texts } = values;
    return { values: texts, confirmed, sha256, problems };
  };
  if (!existsSync(path)) return result();
  const bytes = readFileSync(path);
  const decoded = decodeSource(bytes)?.text ?? new TextDecoder('gb18030').decode(bytes);
  // Dates stay text: the failsafe schema reads every scalar as printed.
  const yaml = parseYaml(decoded, { schema: 'failsafe' });
  problems.push(...yaml.errors.map((error) => error.message.split('\n')[0] ?? ''));
  if (problems.length > 0 || decoded.trim() === '') return result();
  const content = toPlain(yaml, problems);
  if (content === null || content === '') return result();
  if (typeof content !== 'object' || Array.isArray(content)) {
    problems.push('应为“键: 值”');
    return result();
  }
  for (const [key, value] of Object.entries(content)) {
    if (key === 'confirmed') readConfirmed(value, confirmed, problems);
    else if (!Object.hasOwn(RULES, key)) problems.push(`不认识的键“${key}”`);
    else {
      const { isValid, expected } = RULES[key as keyof SidecarTexts];
      if (typeof value !== 'string' || !isValidOrThrow(isValid, value)) problems.push(`${key} ${expected}`);
      else values[key as keyof SidecarTexts] = value;
    }
  }
  if (confirmed.length > 0 && values.sha256 === null)
    problems.push('有 confirmed 就要有 sha256：核实时那份文件的校验值');
  return result();
}

/** The document as plain values; an alias that expands too far is a problem of the file, not of the program. */
function toPlain(yaml: ReturnType<typeof parseYaml>, problems: string[]): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 10 });
  } catch (error) {
    problems.push((error as Error).message.split('\n')[0] ?? '');
    return null;
  }
}

/** Reads `confirmed: [{code: sum-mismatch, line: 12}]`. */
function readConfirmed(value: unknown, confirmed: Confirmation[], problems: string[]): void {
  for (const entry of Array.isArray(value) ? (value as unknown[]) : [null]) {
    const { code, line, ...others } = (entry ?? {}) as Record<string, unknown>;
    const isKnown = typeof code === 'string' && CATALOGUE.some((known) => known.code === code && known.isConfirmable);
    if (!isKnown || typeof line !== 'string' || !/^[1-9]\d{0,6}$/.test(line) || Object.keys(others).length > 0)
      problems.push(`confirmed 的每一项应为 {code: 可以确认的错误代码, line: 行号}`);
    else confirmed.push({ code, line: Number(line) });
  }
}

/** Checks a value. `Date` throws for a date that does not exist, which makes the value invalid. */
function isValidOrThrow(isValid: (text: string) => boolean, value: string): boolean {
  try {
    return isValid(value);
  } catch {
    return false;
  }
}
