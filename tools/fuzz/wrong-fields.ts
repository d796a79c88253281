import {
  FUNDING_SOURCES,
  type Amounts,
  type AmountsBasis,
  type Level,
  type Project,
} from '../../src/domain/records.ts';
import type { ReadRecords } from '../reading/compare-records.ts';
import { readByColumn, readByOrder } from '../synthesis/amounts.ts';
import type { DraftDocument, DraftProject, Figures } from '../synthesis/draft.ts';

/** Lists the fields that are read otherwise than they were printed. White space does not count: where a line ends, none is seen. */
export function listWrongFields(draft: DraftDocument, { document, projects }: ReadRecords): string[] {
  if (!document) return ['no document'];
  const wrong: string[] = [];
  const check = (field: string, printed: unknown, read: unknown): void => {
    const [a, b] = [bare(printed), bare(read)];
    if (a !== b) wrong.push(`${field}: printed ${a}, read ${b}`);
  };
  const checkAmounts = (field: string, figures: Figures, amounts: Amounts, basis: AmountsBasis | null): void => {
    const wanted = basis === 'order' ? readByOrder(figures) : readByColumn(figures);
    check(`${field}, total`, wanted.total, amounts.total);
    for (const source of FUNDING_SOURCES)
      if (basis !== 'order' || amounts[source] !== null) check(`${field}, ${source}`, wanted[source], amounts[source]);
  };
  check('department', draft.department, document.department);
  check('money', draft.currencyUnit, document.currencyUnit);
  checkAmounts('合计', draft.figures, document.declared, document.declaredBasis);
  check(
    'units',
    draft.units.map(({ name }) => name),
    document.units.map(({ name }) => name),
  );
  for (const [i, unit] of draft.units.entries()) {
    const read = document.units[i];
    if (read) checkAmounts(unit.name, unit.figures, read.declared, read.amountsBasis);
  }
  const printed = draft.units.flatMap((unit) => unit.projects.map((project) => ({ unit: unit.name, project })));
  check('number of projects', printed.length, projects.length);
  for (const [i, { unit, project }] of printed.entries()) {
    const read = projects[i];
    if (!read) break;
    check(`${project.name}, unit`, unit, read.unit);
    check(`${project.name}, name`, project.name.replace(/<!--.*?-->/g, '').replaceAll('&amp;', '&'), read.name);
    checkAmounts(project.name, project.figures, read.amounts, read.amountsBasis);
    checkTexts(project, read, check);
  }
  return wrong;
}

function checkTexts(
  { name, goal, items }: DraftProject,
  read: Project,
  check: (field: string, printed: unknown, read: unknown) => void,
): void {
  check(`${name}, goal`, goal === null ? null : goal.lead + goal.points.join(''), read.goal);
  check(`${name}, number of items`, items.length, read.indicators.length);
  const print = (level: Level | null): string | null => level && `${level.code}-${level.name ?? ''}`;
  for (const [i, item] of items.entries()) {
    const got = read.indicators[i];
    if (!got) break;
    const field = `${name}, item ${i + 1}`;
    check(`${field}, seq`, item.seq, got.seq);
    check(`${field}, level 1`, print(item.level1), print(got.level1));
    check(`${field}, level 2`, print(item.level2), print(got.level2));
    check(`${field}, name`, item.name, got.name);
    check(`${field}, cycle`, item.cycle, got.cycleTarget);
    check(`${field}, annual`, item.annual === '' ? null : item.annual, got.annualTarget);
  }
}

const bare = (value: unknown): string => JSON.stringify(value ?? null).replace(/\\[nrt]|\s/g, '');
