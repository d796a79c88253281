import { departmentId, documentId, unitId } from '../../src/domain/ids.ts';
import { type BudgetDocument, NO_AMOUNTS, type Project } from '../../src/domain/records.ts';
import type { Withdrawn } from '../../src/publishing/downloads/api/answer-schemas.ts';
import type { Publication, ProjectRow } from '../../src/publishing/downloads/tables/rows.ts';

export const PUBLICATION: Publication = {
  origin: { site: 'https://portal.test', base: '/budget/' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

/** What was last published of a project that is gone. */
export const LAST: Withdrawn['last'] = {
  name: '会务保障',
  names: ['某局', '某中心', '会务保障'],
  year: 2025,
  amounts: { ...NO_AMOUNTS, total: 5.01 },
  currencyUnit: '万元',
  date: '2025-03-01',
  goneOn: '2025-06-01',
  reason: '部门撤回',
};

/** Makes the document of one department's projects of one year, in which each unit stands once. */
export function makeDocument(projects: readonly Project[], given: Partial<BudgetDocument> = {}): BudgetDocument {
  const { year, department, source } = projects[0]!;
  const units = [...Map.groupBy(projects, ({ unit }) => unit)].map(([name, group]) => ({
    id: unitId(year, department, name),
    name,
    declared: NO_AMOUNTS,
    amountsBasis: 'column' as const,
    projects: group.map(({ id }) => id),
    fiscalDetail: null,
    otherFunds: [],
  }));
  return {
    id: documentId(year, department),
    year,
    yearBasis: 'title',
    department,
    title: `${year}年${department}项目支出绩效目标表`,
    currencyUnit: '万元',
    layout: 'wrapped',
    declared: NO_AMOUNTS,
    units,
    source: {
      file: source.file,
      sha256: departmentId(department)
        .padEnd(64, '0')
        .replace(/[^0-9a-f]/g, 'a'),
      bytes: 1,
      lines: 1,
      url: null,
      publishedAt: null,
      note: null,
      kind: 'text',
      pages: null,
      outside: null,
      confirmed: [],
    },
    coverage: { characters: 0, inFields: 0, inBoilerplate: 0, unclaimed: 0 },
    form: 'table',
    declaredBasis: null,
    columnBasis: null,
    region: null,
    fiscalDetail: null,
    otherFunds: [],
    witness: null,
    ...given,
  };
}

/** Makes the rows of a document's projects, without notes. */
export const makeRows = (document: BudgetDocument, projects: readonly Project[]): ProjectRow[] =>
  projects.map((project) => ({
    ...PUBLICATION,
    document,
    project,
    unitId: unitId(project.year, project.department, project.unit),
    notes: [],
  }));
