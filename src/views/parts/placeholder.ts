/** Words that stand in a cell for content that is withheld or not yet written. */
const PLACEHOLDERS = [
  '该项目为涉密项目',
  '本项目为涉密项目',
  '涉密项目',
  'SM项目',
  '涉密',
  'SM',
  '待单位补充',
  '待补充',
  '略',
];

const ONLY_PLACEHOLDERS = new RegExp(`^(?:${PLACEHOLDERS.join('|')})+$`, 'u');

/**
 * Whether a text consists only of such words, with any punctuation between them
 * (`SM项目；SM项目；`, `待单位补充...`). A text that merely mentions one (`涉密印刷设备`) is content.
 */
export function isPlaceholder(text: string): boolean {
  return ONLY_PLACEHOLDERS.test(text.normalize('NFKC').replace(/[\s\p{P}]/gu, ''));
}
