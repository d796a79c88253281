import { beforeAll, describe, expect, test } from 'vitest';
import { type CardFont, loadCardFont } from '../../../src/cards/card-font.ts';

let font: CardFont;

beforeAll(async () => {
  font = await loadCardFont();
});

describe('the font', () => {
  test('has all of GB2312', () => {
    const decoder = new TextDecoder('gb2312');
    for (let high = 0xb0; high <= 0xf7; high++)
      for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++)
        font.measure(decoder.decode(new Uint8Array([high, low])), 10);
    expect([...font.missing]).toEqual([]);
  });

  test('draws 〓 for what it lacks, and says so', async () => {
    const fresh = await loadCardFont();
    expect(fresh.glyph('\u{2fa1e}')).toEqual(fresh.glyph('〓'));
    expect([...fresh.missing]).toEqual(['\u{2fa1e}']);
  });

  test('wraps without losing a character, keeping figures whole and closing punctuation off the start of a line', () => {
    const text = '广州市政务服务和数据管理局2024-2027年（数字政府），政务云服务运维项目（二期）';
    const lines = font.wrap(text, 50, 500);
    expect(lines.join('')).toBe(text);
    for (const line of lines) {
      expect(font.measure(line, 50)).toBeLessThanOrEqual(550);
      expect(line).not.toMatch(/^[，。）]/);
    }
    expect(lines.some((line) => line.includes('2024-2027'))).toBe(true);
  });
});
