import { existsSync, readFileSync } from 'node:fs';
import { parseDocument as parseYaml } from 'yaml';
import type { SourceFile } from '../domain/records.ts';

type SidecarValues = Pick<SourceFile, 'url' | 'publishedAt' | 'note'>;

export interface Sidecar {
  readonly values: SidecarValues;
  /** What is wrong, in Chinese, a line each. */
  readonly problems: readonly string[];
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const isUrl = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

/** Each key's rule, and how a wrong value is described. */
const RULES: Record<keyof SidecarValues, { readonly isValid: (text: string) => boolean; readonly expected: string }> = {
  url: { isValid: isUrl, expected: '应为 http(s) 网址' },
  publishedAt: { isValid: isDate, expected: '应为 YYYY-MM-DD' },
  note: { isValid: (text) => text.trim() !== '', expected: '应为文字' },
};

/** Reads the `.yaml` beside a source: `url`, `publishedAt`, `note`, each optional. Without the file all are `null`. */
export function readSidecar(path: string): Sidecar {
  const values: Record<keyof SidecarValues, string | null> = { url: null, publishedAt: null, note: null };
  if (!existsSync(path)) return { values, problems: [] };
  // Dates stay text: the failsafe schema reads every scalar as printed.
  const yaml = parseYaml(readFileSync(path, 'utf8'), { schema: 'failsafe' });
  const problems = yaml.errors.map((error) => error.message.split('\n')[0] ?? '');
  const content: unknown = problems.length > 0 ? {} : yaml.toJS();
  if (content === null || typeof content !== 'object' || Array.isArray(content))
    return { values, problems: [...problems, '应为“键: 值”'] };
  for (const [key, value] of Object.entries(content)) {
    const rule = key in RULES ? RULES[key as keyof SidecarValues] : undefined;
    if (!rule) problems.push(`不认识的键“${key}”`);
    else if (typeof value !== 'string' || !isValidOrThrow(rule.isValid, value))
      problems.push(`${key} ${rule.expected}`);
    else values[key as keyof SidecarValues] = value;
  }
  return { values, problems };
}

/** A date that does not exist makes `Date` throw. */
function isValidOrThrow(isValid: (text: string) => boolean, value: string): boolean {
  try {
    return isValid(value);
  } catch {
    return false;
  }
}
