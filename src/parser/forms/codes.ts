import { squeeze } from '../text/source-text.ts';
import type { Passage } from '../text/passage.ts';

/** A code before a name: `[215]青禾县水利局`, `042_某局`, `310001-某中心`, and without a sign between them `900100某局`. */
const SIGNED =
  /^(?:[[［【(（]\s*[0-9A-Za-z]{3,}\s*[\]］】)）]\s*[-_－—–]?\s*|[0-9A-Za-z]{3,}\s*[-_－—–]\s*)(?=[^\d\s])/;
const UNSIGNED = /^\d{5,}\s*(?=\p{Script=Han})/u;
/** Names of projects begin with years and other numbers of their own. */
const LONG =
  /^(?:[[［【(（]\s*[0-9A-Za-z]{6,}\s*[\]］】)）]\s*[-_－—–]?\s*|\d[0-9A-Za-z]{5,}\s*[-_－—–]\s*)(?=[^\d\s])/;

export interface CodedName {
  /** As printed, with the sign that parts it from the name. */
  readonly code: Passage | null;
  readonly name: Passage;
}

/** Parts the code of a department or unit from its name. */
export const splitUnitCode = (printed: Passage): CodedName =>
  split(printed, SIGNED.exec(printed.text) ?? UNSIGNED.exec(printed.text));

/** Parts the code of a project from its name. */
export const splitProjectCode = (printed: Passage): CodedName => split(printed, LONG.exec(printed.text));

function split(printed: Passage, match: RegExpExecArray | null): CodedName {
  if (!match) return { code: null, name: printed };
  return { code: printed.slice(0, match[0].length).trim(), name: printed.slice(match[0].length).trim() };
}

/** The last words of names of units. */
const UNIT_END =
  /(?:局|所|中心|站|院|校|会|室|处|队|办|馆|学|团|部|厅|委|社|园|司|厂|场|库|宫|台|区|镇|乡|街道?|村|组|关|署|庭|府|线|\))$/;

/** Whether a line goes on with the name of a unit that does not end in a word for one yet: `青禾区河道管` and `理所`. */
export const isRestOfUnit = (printed: string, rest: string): boolean =>
  !UNIT_END.test(squeeze(printed)) && UNIT_END.test(squeeze(rest));
