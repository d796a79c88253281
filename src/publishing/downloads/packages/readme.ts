import type { PortalConfig } from '../../../domain/portal-config.ts';
import { toAddress } from '../tables/addresses.ts';
import {
  ABOUT_DATA,
  citationOf,
  type Description,
  licenceOf,
  READING_RULES,
  TABLE_FILES,
  type WrittenFile,
} from './description.ts';

interface Counts {
  readonly projects: number;
  readonly indicators: number;
  /** Cells of the CSV files before which an apostrophe was put. */
  readonly guarded: number;
}

const GUARD =
  'CSV 里以 =、+、-、@（含全角）开头、表格软件会当成公式的文字，前面加了一个撇号；带正负号或比较号的数（-5、=100%）照原样。其他格式没有改动。';

/** Writes the README of a package in Markdown. */
export function toReadme(description: Description, counts: Counts, tables: readonly WrittenFile[]): string {
  const { origin, scope, siteName } = description;
  return `# ${scope.title}

${ABOUT_DATA}

- 网页：${toAddress(origin, scope.page)}
- 发布：${siteName}
- 来源日期：${description.date}
- ${scope.documents.length} 份文件，${counts.projects} 个项目，${counts.indicators} 项指标

## 文件

| 文件 | 内容 |
| --- | --- |
${TABLE_FILES.filter(({ name }) => tables.some((file) => file.name === name))
  .map(({ name, about }) => `| ${name} | ${about} |`)
  .join('\n')}
| dictionary.csv | 各列的名称、类型、单位和解释 |
| datapackage.json | 机器可读的说明（Frictionless Data Package） |
| CITATION.cff | 引用信息 |
| LICENSE.txt | 许可 |
| SHA256SUMS | 校验值：在本文件夹里运行 \`sha256sum --check SHA256SUMS\` |

## 怎样读

${READING_RULES.map((rule) => `- ${rule}`).join('\n')}
- CSV 是不带 BOM 的 UTF-8，用 Excel 或 WPS 打开请用 data.xlsx：表格软件会把 CSV 里的 100% 变成 1、把 007 变成 7。
- ${GUARD}本包有 ${counts.guarded} 格加了撇号。

## 许可

整理后的数据：${licenceOf(description)}。原文是政府依法公开的信息。

## 引用

> ${citationOf(description)}
`;
}

export const toLicenceText = (licence: PortalConfig['licence']): string =>
  `整理后的数据的许可：${licence.name}\n${licence.url === undefined ? '' : `${licence.url}\n`}\n原文是政府依法公开的信息。使用时请署名，并注明查阅日期。\n`;
