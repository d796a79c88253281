import { expect, test } from 'vitest';
import { checkProse } from '../../../src/collections/check-prose.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();
const HEAD = '---\ntitle: 文章 {一}\n---\n\n';

test.each([
  ['a tag that is not closed', '一\n\n<Project id="x">\n\n二', 7, '标签读不出'],
  ['a tag that is cut', '一 <Amount id="x" 二', 5, '标签读不出'],
  ['a closing tag alone', '一\n\n</Project>', 7, '标签读不出'],
  ['a value without quotes', '<Amount id=x />', 5, '标签读不出'],
  ['a comment of HTML', '一\n\n<!-- 二 -->', 7, '标签读不出'],
  ['a brace alone', '一\n\n二 {\n\n三', 7, '花括号里的内容读不出'],
  ['an expression that is none', '一 {1 +} 二', 5, '花括号里的内容读不出'],
  ['a list that is not closed', '<Sum ids={[} />', 5, '花括号里的内容读不出'],
  ['an import that is none', 'import 某物', 5, '以 import 或 export 开头的一行读不出'],
  ['a name that nothing defines', '一\n\n共 {金额} 万元', 7, '花括号里的“金额”没有定义'],
  ['a name in a formula', '一\n\n共 {1 / 2 + 金额} 万元', 7, '花括号里的“金额”没有定义'],
  ['a name in a list', '一\n\n<Sum ids={["a", 编号]} />', 7, '花括号里的“编号”没有定义'],
  ['an import of what is not there', "一\n\nimport A from './a.astro'\n", 7, '引入的文件 ./a.astro 不存在'],
])('%s is told in one line, with its place', (name, text, line, expected) => {
  const folder = writeFiles(at(name), { 'a.mdx': HEAD + text });
  const [problem = '', ...more] = checkProse(folder);
  expect(more).toEqual([]);
  expect(problem.split('\n')).toHaveLength(1);
  expect(problem).toContain(`${folder}/a.mdx:${line}：${expected}`);
});

test('prose that can be read has no problem', () => {
  expect([...checkProse('content/stories'), ...checkProse('content/pages')]).toEqual([]);
});
