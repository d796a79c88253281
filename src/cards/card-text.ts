import type { BudgetDocument, CurrencyUnit, Project } from '../domain/records.ts';
import { toFen } from '../domain/money.ts';
import { amountText, plainReading } from '../views/money-text.ts';

/** What a share card says. */
export interface CardText {
  /** Above the name: year and department. */
  readonly kicker: string;
  readonly name: string;
  /** Below the name: the spending unit, if it is not the department. */
  readonly under: string | null;
  /** `null` where the cell is blank in print. */
  readonly figure: { readonly text: string; readonly unit: CurrencyUnit; readonly plain: string | null } | null;
  /** Counts, at the foot. */
  readonly counts: string;
}

type CardProject = Pick<Project, 'year' | 'department' | 'unit' | 'name' | 'amounts'> & {
  /** How many it has. */
  readonly indicators: number;
};

export function toProjectCard(project: CardProject, currencyUnit: CurrencyUnit): CardText {
  const { year, department, unit, name, amounts, indicators } = project;
  return {
    kicker: `${year}年 · ${department}`,
    name: toLine(name),
    under: unit === department ? null : toLine(unit),
    figure: toFigure(amounts.total, currencyUnit),
    counts: `绩效指标 ${indicators} 项`,
  };
}

export function toDocumentCard({ year, department, units, declared, currencyUnit }: BudgetDocument): CardText {
  const projects = units.reduce((sum, unit) => sum + unit.projects.length, 0);
  return {
    kicker: `${year}年 · 项目支出绩效目标`,
    name: toLine(department),
    under: null,
    figure: toFigure(declared.total, currencyUnit),
    counts: `${units.length} 个单位 · ${projects} 个项目`,
  };
}

/** What a person who cannot see the card should know. */
export function describeCard({ kicker, name, figure }: CardText): string {
  return `分享图：${kicker}，${name}，${figure ? `${figure.text} ${figure.unit}` : '原文未列金额'}`;
}

function toFigure(value: number | null, unit: CurrencyUnit): CardText['figure'] {
  const text = amountText(value, unit);
  return text === null || value === null ? null : { text, unit, plain: plainReading(toFen(value, unit)) };
}

const toLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
