import { describe, expect, test } from 'vitest';
import {
  amountText,
  barWidth,
  convertAmount,
  convertSentence,
  fenText,
  padDecimals,
  plainReading,
  shareText,
} from '../../../src/domain/money-text.ts';

describe('amounts', () => {
  test('have thousands separators and at least two decimals', () => {
    expect(amountText(1696.51, '万元')).toBe('1,696.51');
    expect(amountText(390, '万元')).toBe('390.00');
    expect(amountText(0, '万元')).toBe('0.00');
    expect(amountText(1234567.8, '元')).toBe('1,234,567.80');
  });

  test('keep every digit that is printed', () => {
    expect(amountText(0.0035, '万元')).toBe('0.0035');
    expect(amountText(86246.640001, '万元')).toBe('86,246.640001');
  });

  test('keep a blank apart from zero', () => {
    expect(amountText(null, '万元')).toBeNull();
  });

  test('write a negative sum with a minus sign', () => {
    expect(fenText(-10_000, '万元')).toBe('−0.01');
  });
});

describe('an amount in another unit', () => {
  test('is exact to the 分, there and back', () => {
    expect(convertAmount('1,696.51', '万元', '元')).toBe('16,965,100.00');
    expect(convertAmount('86,246.640001', '万元', '元')).toBe('862,466,400.01');
    expect(convertAmount('862,466,400.01', '元', '万元')).toBe('86,246.640001');
    expect(convertAmount('−0.01', '万元', '元')).toBe('−100.00');
    expect(convertAmount('0.00', '元', '万元')).toBe('0.00');
  });

  test('is none where there is no figure', () => {
    expect(convertAmount('—', '万元', '元')).toBeNull();
  });
});

describe('a sentence in another unit', () => {
  test('has its amounts rewritten, but no words of a document, no bands and no plain readings', () => {
    expect(convertSentence('最大的是“购置 10.00 万元设备”，1,000.00 万元，占 2.00%；少 0.01 万元。', '元')).toBe(
      '最大的是“购置 10.00 万元设备”，10,000,000.00 元，占 2.00%；少 100.00 元。',
    );
    expect(convertSentence('100–500 万元的最多（约 8.62 亿元）', '元')).toBe('100–500 万元的最多（约 8.62 亿元）');
    expect(convertSentence('12,345.00 元', '万元')).toBe('1.2345 万元');
  });
});

test('figures of a column lack the zeros that bring their decimal points under each other', () => {
  expect(padDecimals(['1,696.51', null, '0.0035', '3.00'])).toEqual(['00', '', '', '00']);
  expect(padDecimals([null, null])).toEqual(['', '']);
});

describe('a plain reading', () => {
  test('is given from one 亿元 on and below one 万元', () => {
    expect(plainReading(86_246_640_000)).toBe('约 8.62 亿元');
    expect(plainReading(850_000)).toBe('8,500.00 元');
  });

  test('is left out where 万元 says it well', () => {
    expect(plainReading(226_480_000)).toBeNull();
    expect(plainReading(0)).toBeNull();
  });
});

describe('shares', () => {
  test('are percent with two decimals', () => {
    expect(shareText(226_48, 5_848_74)).toBe('3.87%');
  });

  test('never round a part to nothing or to everything', () => {
    expect(shareText(1, 10_000_000)).toBe('<0.01%');
    expect(shareText(9_999_999, 10_000_000)).toBe('>99.99%');
    expect(shareText(0, 10)).toBe('0.00%');
    expect(shareText(10, 10)).toBe('100.00%');
  });

  test('have no value without a whole', () => {
    expect(shareText(5, null)).toBeNull();
    expect(shareText(5, 0)).toBeNull();
  });

  test('draw a bar that can be seen for anything above nothing', () => {
    expect(barWidth(1, 1_000_000)).toBe(0.5);
    expect(barWidth(0, 1_000_000)).toBe(0);
    expect(barWidth(1, 3)).toBe(33.3);
  });
});
