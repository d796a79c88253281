import type { PortalConfig } from '../../../domain/portal-config.ts';
import { toAddress } from '../tables/addresses.ts';
import type { Publication } from '../tables/rows.ts';
import { READING_RULES } from '../packages/description.ts';
import { API_FOLDER } from './api-addresses.ts';

/** Writes `/llms.txt` (https://llmstxt.org/): what the site holds and where, for programs that read for people. */
export function toLlmsText(
  { name, description }: Pick<PortalConfig, 'name' | 'description'>,
  { origin, licence }: Publication,
): string {
  const link = (title: string, path: string, about: string): string =>
    `- [${title}](${toAddress(origin, path)})：${about}`;
  return `# ${name}

> ${description}

整理后的数据的许可：${licence.name}。引用时请写部门、文件、本站和查阅日期，并链接到项目页。

读数时请注意：

${READING_RULES.map((rule) => `- ${rule}`).join('\n')}

## 数据

${[
  link('JSON 接口', `${API_FOLDER}index.json`, '静态文件，每条记录一个地址'),
  link('OpenAPI', `${API_FOLDER}openapi.json`, '接口的说明，OpenAPI 3.1'),
  link('接口的例子', 'api/', 'curl、Python、R 和 JavaScript'),
  link('全部数据', 'data/all/datapackage.json', 'CSV、JSON、XLSX、Parquet，附说明和校验值'),
  link('列的解释', 'data/all/dictionary.csv', '每一列的名称、类型、单位和解释'),
  link('数据目录', 'data/catalogue.jsonld', 'DCAT，列出每个部门、每个年度的数据'),
].join('\n')}

## 说明

${[link('方法', 'method/', '文字怎样读成记录，数据提示怎样判断'), link('关于', 'about/', '网站是什么，不是什么')].join(
  '\n',
)}

## 更新

${[link('Atom', 'feed.xml', '新公布的文件'), link('JSON Feed', 'feed.json', '新公布的文件')].join('\n')}
`;
}
