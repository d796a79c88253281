import { readFileSync, statSync } from 'node:fs';
import { parseDocument as parseYaml } from 'yaml';
import type { Confirmation, CurrencyUnit, SourceFile } from '../domain/records.ts';
import { NOTHING_TOLD, type Told } from '../parser/told.ts';
import { CATALOGUE } from '../parser/findings/catalogue.ts';
import { decodeSource } from '../parser/text/decode.ts';
import { describeReadError } from './file-finding.ts';

type SidecarValues = Pick<SourceFile, 'url' | 'publishedAt' | 'note'>;
type SidecarTexts = SidecarValues &
  Readonly<Record<'sha256' | 'department' | 'unit' | 'region' | 'currencyUnit' | 'replaces' | 'reason', string | null>>;

export interface Sidecar {
  readonly values: SidecarValues;
  /** What stands in the sidecar because the file does not print it. */
  readonly told: Told;
  /** What the publisher has confirmed to be in print. */
  readonly confirmed: readonly Confirmation[];
  /** The SHA-256 of the file that was looked at; `null` where nothing is confirmed. */
  readonly sha256: string | null;
  /** The path below the sources of the file that this one replaces, and why. */
  readonly history: { readonly replaces: string | null; readonly reason: string | null };
  /** What is wrong with the file, in Chinese, a line each. */
  readonly problems: readonly string[];
}

export const NO_SIDECAR: Sidecar = {
  values: { url: null, publishedAt: null, note: null },
  told: NOTHING_TOLD,
  confirmed: [],
  sha256: null,
  history: { replaces: null, reason: null },
  problems: [],
};

/** A larger file is refused: a sidecar has a few lines. */
const MAX_BYTES = 1024 * 1024;
/** The parser of YAML gives up on a file whose aliases stand for more nodes than this many times their number. */
const MAX_ALIASES = 10;

function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isUrl(text: string): boolean {
  const url = /^https?:\/\//.test(text) ? URL.parse(text) : null;
  return url !== null && url.username === '' && url.password === '';
}

/** The rule for the value of each key, and what is said of a value that breaks it. */
const RULES: Record<keyof SidecarTexts, { readonly isValid: (text: string) => boolean; readonly expected: string }> = {
  url: { isValid: isUrl, expected: '应为 http(s) 网址，不带用户名和密码' },
  publishedAt: { isValid: isDate, expected: '应为 YYYY-MM-DD' },
  note: { isValid: (text) => text.trim() !== '', expected: '应为文字' },
  department: { isValid: (text) => text.trim() !== '', expected: '应为部门名称' },
  unit: { isValid: (text) => text.trim() !== '', expected: '应为资金使用单位' },
  region: { isValid: (text) => text.trim() !== '', expected: '应为地区名称' },
  currencyUnit: { isValid: (text) => text === '万元' || text === '元', expected: '应为 万元 或 元' },
  sha256: { isValid: (text) => /^[0-9a-f]{64}$/.test(text), expected: '应为 64 位十六进制校验值' },
  replaces: {
    isValid: (text) => /^\d{4}\/earlier\/[^/]+$/.test(text),
    expected: '应为先前的文件在来源文件夹下的路径，如 2025/earlier/某局.txt',
  },
  reason: { isValid: (text) => text.trim() !== '', expected: '应为文字' },
};

/**
 * Reads the `.yaml` beside a source. Its keys are `url`, `publishedAt`, `note`, `department`, `unit` and `currencyUnit` where the file does not print
 * them, `region` where departments of several regions are told apart, and `confirmed` with the `sha256` of the file that was looked at; each may be missing. An empty file says as little as a missing one.
 */
export function readSidecar(path: string): Sidecar {
  try {
    if (statSync(path).size > MAX_BYTES) return { ...NO_SIDECAR, problems: ['文件过大'] };
    const bytes = readFileSync(path);
    return parseSidecar(decodeSource(bytes)?.text ?? new TextDecoder('gb18030').decode(bytes));
  } catch (error) {
    return { ...NO_SIDECAR, problems: [describeReadError(error)] };
  }
}

function parseSidecar(text: string): Sidecar {
  const { content, problem } = readYaml(text);
  if (problem !== null) return { ...NO_SIDECAR, problems: [problem] };
  if (content === null || content === '') return NO_SIDECAR;
  if (typeof content !== 'object' || Array.isArray(content)) return { ...NO_SIDECAR, problems: ['应为“键: 值”'] };
  const problems: string[] = [];
  const values: Record<keyof SidecarTexts, string | null> = {
    url: null,
    publishedAt: null,
    note: null,
    department: null,
    unit: null,
    region: null,
    currencyUnit: null,
    sha256: null,
    replaces: null,
    reason: null,
  };
  const confirmed: Confirmation[] = [];
  for (const [key, value] of Object.entries(content)) {
    if (key === 'confirmed') readConfirmed(value, confirmed, problems);
    else if (!Object.hasOwn(RULES, key)) problems.push(`不认识的键“${key}”`);
    else {
      const { isValid, expected } = RULES[key as keyof SidecarTexts];
      if (typeof value !== 'string' || !isValid(value)) problems.push(`${key} ${expected}`);
      else values[key as keyof SidecarTexts] = value;
    }
  }
  const { sha256, department, unit, region, currencyUnit, replaces, reason, ...texts } = values;
  const told = { department, unit, region, currencyUnit: currencyUnit as CurrencyUnit | null };
  if (confirmed.length > 0 && sha256 === null) problems.push('有 confirmed 就要有 sha256：核实时那份文件的校验值');
  if (reason !== null && replaces === null) problems.push('有 reason 就要有 replaces：替换的是哪一份');
  return { values: texts, told, confirmed, sha256, history: { replaces, reason }, problems };
}

/** Reads YAML as plain values, in which dates and numbers stay text. `problem` says what keeps it from being read. */
function readYaml(text: string): { content: unknown; problem: string | null } {
  const yaml = parseYaml(text, { schema: 'failsafe' });
  const [error] = yaml.errors;
  if (error) {
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
    return { content: null, problem: `不是有效的 YAML（第 ${line} 行第 ${col} 列，${error.code}）` };
  }
  try {
    return { content: yaml.toJS({ maxAliasCount: MAX_ALIASES }), problem: null };
  } catch {
    return { content: null, problem: '别名（&、*）展开以后过大，请不要使用别名' };
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
