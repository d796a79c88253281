import type { Column, ColumnType, Table } from '../tables/column.ts';
import { INDICATOR_TABLE, PROJECT_TABLE } from '../tables/tables.ts';
import { toAddress } from '../tables/addresses.ts';
import { ABOUT_DATA, type Description, TABLE_FILES, type WrittenFile } from './description.ts';

const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'integer',
  decimal: 'number',
  date: 'date',
};

const toField = ({ name, title, type, about }: Column<never>) => ({
  name,
  title,
  type: FIELD_TYPES[type],
  description: about,
});

/** What programs check the CSV of a table by (https://specs.frictionlessdata.io/table-schema/). */
const SCHEMAS: Readonly<Record<string, object>> = {
  'projects.csv': toSchema(PROJECT_TABLE, { primaryKey: 'id' }),
  'indicators.csv': toSchema(INDICATOR_TABLE, {
    primaryKey: ['project_id', 'id'],
    foreignKeys: [{ fields: 'project_id', reference: { resource: 'projects-csv', fields: 'id' } }],
  }),
};

function toSchema<Row>({ columns }: Table<Row>, keys: object): object {
  return { fields: columns.map(toField), missingValues: [''], ...keys };
}

/** Makes `datapackage.json` (https://specs.frictionlessdata.io/data-package/) of a package whose tables are written. */
export function toDataPackage(description: Description, files: readonly WrittenFile[]): object {
  const { scope, licence, publisher, siteName, date, origin } = description;
  const written = new Map(files.map((file) => [file.name, file]));
  const homepage = toAddress(origin, scope.page);
  return {
    profile: 'data-package',
    name: scope.name,
    title: scope.title,
    description: ABOUT_DATA,
    version: date,
    ...(homepage.startsWith('/') ? {} : { homepage }),
    licenses: [{ name: licenceName(licence.name), title: licence.name, ...(licence.url ? { path: licence.url } : {}) }],
    contributors: [{ title: publisher.name, role: 'publisher', ...(publisher.url ? { path: publisher.url } : {}) }],
    sources: scope.documents.map(({ department, year, source }) => ({
      title: `${department}：${year}年项目支出绩效目标表`,
      ...(source.url === null ? {} : { path: source.url }),
    })),
    keywords: ['部门预算', '项目支出', '绩效目标', siteName],
    resources: TABLE_FILES.flatMap(({ name, type, about }) => {
      const file = written.get(name);
      if (file === undefined) return [];
      const [stem = '', format = ''] = name.split('.');
      const common = { name: `${stem}-${format}`, path: name, title: about, format, mediatype: type };
      const facts = { bytes: file.bytes, hash: `sha256:${file.sha256}` };
      const schema = SCHEMAS[name];
      return [
        schema === undefined
          ? { ...common, ...facts }
          : { profile: 'tabular-data-resource', ...common, encoding: 'utf-8', ...facts, schema },
      ];
    }),
  };
}

/** The name of a licence as programs know it: `CC BY 4.0` is `CC-BY-4.0` (https://spdx.org/licenses/). */
const licenceName = (name: string): string => name.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-|-$/g, '') || 'other';
