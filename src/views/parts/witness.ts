import { amountText } from '../../domain/money-text.ts';
import { figureUnit } from '../../domain/money.ts';
import {
  AMOUNT_COLUMNS,
  AMOUNT_LABELS,
  FORM_NAMES,
  type AmountColumn,
  type BudgetDocument,
  type Project,
  type WitnessDifference,
} from '../../domain/records.ts';
import { departmentPath, projectPath, sourcePath, unitPath, witnessPath } from './paths.ts';
import { linesText } from './source-box.ts';

interface Place {
  readonly label: string;
  readonly href: string;
}

/** What a second file of the department and year says of a project. */
export interface ProjectWitnessView {
  readonly text: string;
  /** Where it stands in each file that has it. */
  readonly places: readonly Place[];
  readonly differences: readonly string[];
}

interface WitnessItem {
  readonly name: string;
  readonly href: string;
}

/** How far a second file of the department and year bears the document out. */
export interface DocumentWitnessView {
  readonly form: string;
  readonly file: string;
  readonly href: string;
  readonly summary: string;
  readonly differences: readonly (WitnessItem & { readonly text: string })[];
  readonly onlyHere: readonly WitnessItem[];
  readonly onlyThere: readonly WitnessItem[];
}

const isMoney = (field: WitnessDifference['field']): field is AmountColumn =>
  (AMOUNT_COLUMNS as readonly string[]).includes(field);

/** Makes what a project's page says of the second file; `null` where there is none. */
export function toProjectWitness(project: Project, document: BudgetDocument): ProjectWitnessView | null {
  const { witness } = document;
  if (witness === null) return null;
  const form = FORM_NAMES[witness.form];
  const here = {
    label: `${FORM_NAMES[project.form]}，${linesText(project.source)}`,
    href: sourcePath(document.id, project.source),
  };
  if (witness.onlyThere.includes(project.id)) {
    const place = { ...here, href: witnessPath(document.id, project.source) };
    return { text: `这个项目只在《${form}》里有，取自那份文件`, places: [place], differences: [] };
  }
  const there = witness.places.find(({ id }) => id === project.id)?.source;
  if (!there) {
    if (witness.matched === 0) return null;
    return { text: `这个项目在《${form}》里没有`, places: [here], differences: [] };
  }
  const differ = witness.differ.filter(({ id }) => id === project.id);
  const hasMoney = project.amounts.total !== null;
  const text = differ.some(({ field }) => isMoney(field))
    ? '两份文件里的金额不同'
    : hasMoney
      ? '这个数在两份文件里一致'
      : '两份文件里都有这个项目';
  return {
    text,
    places: [here, { label: `${form}，${linesText(there)}`, href: witnessPath(document.id, there) }],
    differences: differ.map((difference) => describe(difference, document)),
  };
}

/** Makes what a document's page says of the second file; `null` where there is none. */
export function toDocumentWitness(
  document: BudgetDocument,
  projects: readonly Pick<Project, 'id' | 'name'>[],
): DocumentWitnessView | null {
  const { witness } = document;
  if (witness === null) return null;
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  const units = new Map(document.units.map(({ id, name }) => [id, name]));
  const toItem = (id: string): WitnessItem => ({ name: names.get(id) ?? id, href: projectPath(id) });
  const rowOf = (id: string): WitnessItem => {
    if (id === document.id) return { name: '合计', href: departmentPath(id) };
    const unit = units.get(id);
    return unit === undefined ? toItem(id) : { name: unit, href: unitPath(id) };
  };
  const unlike = new Set(witness.differ.filter(({ id, field }) => names.has(id) && isMoney(field)).map(({ id }) => id));
  const same = witness.matched - unlike.size;
  return {
    form: FORM_NAMES[witness.form],
    file: witness.source.file,
    href: witnessPath(document.id),
    summary:
      witness.matched === 0
        ? '两份文件里没有相同的项目，各自的项目都收在这里。'
        : `${witness.matched} 个项目在两份文件里都有，其中 ${same} 个金额一致${unlike.size > 0 ? `，${unlike.size} 个不同` : ''}。`,
    differences: witness.differ.map((difference) => ({
      ...rowOf(difference.id),
      text: describe(difference, document),
    })),
    onlyHere: witness.matched === 0 ? [] : witness.onlyHere.map(toItem),
    onlyThere: witness.onlyThere.map(toItem),
  };
}

const TEXT_LABELS = { unit: '资金使用单位', name: '项目名称', goal: '绩效目标' } as const;

/** `总计：这份文件 37,367.86 万元，另一份 31,302.96 万元` */
function describe({ field, here, there }: WitnessDifference, { currencyUnit }: BudgetDocument): string {
  if (!isMoney(field)) {
    const [own, other] = excerpts(String(here ?? ''), String(there ?? ''));
    return `${TEXT_LABELS[field]}：这份文件“${own}”，另一份“${other}”`;
  }
  const unit = figureUnit(currencyUnit);
  const [own, other] = [here, there].map((value) => {
    const text = amountText(value as number | null, unit);
    return text === null ? '空白' : `${text} ${unit}`;
  });
  return `${AMOUNT_LABELS[field]}：这份文件 ${own}，另一份 ${other}`;
}

const BEFORE = 12;
const SHOWN = 48;

/** The part of two texts in which they first differ. Short texts are whole. */
function excerpts(a: string, b: string): [string, string] {
  const [own, other] = [[...a], [...b]];
  const at = own.findIndex((sign, i) => sign !== other[i]);
  const from = own.length <= SHOWN && other.length <= SHOWN ? 0 : Math.max(0, (at < 0 ? own.length : at) - BEFORE);
  const cut = (text: readonly string[]): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + SHOWN).join('')}${text.length > from + SHOWN ? '…' : ''}`;
  return [cut(own), cut(other)];
}
