import { describe, expect, test } from 'vitest';
import { fitText, wrapText } from '../../../../src/browser/charts/wrap-text.ts';

describe('text in a box', () => {
  test('wraps between words', () => {
    expect(wrapText('广州市政务服务项目', 4)).toEqual(['广州市', '政务服务', '项目']);
  });

  test('keeps a number in one piece where a line has room for it', () => {
    expect(wrapText('广州市2026年', 4)).toEqual(['广州市', '2026年']);
  });

  test('ends in an ellipsis where lines run out', () => {
    expect(wrapText('广州市政务服务项目', 4, 2)).toEqual(['广州市', '政务服…']);
  });

  test('no line begins with a closing mark or ends with an opening one', () => {
    expect(wrapText('专项资金（一期）', 5)).toEqual(['专项资金', '（一期）']);
    for (const line of wrapText('名称很长，一行放不下', 4)) expect(line).not.toMatch(/^，/);
  });
});

describe('a label of a box', () => {
  test('is whole or absent', () => {
    expect(fitText('运维费2024-2027年', 7, 2)).toEqual(['运维费', '2024-2027年']);
    expect(fitText('运维费2024-2027年', 5, 9)).toBeNull();
    expect(fitText('政务服务', 4, 1)).toEqual(['政务服务']);
    expect(fitText('政务服务大厅', 4, 1)).toBeNull();
  });
});
