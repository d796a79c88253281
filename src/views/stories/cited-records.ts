import type { ChartDescription } from '../../charts/describe-chart.ts';
import { figureUnit, sumFen, toFen } from '../../domain/money.ts';
import {
  AMOUNT_COLUMNS,
  AMOUNT_LABELS,
  type AmountColumn,
  type Amounts,
  type BudgetDocument,
  type Project,
  type Unit,
} from '../../domain/records.ts';
import type { AmountTableView } from '../tables/amount-table.ts';
import { toDocumentPage } from '../pages/document-page.ts';
import { groupIndicators, type IndicatorRow } from '../tables/indicator-table.ts';
import { amountText, fenText, shareText } from '../../domain/money-text.ts';
import { departmentPath, projectPath, unitPath } from '../parts/paths.ts';
import { linesText, toSourceBox } from '../parts/source-box.ts';
import { toUnitPage } from '../pages/unit-page.ts';

/** Access to the records that a story may cite. */
export interface CitableRecords {
  readonly documents: readonly BudgetDocument[];
  /** Reads the full record of a project of these documents. */
  readonly readProject: (id: string) => Promise<Project>;
}

export interface SourceLines {
  readonly lines: string;
  readonly source: string;
}

export interface CitedProject extends SourceLines {
  readonly name: string;
  readonly href: string;
  /** `2026年 · 某局 · 某中心` */
  readonly owner: string;
  /** `12,000.00 万元`; `null` where the cell is blank. */
  readonly amount: string | null;
}

export interface CitedFigure {
  readonly text: string;
  /** Address of the page with the figure. */
  readonly href: string;
  /** Names the figure for a reader who points at it. */
  readonly label: string;
}

export interface CitedIndicator extends IndicatorRow {
  readonly href: string;
  readonly project: string;
}

export interface CitedQuote extends SourceLines {
  readonly text: string;
}

export interface CitedChart {
  readonly tableId: string;
  readonly title: string;
  readonly noun: string;
  readonly countLabel: string;
  readonly shareLabel: string;
  readonly chart: ChartDescription;
  readonly table: AmountTableView;
}

/**
 * Looks up what each component of a story shows. A citation of an unknown record throws an error that names story,
 * component and id.
 */
export type Citations = ReturnType<typeof createCitations>;

interface Holder {
  readonly document: BudgetDocument;
  readonly unit: Unit | null;
  readonly project: Project | null;
  readonly name: string;
  readonly amounts: Amounts;
  readonly href: string;
}

/** @param story the file of the story, as errors name it */
export function createCitations(story: string, { documents, readProject }: CitableRecords) {
  const units = new Map(documents.flatMap((document) => document.units.map((unit) => [unit.id, { document, unit }])));
  const owners = new Map([...units.values()].flatMap((owner) => owner.unit.projects.map((id) => [id, owner])));

  const fail = (component: string, id: string, why: string): never => {
    throw new Error(`${story}：<${component} id="${id}" />：${why}`);
  };

  const findProject = async (component: string, id: string) => {
    const owner = owners.get(id) ?? fail(component, id, '没有编号是这个的项目');
    return { ...owner, project: await readProject(id) };
  };

  /** Finds a document, a unit or a project with its printed amounts. */
  const find = async (component: string, id: string): Promise<Holder> => {
    const document = documents.find((candidate) => candidate.id === id);
    if (document) {
      const { department, declared } = document;
      return { document, unit: null, project: null, name: department, amounts: declared, href: departmentPath(id) };
    }
    const owner = units.get(id);
    if (owner)
      return { ...owner, project: null, name: owner.unit.name, amounts: owner.unit.declared, href: unitPath(id) };
    if (!owners.has(id)) return fail(component, id, '没有编号是这个的文件、单位或项目');
    const found = await findProject(component, id);
    return { ...found, name: found.project.name, amounts: found.project.amounts, href: projectPath(id) };
  };

  return {
    async project(id: string): Promise<CitedProject> {
      const { document, project } = await findProject('Project', id);
      const { year, department, unit, name } = project;
      const amount = amountText(project.amounts.total, figureUnit(document.currencyUnit));
      return {
        name,
        href: projectPath(id),
        owner: [`${year}年`, ...new Set([department, unit])].join(' · '),
        amount: amount === null ? null : `${amount} ${document.currencyUnit}`,
        ...placeOf(document, project),
      };
    },

    /** Looks up a printed figure of a document, a unit or a project. */
    async amount(id: string, column: AmountColumn = 'total'): Promise<CitedFigure> {
      if (!AMOUNT_COLUMNS.includes(column))
        return fail('Amount', id, `没有叫 ${column} 的栏，可用 ${AMOUNT_COLUMNS.join('、')}`);
      const { document, amounts, name, href } = await find('Amount', id);
      const text =
        amountText(amounts[column], figureUnit(document.currencyUnit)) ?? fail('Amount', id, `${column} 一栏空白`);
      return {
        text: `${text} ${document.currencyUnit}`,
        href,
        label: `${name}，${document.year}年，${AMOUNT_LABELS[column]}`,
      };
    },

    /**
     * Adds up the printed 总计 of several records. All must be of one document, because figures of different documents do
     * not add up.
     */
    async sum(ids: readonly string[]): Promise<CitedFigure> {
      const [first = fail('Sum', '', 'ids 是空的'), ...rest] = await Promise.all(ids.map((id) => find('Sum', id)));
      const stranger = ids.find((_, index) => index > 0 && rest[index - 1]?.document !== first.document);
      if (stranger !== undefined) fail('Sum', stranger, '它和第一个不在同一份文件里，不能相加');
      const { id, year } = first.document;
      const currencyUnit = figureUnit(first.document.currencyUnit);
      const parts = [first, ...rest];
      const fen = sumFen(
        parts.map(({ amounts }) => amounts),
        'total',
        currencyUnit,
      );
      return {
        text: `${fenText(fen ?? fail('Sum', ids.join(', '), '金额全部空白'), currencyUnit)} ${currencyUnit}`,
        href: departmentPath(id),
        label: `${year}年，${parts.map(({ name }) => name).join(' + ')}`,
      };
    },

    /** Divides the 总计 of a unit or a project by the printed 合计 of its document. */
    async share(id: string): Promise<CitedFigure> {
      const { document, amounts, name, href } = await find('Share', id);
      const [part, whole] = [amounts.total, document.declared.total];
      if (part === null || whole === null) return fail('Share', id, '有金额空白，算不出比例');
      const currency = figureUnit(document.currencyUnit);
      const text = shareText(toFen(part, currency), toFen(whole, currency));
      return { text: text ?? fail('Share', id, '没有总数，算不出比例'), href, label: `${name}，占本部门项目支出` };
    },

    /** Counts the units or projects of a document or unit, or the indicators of a project. */
    async count(id: string, of: 'units' | 'projects' | 'indicators'): Promise<CitedFigure> {
      const { document, unit, project, name, href } = await find('Count', id);
      const counts = {
        units: project || unit ? null : document.units.length,
        projects: project ? null : (unit ? [unit] : document.units).flatMap(({ projects }) => projects).length,
        indicators: project?.indicators.length ?? null,
      };
      return { text: String(counts[of] ?? fail('Count', id, `这里不能数 ${of}`)), href, label: name };
    },

    async indicator(projectId: string, id: string): Promise<CitedIndicator> {
      const { document, project } = await findProject('IndicatorRow', projectId);
      const row = groupIndicators(project.indicators, document.id)
        .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
        .find((candidate) => candidate.id === id);
      if (!row) return fail('IndicatorRow', id, `项目 ${projectId} 没有编号是这个的指标`);
      return { ...row, project: project.name, href: `${projectPath(projectId)}#${id}` };
    },

    /**
     * Quotes words that a project prints in its name, goal or indicators. Throws if it does not print exactly these
     * words.
     */
    async quote(id: string, text: string): Promise<CitedQuote> {
      const { document, project } = await findProject('Quote', id);
      const printed = [
        project.name,
        project.goal,
        ...project.indicators.flatMap(({ name, cycleTarget, annualTarget }) => [name, cycleTarget, annualTarget]),
      ];
      if (text === '' || !printed.some((field) => field?.includes(text)))
        fail('Quote', id, `项目的原文里没有“${text}”`);
      return { text, ...placeOf(document, project) };
    },

    /** Makes a table and a chart of the units of a document or the projects of a unit. */
    async chart(id: string): Promise<CitedChart> {
      const { document, unit, project, name } = await find('BudgetChart', id);
      if (project) return fail('BudgetChart', id, '一个项目没有可比较的，请给文件或单位的编号');
      const projects = await Promise.all((unit ? [unit] : document.units).flatMap((u) => u.projects.map(readProject)));
      const tableId = `chart-${id}`;
      if (unit) {
        const view = toUnitPage(unit, document, projects);
        const labels = { noun: '项目', countLabel: '指标数', shareLabel: '占小计' };
        return { tableId, title: `${name}：各项目预算`, ...labels, chart: view.projectsChart, table: view.projects };
      }
      const view = toDocumentPage(document, projects);
      const labels = { noun: '单位', countLabel: '项目数', shareLabel: '占合计' };
      return { tableId, title: `${name}：各单位预算`, ...labels, chart: view.unitsChart, table: view.units };
    },
  };
}

function placeOf(document: BudgetDocument, { source }: Project): SourceLines {
  return { lines: `原文${linesText(source)}`, source: toSourceBox(document, source).href };
}
