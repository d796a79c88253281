import { comparatorWords, dateWords, space, toWords } from './quantity-words.ts';
import {
  understoodParts,
  type DeadlineTarget,
  type GradeTarget,
  type Quantity,
  type QuantityTarget,
  type RangeTarget,
  type SingleTarget,
  type Target,
} from './parse-target.ts';
import { endsWithMeasure } from './measure-nouns.ts';
import { dimensionOf } from './units.ts';

/** One of the two targets of an indicator: 年度指标值 or 实施周期指标值. */
export type TargetScope = 'annual' | 'cycle';

const SCOPES: Record<TargetScope, string> = { annual: '本年度', cycle: '实施周期内' };

/**
 * Says a target that was understood in one sentence: `本年度话务接通率不低于 93%`. Returns `null` for text and formulas. The page shows the
 * sentence beside the printed target and marks it as generated. Where only some clauses were understood, the sentence says that the original has
 * the rest.
 */
export function readPlainly(target: Target, indicatorName: string, scope: TargetScope): string | null {
  const parts = understoodParts(target);
  const [first] = parts;
  if (!first) return null;
  const name = cleanName(indicatorName);
  const lead = /^(?:每|全年|年|本年|当年|实施周期|[日月周季]均|\d)/.test(name) ? `${SCOPES[scope]}，` : SCOPES[scope];
  if (target.kind !== 'clauses') return space(lead + readSingle(first, name));
  const clauses = parts.map((part) => readClause(part));
  if (parts.length < target.clauses.length) clauses.push('其余内容见原文');
  return space(`${lead}${name}：${clauses.join('；')}`);
}

/**
 * Strips a name of the code before it (`111063829-采购验收合格率`), of stray full stops, of a formula after `=`, and of the unit in brackets after
 * it. Unlike `plainIndicatorName`, which makes addresses, it keeps the width of all other signs as printed.
 */
function cleanName(name: string): string {
  return name
    .replace(/\s+/gu, '')
    .replace(/[=＝].+$/u, '')
    .replace(/^\d{6,}[-—]/u, '')
    .replace(/^[.。、]+|[.。:：、]+$/gu, '')
    .replace(/[（(](?:%|％|单位[:：].{1,4}|[个条万件次人份元]{1,2})[)）]$/u, '');
}

function readSingle(part: SingleTarget, name: string): string {
  switch (part.kind) {
    case 'quantity':
    case 'range':
      return part.subject === null ? readOwnFigure(part, name) : readFigureOf(part, joinSubject(name, part.subject));
    case 'deadline':
      return readDeadline(part, name);
    case 'grade':
      return readGrade(part, name);
    default:
      return name;
  }
}

interface About {
  /** The name and a colon (`提高办文质量：`), or the empty string. */
  readonly label: string;
  readonly measured: string;
}

/**
 * Joins the name of the indicator and the subject of the target. `满意度` under `服务对象满意度` adds nothing; another subject follows the name:
 * `提高办文质量：退文率`.
 */
function joinSubject(name: string, subject: string): About {
  const bare = cleanName(subject);
  if (name.includes(bare)) return { label: '', measured: name };
  return bare.includes(name) ? { label: '', measured: bare } : { label: `${name}：`, measured: bare };
}

function readClause(part: SingleTarget): string {
  switch (part.kind) {
    case 'quantity':
    case 'range':
      return readFigureOf(part, { label: '', measured: part.subject ?? '' });
    case 'deadline':
      return `${part.subject ?? ''}${toDate(part)}${part.tail ?? ''}`;
    case 'grade':
      return readGrade(part, '');
    default:
      return '';
  }
}

type FigureTarget = QuantityTarget | RangeTarget;

/** Says a figure of what the indicator itself names: `验收合格率为 100%`, `购买油墨 7 箱`, `“设备运行”的目标为 100%`. */
function readOwnFigure(part: FigureTarget, name: string): string {
  if (continues(part.tail)) return `${name}：${readFigureOf(part, { label: '', measured: '' })}`;
  const when = `${toBy(part)}${part.per ?? ''}`;
  const unit = unitOf(part);
  const isRatio = unit !== null && dimensionOf(unit) === 'ratio';
  const isMeasure = endsWithMeasure(name) || /(?:情况|质量|水平|效果|性|成效|有效投诉|成本控制|评价)$/u.test(name);
  const tail = part.tail ?? '';
  if (!isMeasure && (isRatio || (unit === null && isEqual(part))))
    return `“${name}”的目标${when}${part.kind === 'range' ? '' : '为'}${isEqual(part) ? '' : comparison(part)}${figure(part)}${tail}`;
  const words = isEqual(part) ? (isMeasure ? '为' : ' ') : comparison(part);
  return `${name}${when}${words}${figure(part)}${tail}`;
}

/** Says a figure of what the target names, or one that names nothing: `退文率不超过 5%`, `每隔 2-3 小时巡查 1 次`. */
function readFigureOf(part: FigureTarget, { label, measured }: About): string {
  const lead = `${label}${toBy(part)}${part.per ?? ''}${measured}`;
  const unit = unitOf(part);
  const isLimit =
    part.kind === 'quantity' && part.comparator === 'le' && unit !== null && dimensionOf(unit) === 'duration';
  // The sentence is 紧急公文在 2 小时内发出.
  if (isLimit && continues(part.tail)) return `${lead}在${figure(part)}内${part.tail ?? ''}`;
  const words = isEqual(part) ? (endsWithMeasure(measured) ? '为' : '') : comparison(part);
  return `${lead}${words}${figure(part)}${part.tail ?? ''}`;
}

/** Tells whether words follow the figure. A remark in brackets is none. */
function continues(tail: string | null): boolean {
  return tail !== null && !/^[（(]/.test(tail);
}

const unitOf = (part: FigureTarget): string | null => (part.kind === 'range' ? part.high.unit : part.quantity.unit);
const toBy = ({ by }: FigureTarget): string => (by === null ? '' : `${dateWords(by)}前`);
const isEqual = (part: FigureTarget): boolean => part.kind === 'quantity' && part.comparator === 'eq';
const comparison = (part: FigureTarget): string =>
  part.kind === 'range' ? '' : comparatorWords(part.comparator, part.quantity.unit);
const figure = (part: FigureTarget): string => (part.kind === 'range' ? rangeWords(part) : toWords(part.quantity));

function rangeWords({ low, high }: RangeTarget): string {
  const to = toWords(high);
  if (low.inclusive && high.inclusive) return `在${isBare(low) ? low.printed : toWords(low)}至${to}之间`;
  const floor = comparatorWords(low.inclusive ? 'ge' : 'gt', low.unit);
  return `${floor}${toWords(low)}且${comparatorWords(high.inclusive ? 'le' : 'lt', high.unit)}${to}`;
}

/** Tells whether a quantity is a bare number, such as the `20` of `20-30万元`, which takes unit and scale from the other end. */
function isBare({ printed }: Quantity): boolean {
  return /^[\d.]+$/.test(printed);
}

function toDate({ date, comparator, per }: DeadlineTarget): string {
  return `${per ?? ''}${dateWords(date)}${comparator === 'le' ? '前' : ''}`;
}

function readDeadline(part: DeadlineTarget, name: string): string {
  const promise = `${part.subject ?? ''}${toDate(part)}${part.tail ?? ''}`;
  if (part.subject !== null || part.tail !== null) return `${name}：${promise}`;
  return part.comparator === 'le' ? `${name}的期限为${promise}` : `${name}的日期为${promise}`;
}

function readGrade({ grade, comparator, subject }: GradeTarget, name: string): string {
  const about = subject ?? '';
  const words = comparator === 'ge' ? '不低于' : comparator === 'gt' ? '高于' : '为';
  const separator = name !== '' && about !== '' ? '：' : '';
  return `${name}${separator}${about.replace(/[位处]于$|中$/u, '')}${words}“${grade}”`;
}
