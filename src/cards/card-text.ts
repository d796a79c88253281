import type { StoryHead } from '../collections/schemas.ts';
import type { PortalConfig } from '../domain/portal-config.ts';
import type { BudgetDocument, CurrencyUnit, Project } from '../domain/records.ts';
import { figureUnit, toFen } from '../domain/money.ts';
import { amountText, plainReading } from '../domain/money-text.ts';

/** The texts of a share card. */
export interface CardText {
  /** The line above the name: year and department. */
  readonly kicker: string;
  readonly name: string;
  /** The line below the name: the spending unit, if it is not the department. */
  readonly under: string | null;
  readonly figure: { readonly text: string; readonly unit: CurrencyUnit; readonly plain: string | null } | null;
  /** The text in place of a missing figure. */
  readonly words: string;
  /** The counts at the foot; can be empty. */
  readonly counts: string;
}

const BLANK = '原文未列金额';

type CardProject = Pick<Project, 'year' | 'department' | 'unit' | 'name' | 'amounts'> & {
  /** The number of indicators. */
  readonly indicators: number;
};

export function toProjectCard(project: CardProject, currencyUnit: CurrencyUnit): CardText {
  const { year, department, unit, name, amounts, indicators } = project;
  return {
    kicker: `${year}年 · ${department}`,
    name: toLine(name),
    under: unit === department ? null : toLine(unit),
    figure: toFigure(amounts.total, currencyUnit),
    words: BLANK,
    counts: indicators === 0 ? '没有绩效指标' : `绩效指标 ${indicators} 项`,
  };
}

export function toDocumentCard({ year, department, units, declared, currencyUnit }: BudgetDocument): CardText {
  const projects = units.reduce((sum, unit) => sum + unit.projects.length, 0);
  return {
    kicker: `${year}年 · 项目支出绩效目标`,
    name: toLine(department),
    under: null,
    figure: toFigure(declared.total, figureUnit(currencyUnit)),
    words: BLANK,
    counts: `${units.length} 个单位 · ${projects} 个项目`,
  };
}

/** Makes the card of a department with several years from its newest document. */
export const toDepartmentCard = (newest: BudgetDocument, years: number): CardText => ({
  ...toDocumentCard(newest),
  counts: `已收录 ${years} 个年度`,
});

export const toStoryCard = ({ title, description, date }: StoryHead): CardText => ({
  kicker: `文章 · ${date}`,
  name: title,
  under: null,
  figure: null,
  words: description,
  counts: '',
});

/** Makes the card of the home page, which pages without a card of their own share. */
export const toSiteCard = ({ description }: Pick<PortalConfig, 'description'>): CardText => ({
  kicker: '项目支出绩效目标公开数据',
  name: '每一笔项目预算，承诺做到什么',
  under: null,
  figure: null,
  words: description,
  counts: '',
});

/** Describes a card for readers who cannot see it. */
export function describeCard({ kicker, name, figure, words }: CardText): string {
  return `分享图：${kicker}，${name}，${figure ? `${figure.text} ${figure.unit}` : words}`;
}

function toFigure(value: number | null, unit: CurrencyUnit): CardText['figure'] {
  const text = amountText(value, unit);
  return text === null || value === null ? null : { text, unit, plain: plainReading(toFen(value, unit)) };
}

const toLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
