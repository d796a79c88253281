import type { PortalConfig } from '../../../domain/portal-config.ts';
import { toAddress } from '../tables/addresses.ts';
import type { Publication } from '../tables/rows.ts';
import type { Scope } from './scope.ts';

/** What all descriptions of a package say: README, licence, citation, `datapackage.json`, the first sheet and the catalogue. */
export interface Description extends Publication {
  readonly scope: Scope;
  readonly publisher: PortalConfig['publisher'];
  /** The name of the site. */
  readonly siteName: string;
  /** Day of the newest source, YYYY-MM-DD. */
  readonly date: string;
}

/** A file of a package, when it has been written. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const ABOUT_DATA =
  '由政府部门公开的项目支出绩效目标表整理：逐个项目列出预算金额、资金来源、绩效目标和绩效指标，文字照录原文，每一行都标明在源文件中的位置。';

/** The files of tables that a package may have, with their media types, in the order of its lists. */
export const TABLE_FILES = [
  { name: 'projects.csv', type: 'text/csv', about: '项目，一行一个（CSV）' },
  { name: 'indicators.csv', type: 'text/csv', about: '绩效指标，一行一项（CSV）' },
  { name: 'data.json', type: 'application/json', about: '项目和其中的指标（JSON）' },
  {
    name: 'data.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    about: '说明、项目、指标三张表，供 Excel 和 WPS 打开（XLSX）',
  },
  { name: 'projects.parquet', type: 'application/vnd.apache.parquet', about: '项目（Parquet）' },
  { name: 'indicators.parquet', type: 'application/vnd.apache.parquet', about: '绩效指标（Parquet）' },
] as const;

/** How the values are to be read, a sentence each. */
export const READING_RULES = [
  '空白是原文没有印出，0 是原文印了 0，文字照录；三者不混同。',
  '金额有三列：与原文相等的数字（单位见 currency_unit）、折合成元的整数、折合成分的整数。求和请用分。',
  '指标值有原文一列，另有程序读出的类型、比较、数值、上限、单位、期限等列；读不准的只写原因，不猜。',
  '这是预算，不是决算；目标是承诺，不是结果。合计只含项目支出。',
] as const;

/** The names of those whom the data is from: the departments, or for many the publisher of the site. */
export function authorsOf({ scope, publisher }: Description): string[] {
  const names = [...new Set(scope.documents.map(({ department }) => department))];
  return scope.kind === 'year' || scope.kind === 'site' ? [publisher.name] : names;
}

export const addressOf = ({ origin, scope }: Description, file = ''): string => toAddress(origin, scope.folder + file);

/** The sentence of a citation, but for the day of retrieval. */
export const citationOf = (description: Description): string =>
  `${authorsOf(description).join('，')}. ${description.scope.title}[DS/OL]. ${description.siteName}, ${description.date}. ${addressOf(description)}`;

export const licenceOf = ({ licence: { name, url } }: Publication): string =>
  name + (url === undefined ? '' : `（${url}）`);
