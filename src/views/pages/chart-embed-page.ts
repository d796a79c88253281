import { type DepartmentBars, toDepartmentBars } from '../../charts/department-bars.ts';
import { versionOf } from '../../domain/changes/version.ts';
import type { BudgetDocument, Project } from '../../domain/records.ts';
import { escapeMarkdown } from '../parts/citation-formats.ts';
import { toFrameCode } from '../parts/embed-code.ts';
import { type EmbedBoxView, type EmbedVersionView, toEmbedVersion } from '../parts/embed-version.ts';
import { chartPicturePath, departmentPath, documentEmbedPath, projectPath } from '../parts/paths.ts';

/** The page of the embeds of a department's chart in one year. */
export interface ChartEmbedView {
  readonly heading: string;
  readonly title: string;
  readonly description: string;
  /** The page of the department's year, below the site. */
  readonly page: string;
  /** Newest first. */
  readonly versions: readonly (EmbedVersionView & { readonly chart: DepartmentBars })[];
  readonly box: EmbedBoxView;
}

interface Version {
  readonly document: BudgetDocument;
  readonly projects: readonly Pick<Project, 'id' | 'name' | 'amounts'>[];
  /** YYYY-MM-DD; `null` where nobody tells when it was published. */
  readonly date: string | null;
}

interface Input {
  /** Newest first; the first is the version of today. */
  readonly versions: readonly [Version, ...Version[]];
  readonly siteName: string;
  /** The origin of the site, or what stands for it. */
  readonly origin: string;
  /** The picture of a QR code of the page's address; `null` where the site knows no origin. */
  readonly qrCode: string | null;
}

export function toChartEmbed({ versions: [current, ...earlier], siteName, origin, qrCode }: Input): ChartEmbedView {
  const { id, department, year } = current.document;
  const present = new Set(current.projects.map((project) => project.id));
  const toVersion = ({ document, projects, date }: Version, newer: string | null) => ({
    ...toEmbedVersion(document, { date, newer }),
    chart: toDepartmentBars(document, projects, (of) => (present.has(of) ? projectPath(of) : undefined)),
  });
  const newest = toVersion(current, null);
  const { title, summary, bars, unit } = newest.chart;
  const url = origin + documentEmbedPath(id);
  const page = origin + departmentPath(id);
  const picture = chartPicturePath(id, versionOf(current.document.source.sha256));
  const frame = (fragment: string) => ({
    href: `#${fragment}`,
    code: toFrameCode({ url: `${url}#${fragment}`, title, height: 150 + 62 * bars.length, origin }),
  });
  return {
    heading: `${department} ${year}年`,
    title: `嵌入：${department} ${year}年各项目预算`,
    description: `把${department} ${year}年各项目预算的图放进别的网页、公众号文章或 Markdown 文稿。`,
    page: departmentPath(id),
    versions: [newest, ...earlier.map((version) => toVersion(version, `${newest.date} 已有更新的版本`))],
    box: {
      frames: [
        { label: '图，随更正更新', ...frame('chart') },
        { label: `图，定格在版本 ${newest.version}`, ...frame(newest.id) },
      ],
      picture: { files: [`${picture}.png`, `${picture}.svg`], alt: title },
      text: [
        title,
        `${summary}。`,
        ...bars.slice(0, 3).map(({ label, figure, share }) => `${label}：${figure} ${unit}，占 ${share}`),
        `数字据版本 ${newest.version}（${newest.date}），以原文为准。查阅：${page}`,
      ].join('\n'),
      qrCode,
      page,
      markdown:
        `[![${escapeMarkdown(title)}](${origin}${picture}.png)](${page})\n\n` +
        `来源：[${escapeMarkdown(siteName)}](${page})，版本 ${newest.version}（${newest.date}），以原文为准。\n`,
    },
  };
}
