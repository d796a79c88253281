import { compareRecords, type ReadRecords } from '../reading/compare-records.ts';
import { readText } from '../reading/read-text.ts';
import type { Rendered } from '../synthesis/draft.ts';
import { generateDocument, type Size } from '../synthesis/generate-records.ts';
import { Random } from '../synthesis/random.ts';
import { renderTabular } from '../synthesis/render-tabular.ts';
import { renderWrapped } from '../synthesis/render-wrapped.ts';
import { cut, describeCrash, type CaseFailure } from './case-failure.ts';

export interface RoundTrip {
  readonly layout: 'wrapped' | 'tabular';
  readonly characters: number;
  readonly projects: number;
  readonly indicators: number;
  readonly failure: CaseFailure | null;
}

/** Prints random records, reads the text, and compares. Even indices are printed in the wrapped layout, odd ones in the tabular one. */
export function runRoundTrip(seed: number, index: number, size?: Size): RoundTrip {
  const random = new Random(seed, index);
  const draft = generateDocument(random, size);
  const layout = index % 2 === 0 ? 'wrapped' : 'tabular';
  const rendered = layout === 'wrapped' ? renderWrapped(draft, random) : renderTabular(draft, random);
  const { projects } = rendered.expected;
  const counts = {
    layout,
    characters: rendered.text.length,
    projects: projects.length,
    indicators: projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
  } as const;
  let read: ReadRecords;
  try {
    read = readText(rendered.text, draft.year, draft.department);
  } catch (error) {
    return { ...counts, failure: { name: 'crash', problem: describeCrash(error), excerpt: cut(rendered.text) } };
  }
  const [first, ...more] = compareRecords(rendered.expected, read);
  if (!first) return { ...counts, failure: null };
  const problem = `${first.where}\n    expected ${JSON.stringify(first.expected)}\n    got      ${JSON.stringify(first.got)}\n    and ${more.length} more`;
  return { ...counts, failure: { name: 'disagreement', problem, excerpt: findExcerpt(rendered, first.where) } };
}

/** The lines of the project that a disagreement is about. */
function findExcerpt({ text, expected }: Rendered, where: string): string {
  const project = expected.projects.find(({ name }) => where.startsWith(`project ${name},`));
  if (!project) return cut(text);
  const { startLine, endLine } = project.source;
  return cut(
    text
      .split('\n')
      .slice(startLine - 1, endLine)
      .join('\n'),
  );
}
