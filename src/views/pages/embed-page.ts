import type { EarlierProject } from '../../domain/changes/project-versions.ts';
import { figureUnit, toFen } from '../../domain/money.ts';
import { amountText, plainReading } from '../../domain/money-text.ts';
import type { BudgetDocument, CurrencyUnit, Project } from '../../domain/records.ts';
import { escapeMarkdown } from '../parts/citation-formats.ts';
import { toFrameCode } from '../parts/embed-code.ts';
import { changesPath, projectEmbedPath, projectPath } from '../parts/paths.ts';
import { groupIndicators, type IndicatorGroup } from '../tables/indicator-table.ts';
import { toFunding } from '../tables/funding.ts';
import { type EmbedBoxView, type EmbedVersionView, toEmbedVersion } from '../parts/embed-version.ts';

/** What a frame shows of one version of a project. */
export interface ProjectEmbedVersion extends EmbedVersionView {
  readonly documentId: string;
  readonly name: string;
  /** `2025年 · 部门 · 单位` */
  readonly place: string;
  readonly total: { readonly text: string | null; readonly plain: string | null; readonly unit: CurrencyUnit };
  /** Label and figure of each source of money; `null` where the printed cell is blank. */
  readonly funding: readonly (readonly [label: string, text: string | null])[];
  readonly fromOrder: boolean;
  readonly indicators: readonly IndicatorGroup[];
  readonly indicatorCount: number;
}

/** The page of a project's embeds: how to embed it, and what frames show of each version. */
export interface ProjectEmbedView {
  readonly heading: string;
  readonly title: string;
  readonly description: string;
  /** Path of the page of the project; of the corrections of its document where that is without it now. */
  readonly page: string;
  /** Newest first. */
  readonly versions: readonly ProjectEmbedVersion[];
  readonly box: EmbedBoxView;
}

interface Input {
  readonly id: string;
  /** The title of the project's page; another project's embeds have another. */
  readonly title: string;
  /** The version of today; `null` where the document of today does not have the project. */
  readonly current: { readonly document: BudgetDocument; readonly project: Project } | null;
  /** Of the document of today, YYYY-MM-DD. */
  readonly date: string;
  /** Newest first. */
  readonly earlier: readonly EarlierProject[];
  readonly siteName: string;
  /** The origin of the site, or what stands for it. */
  readonly origin: string;
  /** The picture of a QR code of the page's address; `null` where the site knows no origin. */
  readonly qrCode: string | null;
  /** The address of the project's share card; `null` where it has none. */
  readonly picture: string | null;
}

export function toProjectEmbed(input: Input): ProjectEmbedView {
  const { id, title, current, date, earlier, siteName, origin, qrCode, picture } = input;
  const versions = [
    ...(current ? [toVersion(current, { date, newer: null })] : []),
    ...earlier.map((version) => toVersion(version, { date: version.date, newer: newerText(version, date) })),
  ];
  const newest = versions[0]!;
  const { id: version } = newest;
  const url = origin + projectEmbedPath(id);
  const path = current ? projectPath(id) : changesPath(newest.documentId);
  const page = origin + path;
  const toFrame = (label: string, fragment: string, what: string, height: number) => ({
    label,
    href: `#${fragment}`,
    code: toFrameCode({ url: `${url}#${fragment}`, title: `${title}：${what}`, height, origin }),
  });
  const { funding, indicatorCount } = newest;
  const framesOf = (how: string, figures: string, indicators: string) => [
    toFrame(`金额，${how}`, figures, '预算金额', 220 + 36 * funding.length),
    ...(indicatorCount === 0
      ? []
      : [toFrame(`指标表，${how}`, indicators, '绩效指标', Math.min(700, 180 + 72 * indicatorCount))]),
  ];
  return {
    heading: newest.name,
    title: `嵌入：${title}`,
    description: `把${title}的金额和绩效指标放进别的网页、公众号文章或 Markdown 文稿。`,
    page: path,
    versions,
    box: {
      frames: [
        ...(current ? framesOf('随更正更新', 'figures', 'indicators') : []),
        ...framesOf(`定格在版本 ${newest.version}`, version, `${version}-indicators`),
      ],
      picture: picture === null ? null : { files: [picture], alt: title },
      text: toText(newest, page),
      qrCode,
      page,
      markdown: toMarkdown(newest, page, siteName),
    },
  };
}

const newerText = ({ hasChanged }: EarlierProject, date: string): string =>
  `${date} 已有更新的版本，本项目${hasChanged ? '有改动' : '没有变化'}`;

function toVersion(
  { document, project }: Pick<EarlierProject, 'document' | 'project'>,
  when: { readonly date: string | null; readonly newer: string | null },
): ProjectEmbedVersion {
  const unit = figureUnit(document.currencyUnit);
  const { total } = project.amounts;
  const funding = toFunding(project.amounts, null, unit, project.amountsBasis, project);
  const { year, department, name, indicators } = project;
  return {
    ...toEmbedVersion(document, when),
    documentId: document.id,
    name,
    place: [`${year}年`, department, ...(project.unit === department ? [] : [project.unit])].join(' · '),
    total: {
      text: amountText(total, unit),
      plain: total === null ? null : plainReading(toFen(total, unit)),
      unit,
    },
    funding: [...funding.rows, ...funding.parts, ...funding.others].map(({ label, text }) => [label, text]),
    fromOrder: funding.fromOrder,
    indicators: groupIndicators(indicators, document.id),
    indicatorCount: indicators.length,
  };
}

/** What an article says of the project where it can show no frame. */
function toText(
  { name, place, total, funding, indicatorCount, version, date }: ProjectEmbedVersion,
  page: string,
): string {
  const sources = funding.flatMap(([label, text]) => (text === null ? [] : [`${label} ${text} ${total.unit}`]));
  return [
    `${place}：“${name}”`,
    total.text === null
      ? '原文未列金额'
      : `预算 ${total.text} ${total.unit}${sources.length > 0 ? `（${sources.join('，')}）` : ''}`,
    `绩效指标 ${indicatorCount} 项`,
    `数字据版本 ${version}（${date}），以原文为准。查阅：${page}`,
  ].join('\n');
}

const cell = (text: string | null): string =>
  text === null ? '' : escapeMarkdown(text).replaceAll('|', '\\|').replaceAll('\n', ' ');

function toMarkdown(version: ProjectEmbedVersion, page: string, siteName: string): string {
  const { name, place, total, funding, indicators } = version;
  const row = (...cells: (string | null)[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const rows = indicators.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  return [
    `**[${escapeMarkdown(name)}](${page})**，${escapeMarkdown(place)}`,
    '',
    row('资金来源', total.unit),
    '| --- | ---: |',
    row('总计', total.text ?? '原文未列'),
    ...funding.map(([label, text]) => row(label, text ?? '空白')),
    '',
    ...(rows.length === 0
      ? []
      : [
          row('绩效指标', '实施周期指标值', '年度指标值'),
          '| --- | --- | --- |',
          ...rows.map(({ name: of, cycle, annual }) => row(of, cycle?.text ?? null, annual?.text ?? null)),
          '',
        ]),
    `来源：[${escapeMarkdown(siteName)}](${page})，版本 ${version.version}（${version.date}），以原文为准。`,
    '',
  ].join('\n');
}
