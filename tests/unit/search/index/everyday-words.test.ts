import { expect, test } from 'vitest';
import { readEverydayWords } from '../../../../src/search/index/everyday-words.ts';
import { useFolder, writeFiles } from '../../../support/use-folder.ts';

const at = useFolder();

function read(text: string) {
  writeFiles(at(), { 'words.yaml': text });
  const { words, problems } = readEverydayWords(at('words.yaml'));
  return { words, problems: problems.map((problem) => problem.replace(at('words.yaml'), '')) };
}

test('words and what they stand for are read in the form in which texts are compared', () => {
  expect(read("# 车辆\n公车: 公务用车\n市長热线: [市长专线, '12345']\nＡＩ: 人工智能\n")).toEqual({
    words: [
      ['公车', ['公务用车']],
      ['市长热线', ['市长专线', '12345']],
      ['ai', ['人工智能']],
    ],
    problems: [],
  });
});

test('an empty list and no list are fine', () => {
  expect(read('# 还没有\n')).toEqual({ words: [], problems: [] });
  expect(readEverydayWords(at('none.yaml'))).toEqual({ words: [], problems: [] });
});

test.each([
  ['车: 公务用车', ':1:1：“车”太短：左边应为两个字以上的词'],
  ['公车:', ':1:1：“公车”的右边是空的，应为文件里的写法'],
  ['公车: [公务用车, [车]]', ':1:1：“公车”的右边应为一个词，或者 [甲, 乙]'],
  ['出国: 因公出国', ':1:1：“出国”右边的“因公出国”含有左边的词，不写也能找到'],
  ['保安: [安保, 安保]', ':1:1：“保安”的右边有重复的写法'],
  ['公车: 车', ':1:1：“公车”右边的“车”太短，应为两个字以上'],
  ['公车: 公务用车\n\n公车: 车辆', ':3:1：“公车”在前面已经写过，请合并成一条'],
  ['- 公车', ':1:1：应为“日常说法: 文件里的写法”，每行一条'],
  ['公车: [公务用车', ':1:10：不是有效的 YAML（BAD_INDENT）'],
])('%j is refused', (text, problem) => {
  const { words, problems } = read(text);
  expect(words).toEqual([]);
  expect(problems[0]).toMatch(problem.slice(0, 2));
  expect(problems.join()).toContain(problem.includes('YAML') ? '不是有效的 YAML' : problem);
});

test('the list of this project is fine', () => {
  const { words, problems } = readEverydayWords('content/everyday-words.yaml');
  expect(problems).toEqual([]);
  expect(words.length).toBeGreaterThanOrEqual(50);
});
