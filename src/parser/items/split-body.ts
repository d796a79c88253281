import { breakAtPoints } from './goal.ts';
import { stripMarkup } from '../text/markup.ts';
import { splitAtFirstItem, type Items } from './read-items.ts';
import { Passage } from '../text/passage.ts';
import type { RowBody } from '../rows/row.ts';
import type { SourceText } from '../text/source-text.ts';

/** The goal and the items of a row, without markup. */
export interface Body {
  readonly goal: Passage;
  readonly items: Items;
  readonly hadTags: boolean;
  /** Whether one cell holds both. */
  readonly isMerged: boolean;
}

/** Splits the body of a row into goal and items. */
export const splitBody = (body: RowBody, source: SourceText): Body =>
  body.kind === 'flow' ? splitFlow(body, source) : splitCells(body, source);

function splitFlow({ text, lineStarts }: RowBody & { kind: 'flow' }, source: SourceText): Body {
  const { passage, hadTags } = stripMarkup(text, source);
  // Where markup was removed, the starts of lines have moved. The markup shows the breaks instead.
  if (hadTags) return { ...splitAtFirstItem(passage), hadTags, isMerged: false };
  const { goal, items } = splitAtFirstItem(passage, lineStarts);
  return { goal: breakAtPoints(goal, lineStarts), items, hadTags, isMerged: false };
}

/**
 * Splits cells. A cell may have swallowed its neighbour: items may stand in the cell of the goal, or the goal before the items in theirs:
 * `<p>保障运行。</p> <p>1、1-产出指标：…`. Other text in the cell of the items stays unread and is reported.
 */
function splitCells({ goal, indicators }: RowBody & { kind: 'cells' }, source: SourceText): Body {
  const goalCell = stripMarkup(goal, source);
  const indicatorCell = stripMarkup(indicators, source);
  const own = splitAtFirstItem(indicatorCell.passage);
  const hasGoalBefore = goalCell.passage.isEmpty && !own.goal.isEmpty && own.items.heads.length > 0;
  const isMerged = hasGoalBefore || splitAtFirstItem(goalCell.passage).items.heads.length > 0;
  const split = isMerged
    ? splitAtFirstItem(Passage.join([goalCell.passage, indicatorCell.passage]))
    : { goal: goalCell.passage, items: own.items };
  return { ...split, hadTags: goalCell.hadTags || indicatorCell.hadTags, isMerged };
}
