import type { SpanTable } from '../synthesis/form-record.ts';
import { Random } from '../synthesis/random.ts';
import { wrap } from './wrap-lines.ts';

/**
 * Prints 表12 as text that was taken out of a PDF cell by cell, drawn by a seed: names and goals are wrapped at the widths of their columns,
 * figures stand behind the last line of their name. Projects may be indented.
 */
export function printSpendingLines(tables: readonly SpanTable[], seed: number): string {
  const { before, rows } = tables[0]!;
  const random = new Random(seed, 4);
  const [nameWidth, goalWidth] = [random.int(8, 14), random.int(16, 30)];
  const indents = random.chance(0.6);
  const goalsBeside = random.chance(0.7);
  const linesOfPage = random.chance(0.3) ? random.int(20, 40) : Infinity;
  const heads = rows.slice(0, 2).map((row) => row.map(({ text }) => text).join(' '));
  const body = rows.slice(2).flatMap((row): string[] => {
    const texts = row.map(({ text }) => text);
    const [name, goal] = [texts[0]!, texts.slice(1).at(-1) ?? ''];
    const names = wrap(name, nameWidth, 1);
    const goals = wrap(goal, goalWidth, 1);
    const isProject = goal !== '';
    const figures = texts.slice(1, -1).join(' ');
    const last = `${names.at(-1)!} ${figures}${goalsBeside && isProject ? ` ${goals[0]!}` : ''}`;
    const [first, ...others] = [...names.slice(0, -1), last];
    return [`${indents && isProject ? '    ' : ''}${first!}`, ...others, ...(goalsBeside ? goals.slice(1) : goals)];
  });
  const top = [...before, ...heads];
  const pages: string[][] = [[...top]];
  for (const line of body) {
    if (pages.at(-1)!.length >= linesOfPage) pages.push([...top]);
    pages.at(-1)!.push(line);
  }
  return pages.map((lines) => `${lines.join('\n')}\n`).join('\f');
}
