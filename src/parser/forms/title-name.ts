import type { Passage } from '../text/passage.ts';
import { squeeze } from '../text/source-text.ts';
import { splitUnitCode } from './codes.ts';

/** Names in titles that are no name of a project. */
const NO_NAME =
  /^(?:附?(?:表|件)?[\d-]*)?(?:20\d\d年(?:度)?)?(?:市|区|县|省)?(?:级)?(?:部门|单位|政策和|财政|预算|重点|一般性|专项|业务|经费|资金|支出|项目)*$/;
const UNFILLED_NAME = /^(?:[.…·×xX*\-—/]*)$/;

/** Whether a form prints dots or crosses in place of a name. */
export const isUnfilledName = ({ text }: Passage): boolean => UNFILLED_NAME.test(squeeze(text));

/** The unit and the name that a title prints: `301007_某分局_某项目绩效目标表`. */
export function nameFromTitle(title: Passage): { code: Passage | null; unit: Passage | null; name: Passage } {
  const end = /绩效目标(?:申报|批复|公开|情况)?表\s*(?:[（(][^（）()]*[)）])?\s*$/.exec(title.text);
  const body = title.slice(0, end?.index ?? 0);
  const at = body.text.lastIndexOf('_');
  const name = body.slice(at + 1).trim();
  if (NO_NAME.test(squeeze(name.text))) return { code: null, unit: null, name: body.slice(0, 0) };
  if (at < 0) return { code: null, unit: null, name };
  const unit = splitUnitCode(body.slice(0, at).trim()).name;
  return { code: null, unit: /\p{Script=Han}/u.test(unit.text) ? unit : null, name };
}
