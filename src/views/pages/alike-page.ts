import { type AmountTableView, toAmountTable } from '../tables/amount-table.ts';
import { type Crumb, homeCrumb } from '../parts/crumbs.ts';
import type { NamedProject } from './names-page.ts';
import type { AlikeKind } from '../../domain/notes/repetition.ts';
import { allAlikePath, projectPath } from '../parts/paths.ts';
import { toWan } from '../tables/year-tables.ts';

export interface AlikePageView {
  readonly title: string;
  readonly heading: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly lead: string;
  readonly projects: AmountTableView;
}

export const ALIKE_WORDS: Record<AlikeKind, { readonly heading: string; readonly lead: string }> = {
  goals: {
    heading: '绩效目标相同的项目',
    lead: '这些项目的绩效目标文字完全相同（不计空白和全角、半角）。分年度立项的延续项目常有这种情况。',
  },
  indicators: {
    heading: '全部指标相同的项目',
    lead: '这些项目的指标，级别、名称和两个指标值都完全相同，不论顺序。',
  },
};

/**
 * @param page the projects of one page of the list
 * @param list the first project of the whole list, how many it has, and the largest amount of all in 万元
 */
export function toAlikePage(
  kind: AlikeKind,
  page: readonly NamedProject[],
  list: { readonly first: NamedProject; readonly count: number; readonly largest: number },
): AlikePageView {
  const { first, count, largest } = list;
  const { heading, lead } = ALIKE_WORDS[kind];
  return {
    // A project is in at most one list of each kind, so its name makes the title unique.
    title: `${heading}：${first.name}（${first.unit} ${first.year}年）等`,
    heading,
    description: `“${first.name}”等 ${count} 个${heading}，按年度、部门和单位列出。`,
    crumbs: [homeCrumb, { label: heading, href: allAlikePath(kind) }, { label: first.name }],
    lead: `${lead}已收录的文件里有 ${count} 个。`,
    projects: toAmountTable(page.map(toRow), null, '万元', largest),
  };
}

const toRow = ({ id, year, department, unit, name, amounts, currencyUnit }: NamedProject) => ({
  name,
  href: projectPath(id),
  detail: [`${year}年`, ...new Set([department, unit])].join(' · '),
  amounts: toWan(amounts, currencyUnit),
});
