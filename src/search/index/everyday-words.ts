import { existsSync, readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { EverydayWord } from '../shared/everyday-word.ts';
import { normalize } from '../shared/normalize.ts';
import { ALL_VARIANTS } from './variants.ts';

export interface ReadWords {
  readonly words: readonly EverydayWord[];
  /** What is wrong with the file, in Chinese, a line each, as `file:line:column`. */
  readonly problems: readonly string[];
}

const MOST_WORDS = 1_000;
const MOST_MEANINGS = 8;

/**
 * Reads the list of everyday words, which a publisher edits: `公车: [公务用车, 公务车]`. A missing file is an empty list. No word is
 * returned of a list with problems.
 */
export function readEverydayWords(file: string): ReadWords {
  if (!existsSync(file)) return { words: [], problems: [] };
  const lines = new LineCounter();
  const yaml = parseDocument(readFileSync(file, 'utf8'), { schema: 'failsafe', lineCounter: lines, uniqueKeys: false });
  const problems: string[] = [];
  const report = (offset: number, problem: string): void => {
    const { line, col } = lines.linePos(offset);
    problems.push(`${file}:${Math.max(line, 1)}:${Math.max(col, 1)}：${problem}`);
  };
  for (const { pos, code } of yaml.errors) report(pos[0], `不是有效的 YAML（${code}）`);
  if (problems.length > 0 || yaml.contents === null) return { words: [], problems };
  if (!isMap<Node, Node | null>(yaml.contents)) {
    report(yaml.contents.range?.[0] ?? 0, '应为“日常说法: 文件里的写法”，每行一条');
    return { words: [], problems };
  }
  const words = new Map<string, EverydayWord>();
  for (const { key, value } of yaml.contents.items) {
    const at = key.range?.[0] ?? 0;
    const word = readText(key);
    const meanings = isSeq<Node>(value) ? value.items.map(readText) : value === null ? [] : [readText(value)];
    const fault = word === null ? '左边应为一个词' : findFault(word, meanings);
    if (fault !== null) report(at, fault);
    else if (words.has(word!)) report(at, `“${word}”在前面已经写过，请合并成一条`);
    else words.set(word!, [word!, meanings as string[]]);
  }
  if (words.size > MOST_WORDS) report(0, `共 ${words.size} 条，最多 ${MOST_WORDS} 条：每个搜索的人都要下载它`);
  return { words: problems.length > 0 ? [] : [...words.values()], problems };
}

/** Returns the normalised text of a node; `null` if it is no text. */
const readText = (node: Node): string | null =>
  isScalar(node) && typeof node.value === 'string' ? normalize(node.value, ALL_VARIANTS) : null;

function findFault(word: string, meanings: readonly (string | null)[]): string | null {
  if (word.length < 2) return `“${word}”太短：左边应为两个字以上的词`;
  if (meanings.length === 0 || meanings[0] === '') return `“${word}”的右边是空的，应为文件里的写法`;
  if (meanings.some((meaning) => meaning === null)) return `“${word}”的右边应为一个词，或者 [甲, 乙]`;
  if (meanings.length > MOST_MEANINGS) return `“${word}”的右边有 ${meanings.length} 种写法，最多 ${MOST_MEANINGS} 种`;
  const texts = meanings as readonly string[];
  const short = texts.find((meaning) => meaning.length < 2);
  if (short !== undefined) return `“${word}”右边的“${short}”太短，应为两个字以上`;
  const known = texts.find((meaning) => meaning.includes(word));
  if (known !== undefined) return `“${word}”右边的“${known}”含有左边的词，不写也能找到`;
  return new Set(texts).size < texts.length ? `“${word}”的右边有重复的写法` : null;
}
