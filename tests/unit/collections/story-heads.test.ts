import { describe, expect, test } from 'vitest';
import { checkStoryHeads } from '../../../src/collections/story-heads.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();
const head = (date: string, documents = '[2026-9y57yn2gxh]'): string =>
  `---\ntitle: 文章\ndescription: 一句话\ndate: ${date}\ndocuments: ${documents}\n---\n\n正文\n`;

describe('the head of a story', () => {
  test.each(['2026-03-01', "'2026-03-01'", '"2026-03-01"'])('may have the day %s', (date) => {
    const folder = writeFiles(at('good'), { 'a.mdx': head(date) });
    expect(checkStoryHeads(folder)).toEqual([]);
  });

  test('is told with file and line where it is wrong', () => {
    const folder = writeFiles(at('bad'), {
      'a.mdx': head('三月一日', '[]'),
      'b.mdx': '---\ntitle: 文章\ndate: 2026-03-01\ndocuments: [2026-9y57yn2gxh]\n---\n',
      'c.mdx': '---\ntitle: "文章\n---\n',
    });
    const problems = checkStoryHeads(folder);
    expect(problems.slice(0, 3)).toEqual([
      `${folder}/a.mdx:4：date：应是 2026-03-01 这样的日期`,
      `${folder}/a.mdx:5：documents：写法不对`,
      `${folder}/b.mdx:1：description：缺少这一项`,
    ]);
    expect(problems[3]).toContain(`${folder}/c.mdx:1：文首的 YAML 读不出`);
  });
});
