/** What is printed where content is missing or withheld: `涉密`, `SM项目`, `待单位补充...`, `待定`, `XXX`, `/`. */
const PLACEHOLDER =
  /^(?:涉密(?:项目|内容|信息|事项)?|S\s*M(?:项目)?|保密(?:项目)?|(?:待|请)[^，。；]{0,8}(?:补充|填写|填报|完善|明确|确定)|待定|暂缺|暂未填写|未填|空|示例|样例|测试|(?:X|x|×|\*|＊){2,}.{0,6}|[-—–/\\.…*?？_、]+|N\/?A|null|undefined|TBD|#N\/A|#REF!)$/i;

/** Whether a name, goal or target is a placeholder: content that is shown and marked, but is no goal. */
export function isPlaceholder(text: string): boolean {
  const compact = text.replace(/\s/gu, '');
  const bare = compact.replace(/[。.…；;]+$/u, '');
  return PLACEHOLDER.test(bare === '' ? compact : bare);
}
