/** Phrases that say that the content is withheld: `涉密`, `SM项目`, `该项目为涉密项目`. SM are the initials of 涉密 in pinyin. */
const WITHHELD = '(?:(?:[该本]项目为?|项目为)?(?:涉密|SM|保密)(?:项目|内容|信息|事项)?)+';
/** Phrases that say that the content is not yet written: `待单位补充`, `请填写`, `待定`, `暂缺`, `略`. */
const UNWRITTEN = '(?:待|请).{0,8}(?:补充|填写|填报|完善|明确|确定)|待定|暂缺|暂未填写|未填|空|略|示例|样例|测试';
/** Fillings of a blank form that nobody replaced: `XXX`, `××单位`. */
const UNFILLED = '[X×*]{2,}.{0,6}';
/** Words that software prints for a missing value. */
const MISSING = 'N/?A|null|undefined|TBD|#N/A|#REF!?';
/** Signs that fill an empty cell: `/`, `——`, `***`. */
const SIGNS = '[-—–/\\\\*?_]+';

const PHRASE = new RegExp(`^(?:${WITHHELD}|${UNWRITTEN}|${UNFILLED}|${MISSING}|${SIGNS})$`, 'iu');

/**
 * Tells whether a name, goal or target is a placeholder: it holds only phrases that stand where content is missing or withheld, with any
 * punctuation between them (`SM项目；SM项目；`, `待单位补充...`, `（空）`). Pages show a placeholder as printed and mark it. A text that mentions
 * such a phrase (`涉密印刷设备`) is content, and an empty text is no placeholder.
 */
export function isPlaceholder(text: string): boolean {
  const compact = text.normalize('NFKC').replace(/\s/gu, '');
  const phrases = compact.split(/[.。,;、!()]+/u).filter((phrase) => phrase !== '');
  return compact !== '' && phrases.every((phrase) => PHRASE.test(phrase));
}
