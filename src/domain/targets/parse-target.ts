import { isPlaceholder } from '../placeholders.ts';
import { parseClause } from './clauses.ts';
import { foldTarget, maskBrackets, sliceFolded, type Folded } from './fold.ts';
import { parseFormula } from './formulas.ts';
import type { QualitativeReason, SingleTarget, Target } from './target.ts';
import { findBracketedUnit, type UnitMatch } from './units.ts';

export * from './target.ts';

/** Longer texts are prose. They are not read, because the time would grow with the square of their length. */
const LONGEST = 2000;

/** The number of targets that are remembered. Documents print the same few again and again, and many pages of a build ask for each. */
const MOST_KNOWN = 50_000;
const known = new Map<string, Target>();

/**
 * Reads a 指标值. A bare figure takes the unit that `indicatorName` has in brackets (`100` under `支出及时率（%）`).
 *
 * A target is split at `；` and at line breaks, then at `，`, `、`, `+` and spaces where every part is understood by itself. Each clause is
 * [每年] [subject] [comparator] figure [unit] [以上] [words], a date, a grade, or text. Comparators are the signs ≥ ＞ ＝ ＜ ≤ of the national
 * indicator tables (财预〔2021〕101号) and their words. What is not certain is `qualitative` with a reason; nothing is guessed.
 */
export function parseTarget(printed: string, indicatorName: string): Target {
  const key = `${indicatorName}\0${printed}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size === MOST_KNOWN) known.clear();
  const target = readTarget(printed, indicatorName);
  known.set(key, target);
  return target;
}

function readTarget(printed: string, indicatorName: string): Target {
  const folded = trimEnd(foldTarget(printed));
  if (foldTarget(printed).text === '') return qualitative('empty');
  if (folded.text.length > LONGEST) return qualitative(/\d/.test(folded.text) ? 'ambiguous' : 'no-value');
  if (isPlaceholder(printed)) return qualitative('placeholder');
  if (isScoringRule(folded.text)) return qualitative('scoring');
  const formula = parseFormula(folded);
  if (formula) return formula;

  const unit = findBracketedUnit(indicatorName);
  const spaced = splitAtSpaces(printed, unit);
  const clauses = spaced ?? split(folded, /;|。(?!\d)/g).flatMap((part) => parsePart(trimEnd(part), unit));
  const [first] = clauses;
  if (first === undefined) return qualitative('no-value');
  if (clauses.length === 1) return first;
  if (clauses.some(isUnderstood)) return { kind: 'clauses', clauses };
  const reasons = clauses.map((clause) => (clause.kind === 'qualitative' ? clause.reason : 'no-value'));
  return qualitative(reasons.find((reason) => reason !== 'no-value') ?? 'no-value');
}

/** Returns the clauses of a target that were understood: one of a single target, none of a qualitative one. */
export function understoodParts(target: Target): SingleTarget[] {
  return (target.kind === 'clauses' ? target.clauses : [target]).filter(isUnderstood);
}

/** Tells whether a target has a figure, a range or a date. A grade, a formula and text are not quantified. */
export function isQuantified(target: Target): boolean {
  return understoodParts(target).some(({ kind }) => kind === 'quantity' || kind === 'range' || kind === 'deadline');
}

const qualitative = (reason: QualitativeReason): SingleTarget => ({ kind: 'qualitative', reason });

function isUnderstood({ kind }: SingleTarget): boolean {
  return kind !== 'qualitative' && kind !== 'formula';
}

/** Tells whether the text says how to score: `满意，得满分；基本满意，部分得分；不满意，不得分`. */
function isScoringRule(text: string): boolean {
  return /得满分|不得分|部分得分|[,，;；]得\d+(?:\.\d+)?分|[,，;；]扣\d|每[^,;]{1,12}扣\d|否则[^,;]{0,4}分/.test(text);
}

/** Reads a part between two `；`. It is split further at `，`, or at `、`, `+` and 和, if at least two parts are then understood by themselves. */
function parsePart(part: Folded, unit: UnitMatch | null): SingleTarget[] {
  const body = dropEnumerator(part);
  if (body.text === '') return [];
  const whole = parseClause(body, unit);
  if (whole.length === 1 && whole[0]!.kind === 'range') return whole;
  const commas = split(body, /,(?!\d{3}(?!\d))/g);
  if (commas.length > 1) {
    const parts = commas.map((piece) => parseEnumeration(dropEnumerator(piece), unit));
    if (whole.length === 1 && isDatedBy(whole[0]!, parts[0]!)) return whole;
    if (parts.filter((targets) => targets.some(isUnderstood)).length > 1) return parts.flat();
    return whole;
  }
  return parseEnumeration(body, unit);
}

/** Tells whether a comma only parts a figure from its own date: `到2025年底，覆盖率达到90%`. */
function isDatedBy(whole: SingleTarget, [first]: readonly SingleTarget[]): boolean {
  const dated = (whole.kind === 'quantity' || whole.kind === 'range') && whole.by !== null;
  return dated && first?.kind === 'deadline' && first.subject === null && first.tail === null;
}

function parseEnumeration(body: Folded, unit: UnitMatch | null): SingleTarget[] {
  for (const separator of [/[+]/g, /、/g, /[+、]|和|及|以及|并|且|或/g]) {
    const pieces = split(body, separator);
    if (pieces.length < 2) continue;
    const parts = pieces.map((piece) => parseClause(piece, unit));
    if (parts.every((targets) => targets.every(isFigureWithUnit))) return parts.flat();
  }
  return parseClause(body, unit);
}

function isFigureWithUnit(target: SingleTarget): boolean {
  return target.kind === 'quantity' && (target.quantity.unitFrom === 'target' || target.explicit);
}

/** Splits `一级≤1小时 二级≤2小时` at its spaces. They separate clauses if each part has words and a figure of its own. */
function splitAtSpaces(printed: string, unit: UnitMatch | null): SingleTarget[] | null {
  const words = printed.trim().split(/[ \u3000]+/);
  if (words.length < 2) return null;
  const parts = words.map((word) => parsePart(trimEnd(foldTarget(word)), unit));
  const separate = parts.every((targets) =>
    targets.every((target) => target.kind === 'quantity' && target.subject !== null && target.tail === null),
  );
  return separate ? parts.flat() : null;
}

/** Splits a text outside brackets and quotes, and drops empty parts. */
function split(folded: Folded, separator: RegExp): Folded[] {
  const parts: Folded[] = [];
  let from = 0;
  for (const found of maskBrackets(folded.text).matchAll(separator)) {
    parts.push(sliceFolded(folded, from, found.index));
    from = found.index + found[0].length;
  }
  parts.push(sliceFolded(folded, from));
  return parts.filter(({ text }) => text !== '');
}

/** Drops the number before a clause: `1、`, `（2）`, `③`. */
function dropEnumerator(part: Folded): Folded {
  const found = /^(?:\d{1,2}(?:、|\.(?!\d))|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十]{1,2}是(?=[^\d]))/.exec(part.text);
  return found ? sliceFolded(part, found[0].length) : part;
}

function trimEnd(folded: Folded): Folded {
  return sliceFolded(folded, 0, folded.text.replace(/[;,。、.]+$/, '').length);
}
