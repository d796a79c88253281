import { breakAtPoints, measureGoalColumn, type GoalColumn } from './goal.ts';
import { stripMarkup } from './html.ts';
import { splitAtFirstItem, type Items } from './indicators.ts';
import { Passage } from './passage.ts';
import type { FlowLine, Row, RowBody } from './rows.ts';
import type { SourceText } from './source-text.ts';

/** What a row says besides its name and figures: goal and items, markup removed. */
export interface Body {
  readonly goal: Passage;
  readonly items: Items;
  readonly hadTags: boolean;
  /** Whether one cell held both. */
  readonly isMerged: boolean;
}

type UnbrokenBody = Body & { readonly goalLines: readonly FlowLine[] };

/** The bodies of all rows, in order. The goals of a document stand in one column: its width tells a point's own line from a wrap. */
export function splitBodies(rows: readonly Row[], source: SourceText): Body[] {
  const bodies = rows.map(({ body }) => (body.kind === 'flow' ? splitFlow(body, source) : splitCells(body, source)));
  const column = measureGoalColumn(bodies.flatMap(({ goalLines }) => goalLines));
  return bodies.map((body) => ({ ...body, goal: breakGoal(body, column) }));
}

function breakGoal({ goal, goalLines }: UnbrokenBody, column: GoalColumn): Passage {
  return goalLines.length > 0 ? breakAtPoints(goal, goalLines, column) : goal;
}

function splitFlow({ text, lines }: RowBody & { kind: 'flow' }, source: SourceText): UnbrokenBody {
  const { passage, hadTags } = stripMarkup(text, source);
  const lineStarts = hadTags ? undefined : new Set(lines.map(({ start }) => start));
  const { goal, items } = splitAtFirstItem(passage, lineStarts);
  // Markup that was removed has moved the lines' starts; it shows its own breaks.
  const goalLines = hadTags ? [] : lines.filter(({ start }) => start < goal.text.length);
  return { goal, items, goalLines, hadTags, isMerged: false };
}

/**
 * A cell may have swallowed its neighbour: items in the goal's cell, or the goal before the items in theirs. Other text in the
 * indicators' cell stays unread, to be reported.
 */
function splitCells({ goal, indicators }: RowBody & { kind: 'cells' }, source: SourceText): UnbrokenBody {
  const goalCell = stripMarkup(goal, source);
  const indicatorCell = stripMarkup(indicators, source);
  const own = splitAtFirstItem(indicatorCell.passage);
  const hasGoalBefore = goalCell.passage.isEmpty && !own.goal.isEmpty && own.items.heads.length > 0;
  const isMerged = hasGoalBefore || splitAtFirstItem(goalCell.passage).items.heads.length > 0;
  const split = isMerged
    ? splitAtFirstItem(Passage.join([goalCell.passage, indicatorCell.passage]))
    : { goal: goalCell.passage, items: own.items };
  return { ...split, goalLines: [], hadTags: goalCell.hadTags || indicatorCell.hadTags, isMerged };
}
