import { figureUnit, toFen } from '../../domain/money.ts';
import type { BudgetDocument, CurrencyUnit, Project, Unit } from '../../domain/records.ts';
import { barWidth, fenText, shareText } from '../../domain/money-text.ts';
import { departmentPath, unitPath } from '../parts/paths.ts';

export interface PlaceRow {
  readonly label: string;
  readonly href: string | null;
  readonly fen: number;
  readonly text: string;
  readonly share: string | null;
  readonly bar: number;
}

/** A project, the rest of its unit and the rest of its department, which add up to the printed 合计. */
export interface PlaceInDepartmentView {
  readonly unit: CurrencyUnit;
  readonly rows: readonly PlaceRow[];
  readonly total: PlaceRow;
}

/** Takes the rests from the printed 小计 and 合计. Returns `null` where a figure is blank or a rest would be negative. */
export function toPlaceInDepartment(
  project: Project,
  unit: Unit,
  document: BudgetDocument,
): PlaceInDepartmentView | null {
  const currencyUnit = figureUnit(document.currencyUnit);
  const inFen = (value: number | null): number => (value === null ? NaN : toFen(value, currencyUnit));
  const own = inFen(project.amounts.total);
  const ofUnit = inFen(unit.declared.total);
  const whole = inFen(document.declared.total);
  if (!(own <= ofUnit && ofUnit <= whole)) return null;
  const toRow = (label: string, href: string | null, fen: number): PlaceRow => {
    return {
      label,
      href,
      fen,
      text: fenText(fen, currencyUnit),
      share: shareText(fen, whole),
      bar: barWidth(fen, whole),
    };
  };
  const rows = [
    toRow('本项目', null, own),
    toRow('本单位其他项目', unitPath(unit.id), ofUnit - own),
    toRow('其他单位的项目', departmentPath(document.id), whole - ofUnit),
  ].filter(({ fen }, i) => i === 0 || fen > 0);
  return { unit: currencyUnit, rows, total: toRow('本部门合计', departmentPath(document.id), whole) };
}
