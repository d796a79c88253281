import { breakAtPoints } from './goal.ts';
import { hasItemSyntax } from './item-heads.ts';
import { stripMarkup } from '../text/markup.ts';
import { splitAtFirstItem, type Items } from './read-items.ts';
import { Passage } from '../text/passage.ts';
import type { FlowBody, RowBody } from '../rows/row.ts';
import { findDoubtfulCut, findTextAfterGoal, findTextAfterItems } from './page-cuts.ts';
import type { SourceText } from '../text/source-text.ts';

/** The goal and the items of a row, without markup. */
export interface Body {
  readonly goal: Passage;
  readonly items: Items;
  readonly hadTags: boolean;
  /** Whether one cell holds both. */
  readonly isMerged: boolean;
  /** The source offset at which a page may have cut the row across its columns; `null` where nothing shows it. */
  readonly cutAt: number | null;
  /** The source offset of a line behind the items that may belong to none of them; `null` without any. */
  readonly afterItems: number | null;
  /** The same in a goal, or behind one without items. */
  readonly afterGoal: number | null;
}

const NO_DOUBTS = { cutAt: null, afterItems: null, afterGoal: null } as const;

/** Splits the body of a row into goal and items. */
export const splitBody = (body: RowBody, source: SourceText): Body =>
  body.kind === 'flow' ? splitFlow(body, source) : splitCells(body, source);

function splitFlow(body: FlowBody, source: SourceText): Body {
  const { text, lineStarts } = body;
  const { passage, hadTags } = stripMarkup(text, source, hasItemSyntax);
  // Where markup was removed, the starts of lines have moved. The markup shows the breaks instead.
  if (hadTags) return { ...splitAtFirstItem(passage), hadTags, isMerged: false, ...NO_DOUBTS };
  const { goal, items } = splitAtFirstItem(passage, lineStarts);
  const offsetAt = (index: number | null): number | null => (index === null ? null : (text.offsets[index] ?? null));
  const hasItems = items.heads.length > 0;
  return {
    goal: breakAtPoints(goal, lineStarts),
    items,
    hadTags,
    isMerged: false,
    cutAt: offsetAt(findDoubtfulCut(body, items)),
    afterItems: offsetAt(hasItems ? findTextAfterItems(body, items) : null),
    afterGoal: offsetAt(findTextAfterGoal(body, items)),
  };
}

/**
 * Splits cells. A cell may have swallowed its neighbour: items may stand in the cell of the goal, or the goal before the items in theirs:
 * `<p>保障运行。</p> <p>1、1-产出指标：…`. Other text in the cell of the items stays unread and is reported.
 */
function splitCells({ goal, indicators }: RowBody & { kind: 'cells' }, source: SourceText): Body {
  const goalCell = stripMarkup(goal, source, hasItemSyntax);
  const indicatorCell = stripMarkup(indicators, source, hasItemSyntax);
  const own = splitAtFirstItem(indicatorCell.passage);
  const hasGoalBefore = goalCell.passage.isEmpty && !own.goal.isEmpty && own.items.heads.length > 0;
  const isMerged = hasGoalBefore || splitAtFirstItem(goalCell.passage).items.heads.length > 0;
  const split = isMerged
    ? splitAtFirstItem(Passage.join([goalCell.passage, indicatorCell.passage]))
    : { goal: goalCell.passage, items: own.items };
  return { ...split, hadTags: goalCell.hadTags || indicatorCell.hadTags, isMerged, ...NO_DOUBTS };
}
