import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parseTarget, type Target } from '../../src/domain/targets/parse-target.ts';

/** A line of `tests/golden/targets.ndjson`: a printed target, the name of its indicator, and what a person reads in it. */
interface LabelledTarget {
  readonly printed: string;
  readonly name: string;
  readonly target: Target;
}

/** How many targets of a kind there are. */
interface KindScore {
  readonly kind: Target['kind'];
  readonly labelled: number;
  readonly parsed: number;
  /** Those that are read as this kind and equal their label in every field. */
  readonly right: number;
}

/** How the reader of targets does on the labelled sample. */
export interface TargetScores {
  readonly total: number;
  readonly exact: number;
  readonly kinds: readonly KindScore[];
  readonly wrong: readonly (LabelledTarget & { readonly parsed: Target })[];
}

const KINDS = ['quantity', 'range', 'deadline', 'grade', 'clauses', 'formula', 'qualitative'] as const;

export function readLabels(file = 'tests/golden/targets.ndjson'): LabelledTarget[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as LabelledTarget);
}

/** Reads each labelled target and compares. A target is exact only if every field agrees with the label. */
export function scoreTargets(labels: readonly LabelledTarget[]): TargetScores {
  const rows = labels.map((label) => ({ ...label, parsed: parseTarget(label.printed, label.name) }));
  const isRight = (row: (typeof rows)[number]): boolean => isDeepStrictEqual(row.parsed, row.target);
  return {
    total: rows.length,
    exact: rows.filter(isRight).length,
    kinds: KINDS.map((kind) => ({
      kind,
      labelled: rows.filter((row) => row.target.kind === kind).length,
      parsed: rows.filter((row) => row.parsed.kind === kind).length,
      right: rows.filter((row) => row.parsed.kind === kind && isRight(row)).length,
    })),
    wrong: rows.filter((row) => !isRight(row)),
  };
}
