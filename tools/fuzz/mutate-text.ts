import type { Random } from '../synthesis/random.ts';
import { FOREIGN_TEXTS } from './foreign-texts.ts';

/** A damaged text, and the names of its damages. */
export interface Mutation {
  readonly text: string;
  readonly steps: readonly string[];
}

type Damage = (text: string, random: Random, others: readonly string[]) => string;

/** Draws the start and end of a stretch of up to `longest` characters. */
function drawRange(text: string, random: Random, longest: number): [number, number] {
  const start = random.int(0, Math.max(0, text.length - 1));
  return [start, Math.min(text.length, start + random.int(1, longest))];
}

function editLines(text: string, random: Random, edit: (lines: string[], at: number, count: number) => void): string {
  const lines = text.split('\n');
  const at = random.int(0, lines.length - 1);
  edit(lines, at, random.pick([1, 1, 1, 2, 5, 20]));
  return lines.join('\n');
}

function paste(text: string, random: Random, foreign: string): string {
  if (random.chance(0.3)) {
    const [at] = drawRange(text, random, 1);
    return text.slice(0, at) + foreign + text.slice(at);
  }
  return editLines(text, random, (lines, at) => lines.splice(at, 0, foreign));
}

const DAMAGES: Record<string, Damage> = {
  'delete lines': (text, random) => editLines(text, random, (lines, at, count) => lines.splice(at, count)),
  'double lines': (text, random) =>
    editLines(text, random, (lines, at, count) => lines.splice(at, 0, ...lines.slice(at, at + count))),
  'swap lines': (text, random) =>
    editLines(text, random, (lines, at) => {
      const other = random.chance(0.5) ? Math.min(at + 1, lines.length - 1) : random.int(0, lines.length - 1);
      [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
    }),
  'cut a line': (text, random) =>
    editLines(text, random, (lines, at) => {
      lines[at] = (lines[at] ?? '').slice(0, random.int(0, lines[at]?.length ?? 0));
    }),
  'join lines': (text, random) =>
    editLines(text, random, (lines, at) => lines.splice(at, 2, lines.slice(at, at + 2).join(''))),
  'delete characters': (text, random) => {
    const [from, to] = drawRange(text, random, random.pick([1, 1, 5, 200]));
    return text.slice(0, from) + text.slice(to);
  },
  'double characters': (text, random) => {
    const [from, to] = drawRange(text, random, random.pick([1, 1, 5, 200]));
    return text.slice(0, to) + text.slice(from);
  },
  'swap characters': (text, random) => {
    const [at] = drawRange(text, random, 1);
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  },
  'change a character': (text, random) => {
    const [at] = drawRange(text, random, 1);
    return text.slice(0, at) + random.pick([...'；。：、;:.,，0199 \t\n<>&-—（()》"一的\f\r']) + text.slice(at + 1);
  },
  truncate: (text, random) => text.slice(0, random.int(0, text.length)),
  behead: (text, random) => text.slice(random.int(0, text.length)),
  'paste foreign text': (text, random) =>
    paste(text, random, FOREIGN_TEXTS[random.pick(Object.keys(FOREIGN_TEXTS))] ?? ''),
  'paste from another document': (text, random, others) => {
    const lines = random.pick(others).split('\n');
    const from = random.int(0, lines.length - 1);
    return paste(text, random, lines.slice(from, from + random.pick([1, 3, 10, 40])).join('\n'));
  },
  'move a stretch': (text, random) => {
    const [from, to] = drawRange(text, random, 300);
    const rest = text.slice(0, from) + text.slice(to);
    const [at] = drawRange(rest, random, 1);
    return rest.slice(0, at) + text.slice(from, to) + rest.slice(at);
  },
  'drop every separator of a line': (text, random) =>
    editLines(text, random, (lines, at) => {
      lines[at] = (lines[at] ?? '').replaceAll(
        random.pick(['；', '。', '、', '\t', ' ', '\r', ':', '<', '>', '1']),
        '',
      );
    }),
};

/** Damages a text in one to three ways. Parts of `others` may be pasted into it. */
export function mutateText(text: string, others: readonly string[], random: Random): Mutation {
  const steps: string[] = [];
  let mutated = text;
  for (let i = random.pick([1, 1, 1, 2, 3]); i > 0; i -= 1) {
    const name = random.pick(Object.keys(DAMAGES));
    mutated = DAMAGES[name]?.(mutated, random, others) ?? mutated;
    steps.push(name);
  }
  return { text: mutated, steps };
}
