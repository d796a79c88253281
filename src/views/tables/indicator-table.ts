import type { TermId } from '../../domain/glossary.ts';
import type { ListLink } from '../../domain/derived/link-project.ts';
import { printLevel } from '../../domain/ids.ts';
import type { Indicator, Level } from '../../domain/records.ts';
import { roughCountText } from '../../domain/rough-count.ts';
import type { RecordSpan } from '../../domain/source-places.ts';
import { classifyLevel, findLevel } from '../../domain/taxonomy.ts';
import { indicatorPath, sourcePointPath } from '../parts/paths.ts';
import { linesText } from '../parts/source-box.ts';
import { isPlaceholder } from '../../domain/placeholders.ts';
import { readTargets, type TargetReading } from './target-reading.ts';

/** A cell of the indicator table; `null` where nothing is printed. */
export interface TargetCell {
  readonly text: string;
  readonly placeholder: boolean;
}

export interface IndicatorRow {
  readonly id: string;
  readonly seq: number | null;
  readonly name: string;
  readonly placeholder: boolean;
  readonly cycle: TargetCell | null;
  readonly annual: TargetCell | null;
  readonly reading: TargetReading;
  /** Link to the list of all projects with an indicator of this name; `null` where no other project has one. */
  readonly everyone: { readonly href: string; readonly text: string } | null;
  /** Where it begins in the source, such as `第 24 行`, and the address of that place on the source page. */
  readonly line: string;
  readonly source: string;
}

export interface LevelLabel {
  /** Printed code, such as `1` or `24`; empty where none is printed. */
  readonly code: string;
  /** Printed name; `null` where only a code is printed. */
  readonly name: string | null;
}

export interface IndicatorGroup extends LevelLabel {
  readonly count: number;
  /** Number of the colour of its first level: 1 to 4 by code, 5 for any other. */
  readonly tone: number;
  /** Glossary term for its first level; `null` where the document prints another name than the taxonomies. */
  readonly term: TermId | null;
  readonly groups: readonly (LevelLabel & { readonly rows: readonly IndicatorRow[] })[];
}

/**
 * Groups indicators under their first and second levels exactly as printed: levels that print differently are not merged.
 * Groups are in the order of their codes, missing levels last; rows keep the order of the source.
 * @param lists the list of the projects with an indicator of the name, of each in their order; rows without one get no link
 * @param pointPath the address of a place in the source; that of the document's own unless given
 */
export function groupIndicators(
  indicators: readonly Indicator[],
  documentId: string,
  lists: readonly (ListLink | null)[] = [],
  pointPath: (source: RecordSpan) => string = (source) => sourcePointPath(documentId, source),
): IndicatorGroup[] {
  const listOf = new Map(indicators.map((indicator, index) => [indicator, lists[index] ?? null]));
  return groupByLevel(indicators, ({ level1 }) => level1).map(([level1, members]) => ({
    ...toLabel(level1),
    count: members.length,
    tone: levelTone(level1),
    term: levelTerm(level1),
    groups: groupByLevel(members, ({ level2 }) => level2).map(([level2, rows]) => ({
      ...toLabel(level2),
      rows: rows.map((row) => toRow(row, pointPath(row.source), listOf.get(row) ?? null)),
    })),
  }));
}

const toLabel = (level: Level | null): LevelLabel => ({ code: level?.code ?? '', name: level?.name ?? null });

export const levelTone = (level: Level | null): number => {
  const tone = Number(codeOf(level));
  return tone >= 1 && tone <= 4 ? tone : 5;
};

const LEVEL_TERMS: Readonly<Record<string, TermId>> = { 1: 'output', 2: 'benefit', 3: 'satisfaction', 4: 'cost' };

const levelTerm = (level: Level | null): TermId | null =>
  level && classifyLevel(level) === 'known' ? (LEVEL_TERMS[codeOf(level) ?? ''] ?? null) : null;

function groupByLevel(
  indicators: readonly Indicator[],
  levelOf: (indicator: Indicator) => Level | null,
): [Level | null, Indicator[]][] {
  const groups = Map.groupBy(indicators, (indicator) => printLevel(levelOf(indicator)));
  return [...groups.values()]
    .map((members): [Level | null, Indicator[]] => [members[0] ? levelOf(members[0]) : null, members])
    .toSorted(([a], [b]) => rank(a) - rank(b));
}

const rank = (level: Level | null): number =>
  level === null ? Infinity : Number(codeOf(level)) || Number.MAX_SAFE_INTEGER;

/** The code of a level as printed, or that of its name where none is printed. */
const codeOf = (level: Level | null): string | null => level && (level.code ?? findLevel(level)?.code ?? null);

const toRow = (indicator: Indicator, point: string, list: ListLink | null): IndicatorRow => {
  const { id, seq, name, cycleTarget, annualTarget, source } = indicator;
  return {
    id,
    seq,
    name,
    placeholder: isPlaceholder(name),
    cycle: toCell(cycleTarget),
    annual: toCell(annualTarget),
    reading: readTargets(indicator),
    everyone: list && { href: indicatorPath(list.id), text: `另有 ${roughCountText(list.others)}项目` },
    line: linesText({ ...source, endLine: source.startLine }),
    source: point,
  };
};

const toCell = (text: string | null): TargetCell | null =>
  text === null ? null : { text, placeholder: isPlaceholder(text) };

/** Counts the indicators under each first level, in the order of the codes. */
export interface MakeUpPart extends LevelLabel {
  readonly tone: number;
  readonly count: number;
}

export const indicatorMakeUp = (indicators: readonly Indicator[]): MakeUpPart[] =>
  groupByLevel(indicators, ({ level1 }) => level1).map(([level, members]) => ({
    ...toLabel(level),
    tone: levelTone(level),
    count: members.length,
  }));
