import {
  aboutPath,
  changesPath,
  apiPath,
  alikeKindsPath,
  allSeriesPath,
  accessibilityPath,
  comparePath,
  dataPath,
  directoryPath,
  glossaryPath,
  homePath,
  indicatorsPath,
  journalistsPath,
  methodPath,
  namesPath,
  noteRulesPath,
  notesPath,
  projectsPath,
  publishersPath,
  searchPath,
  sourcesPath,
  storiesPath,
  unitsPath,
  yearPath,
  yearsPath,
} from '../parts/paths.ts';

/** A part of the site with its main pages, which link to all its other pages. */
export interface SiteMapPart {
  readonly title: string;
  readonly links: readonly { readonly label: string; readonly href: string; readonly about: string }[];
}

/** @param years budget years with at least one department, newest first */
export const toSiteMap = (years: readonly number[]): SiteMapPart[] => [
  {
    title: '预算',
    links: [
      { label: '首页', href: homePath, about: '各年度的合计、各部门的金额、最近收录的文件' },
      { label: '部门目录', href: directoryPath, about: '按拼音排列；部门下有年度、单位和项目' },
      { label: '各年度', href: yearsPath, about: '每一年收录的部门和合计' },
      ...years.map((year) => ({ label: `${year}年`, href: yearPath(year), about: '这一年收录的部门，按金额排列' })),
      { label: '全部单位', href: unitsPath, about: '每个资金使用单位一个年度一页' },
      { label: '全部项目', href: projectsPath, about: '每个项目一页，按年度和部门排列' },
      { label: '全部原文', href: sourcesPath, about: '每份文件一页，逐行照录' },
    ],
  },
  {
    title: '查找与对照',
    links: [
      { label: '搜索', href: searchPath, about: '项目名称、绩效目标、绩效指标和指标值' },
      { label: '并排比较', href: comparePath, about: '两到四个项目放在一起看' },
      { label: '数据核对', href: notesPath, about: '合计的核对、读取原文时的发现、数据提示' },
      { label: '更正记录', href: changesPath(), about: '重新公布的文件与先前的逐项对照' },
      { label: '数据提示的规则', href: noteRulesPath, about: '怎样判断，各有多少条' },
      { label: '同名项目', href: namesPath, about: '不同单位用了同一名称的项目' },
      { label: '同名指标', href: indicatorsPath, about: '几个项目都写了的指标，各自的指标值' },
      { label: '各年度的同一项目', href: allSeriesPath, about: '按名称推测、在几个年度延续的项目' },
      { label: '内容相同的项目', href: alikeKindsPath, about: '绩效目标或全部指标相同的项目' },
      { label: '数据下载', href: dataPath, about: '整理后的数据与全部原文' },
      { label: '数据接口', href: apiPath, about: '用程序取得数据：JSON、CSV、XLSX、Parquet，各列的解释' },
    ],
  },
  {
    title: '文章与说明',
    links: [
      { label: '文章', href: storiesPath, about: '用收录的数字写成的文章' },
      { label: '怎样读取和核对', href: methodPath, about: '从原文到网页的每一步' },
      { label: '术语', href: glossaryPath, about: '表上的词是什么意思' },
      { label: '给记者', href: journalistsPath, about: '怎样引用、链接和下载' },
      { label: '给发布者', href: publishersPath, about: '怎样收录一份文件、生成网站' },
      { label: '无障碍说明', href: accessibilityPath, about: '怎样用键盘、读屏软件和大字' },
      { label: '关于本站', href: aboutPath, about: '谁办的，收录什么' },
    ],
  },
];
