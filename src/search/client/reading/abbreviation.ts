/** Whether a normalised term looks like a short name of a department or a unit: 数据局, 驻京办. */
export const mayBeAbbreviation = (term: string): boolean => /^\p{Script=Han}{2,9}[局委办厅署院校馆]$/u.test(term);

/** Whether a term has characters of a name in their order (政务数据局 of 广州市政务服务和数据管理局). */
export function isAbbreviation(term: string, name: readonly string[]): boolean {
  let at = 0;
  const short = [...term];
  for (const character of name) if (character === short[at]) at++;
  return at === short.length;
}
