/** Whether two texts differ by one character, which is another, or which only one of them has, or by two neighbours that changed places. */
export function isSlip(text: string, name: string): boolean {
  let start = 0;
  while (start < text.length && text[start] === name[start]) start++;
  let end = 0;
  const most = Math.min(text.length, name.length) - start;
  while (end < most && text.at(-1 - end) === name.at(-1 - end)) end++;
  const [left, right] = [text, name].map((whole) => whole.slice(start, whole.length - end)) as [string, string];
  return (
    Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === `${right.charAt(1)}${right.charAt(0)}`)
  );
}
