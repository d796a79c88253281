import type { Passage } from '../text/passage.ts';
import { squeeze } from '../text/source-text.ts';

/** The title of a form of targets, in a text without white space and with half-width signs. */
export const FORM_TITLE =
  /(?:绩效目标(?:申报|批复|公开|情况|自评)?表(?:预算表)?|绩效目标批复表|绩效自评表)(?:\([^()]*\))*$/;
const DEPARTMENT =
  /^\s*(?:部\s*门\s*名\s*称|预\s*算\s*(?:单\s*位|部\s*门)|单\s*位\s*名\s*称|填\s*报\s*单\s*位|部\s*门\s*[（(]\s*单\s*位\s*[）)](?:名称)?|资金主管部门)\s*[:：]\s*/;
const CURRENCY = /[（(]?\s*(?<!预算)(?:金额)?单\s*位\s*[:：]\s*(?:人民币)?([^\s（）():：]{0,8}元)\s*[)）]?\s*$/;
const YEAR = /^[([]?(?:20\d\d年度?|20\d\d)[)\]]?$/;
const NUMBER = /^(?:附?(?:表|件)[一二三四五六七八九十\d]{1,4}|附(?:表|件))(?:[-—–]\d{1,3})*:?$/;
const PAGE_NUMBER = /^(?:[-—–]*\d{1,4}[-—–]*|第\d{1,4}页(?:[,、/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|[Pp]\.?\d{1,4})$/;
/** Notes and signatures below a form. */
const NOTE = /^(?:备?注|说明|填报人|填表人|制表人|审核人|复核人|负责人|联系人|联系电话|填报日期|填报单位)\d*[:：]/;

const LONGEST_TITLE = 80;
/** A title that holds the code, the unit and the name of a project: `301007_某分局_某项目绩效目标表`. */
const LONGEST_NAMED_TITLE = 300;

/** What a line around a form is. */
export type FurnitureKind = 'title' | 'department' | 'currency' | 'year' | 'number' | 'page' | 'note';

/** Tells what a line around a form is; `null` where it is none of its furniture. */
export function readFurnitureKind(text: string): FurnitureKind | null {
  const compact = squeeze(text);
  if (compact === '') return 'note';
  if (YEAR.test(compact)) return 'year';
  if (NUMBER.test(compact)) return 'number';
  if (PAGE_NUMBER.test(compact)) return 'page';
  if (DEPARTMENT.test(text)) return 'department';
  if (CURRENCY.test(text) && compact.length < 40) return 'currency';
  if (isFormTitle(text)) return 'title';
  return NOTE.test(compact) ? 'note' : null;
}

/** Whether a line is the title of a form of targets. */
export const isFormTitle = (text: string): boolean => {
  const compact = squeeze(text);
  return (
    FORM_TITLE.test(compact) &&
    compact.length <= (compact.includes('_') ? LONGEST_NAMED_TITLE : LONGEST_TITLE) &&
    !/[。;]/.test(compact) &&
    !/^[(（]?[一二三四五六七八九十\d]{1,2}[)）.、]/.test(compact)
  );
};

/** The names that a line around a form prints. */
export function readFurnitureNames(line: Passage): { department: Passage | null; currency: Passage | null } {
  const { text } = line;
  const label = DEPARTMENT.exec(text)?.[0].length ?? null;
  const unit = CURRENCY.exec(label === null ? text : text.slice(label));
  const base = label ?? 0;
  const at = unit ? base + unit.index : text.length;
  const currencyAt = unit?.[1] ? base + unit.index + unit[0].lastIndexOf(unit[1]) : null;
  const department = label === null ? null : line.slice(label, at).trim();
  return {
    department: department === null || department.isEmpty ? null : department,
    currency: currencyAt === null ? null : line.slice(currencyAt, currencyAt + unit![1]!.length),
  };
}
