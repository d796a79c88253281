import { describe, expect, test } from 'vitest';
import { wrapText } from '../../../../src/browser/charts/wrap-text.ts';

describe('text in a box', () => {
  test('wraps by the width of Chinese characters', () => {
    expect(wrapText('广州市政务服务项目', 4)).toEqual(['广州市政', '务服务项', '目']);
  });

  test('keeps a number in one piece where a line has room for it', () => {
    expect(wrapText('广州市2026年', 4)).toEqual(['广州市', '2026年']);
  });

  test('ends in an ellipsis where lines run out', () => {
    expect(wrapText('广州市政务服务项目', 4, 2)).toEqual(['广州市政', '务服务…']);
  });

  test('no line begins with a closing mark or ends with an opening one', () => {
    expect(wrapText('名称很长，一行放不下', 4)).toEqual(['名称很', '长，一行', '放不下']);
    expect(wrapText('专项资金（一期）', 5)).toEqual(['专项资金', '（一期）']);
  });
});
