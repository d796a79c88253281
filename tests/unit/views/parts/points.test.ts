import { describe, expect, test } from 'vitest';
import { toBlocks } from '../../../../src/views/parts/points.ts';

const markers = (text: string) =>
  toBlocks(text).flatMap((block) => (block.kind === 'points' ? block.points.map(({ marker }) => marker) : []));

describe('the points of a goal', () => {
  test('are found at the beginning of lines', () => {
    expect(markers('1. 完善手段；\n2. 完善体系；\n3. 提升效率。')).toEqual(['1.', '2.', '3.']);
  });

  test('are found inside a line, after the end of a clause', () => {
    expect(markers('主要目标：一是学习贯彻；二是深入调研；三是立足岗位。')).toEqual(['一是', '二是', '三是']);
    expect(markers('1、提供资源池服务。 2、提供密码服务。')).toEqual(['1、', '2、']);
  });

  test('count up from one: anything else is running text', () => {
    expect(markers('2、只有第二点。3、和第三点。')).toEqual([]);
    expect(markers('1、只有一点。')).toEqual([]);
    expect(markers('满足GB/T 39786-2021的要求，版本1.2.3')).toEqual([]);
  });

  test('end where the text goes on in a line of its own', () => {
    const blocks = toBlocks('1.政策依据\n(1) 工作要点\n(2) 基本要求\n本项目采用资源租赁的方式。');
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'points', 'text']);
  });

  test('lose no character', () => {
    const text = '目标：（1）甲；（2）乙。\n另有丙。';
    const joined = toBlocks(text).map((block) =>
      block.kind === 'text' ? block.text : block.points.map((point) => point.marker + point.text).join(''),
    );
    expect(joined.join('')).toBe(text.replace('\n', ''));
  });
});
