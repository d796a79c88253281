import type { PortalConfig } from '../../domain/portal-config.ts';

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** 栏目: a part of the site. */
interface Column {
  readonly name: string;
  readonly description: string;
  readonly keywords: string;
  readonly type: string;
}

const COLUMNS = {
  budgets: {
    name: '项目支出',
    description: '各部门、各单位、各项目的预算金额、绩效目标与绩效指标',
    keywords: '项目支出,绩效目标,绩效指标,部门预算',
    type: '信息公开',
  },
  sources: {
    name: '原文',
    description: '收录的项目支出绩效目标表，逐行照录',
    keywords: '项目支出绩效目标表,原文',
    type: '信息公开',
  },
  data: {
    name: '数据下载',
    description: '整理后的数据与全部原文，附校验值',
    keywords: '开放数据,NDJSON,下载',
    type: '数据发布',
  },
  stories: {
    name: '文章',
    description: '用收录的数字写成的文章，每个数都有出处',
    keywords: '预算解读,数据新闻',
    type: '解读',
  },
  notes: {
    name: '数据核对',
    description: '合计的核对、读取原文时的发现，以及给读者的数据提示',
    keywords: '数据核对,差额,数据提示',
    type: '信息公开',
  },
  across: {
    name: '对照',
    description: '同名项目、同名指标、各年度的同一项目、内容相同的项目，以及项目的并排比较',
    keywords: '同名项目,绩效指标,年度比较,并排比较',
    type: '信息公开',
  },
  about: {
    name: '说明',
    description: '本站怎样读取和核对，怎样引用，以及术语和无障碍说明',
    keywords: '方法,术语,引用,无障碍',
    type: '网站说明',
  },
  search: {
    name: '搜索',
    description: '在项目名称、绩效目标、绩效指标和指标值里搜索',
    keywords: '搜索,项目支出,绩效指标',
    type: '检索',
  },
} as const satisfies Record<string, Column>;

export interface PageMeta {
  readonly column: keyof typeof COLUMNS;
  /** Set for a page with content of its own, unset for a list. */
  readonly article?: {
    /** Publisher of the content. */
    readonly source: string;
    /** Day of publication, YYYY-MM-DD; `null` where it is not known. */
    readonly publishedAt: string | null;
  };
}

interface Input {
  readonly portal: Pick<PortalConfig, 'name' | 'filing'>;
  /** Host name of the site; `undefined` where `site` is not configured. */
  readonly host: string | undefined;
  readonly title: string;
  readonly description: string;
  readonly meta: PageMeta | undefined;
}

/**
 * Makes the `meta` tags that 国办发〔2017〕47号 asks of a public site, about the site, the column and the page. An unknown value
 * has no tag. `PubDate` has no time of day because the documents give none.
 */
export function toMetaTags({ portal, host, title, description, meta }: Input): MetaTag[] {
  const column: Column | undefined = meta && COLUMNS[meta.column];
  const article = meta?.article;
  const tags: [string, string | null | undefined][] = [
    ['SiteName', portal.name],
    ['SiteDomain', host],
    ['SiteIDCode', portal.filing?.siteCode],
    ['ColumnName', column?.name],
    ['ColumnDescription', column?.description],
    ['ColumnKeywords', column?.keywords],
    ['ColumnType', column?.type],
    ['ArticleTitle', article && title],
    ['PubDate', article?.publishedAt],
    ['ContentSource', article?.source],
    // Names of tags are not case-sensitive, so `description` is also the Description that the rule asks for.
    ['description', description],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
