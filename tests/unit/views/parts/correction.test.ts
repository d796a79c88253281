import { describe, expect, test } from 'vitest';
import { correctionHref } from '../../../../src/views/parts/correction.ts';

const ADDRESS = 'https://x.example/projects/2026-abc/';

describe('a link for corrections', () => {
  test('is a mail with subject and address filled in', () => {
    const href = correctionHref('a@b.example', ADDRESS, '政务云');
    expect(decodeURIComponent(href)).toBe(`mailto:a@b.example?subject=更正：政务云&body=页面：${ADDRESS}\n问题：`);
  });

  test('is the web address of the publisher, with what it wants to know', () => {
    expect(correctionHref('https://x.example/form', ADDRESS)).toBe('https://x.example/form');
    expect(correctionHref('https://x.example/new?u={url}&t={title}', ADDRESS, '云')).toBe(
      `https://x.example/new?u=${encodeURIComponent(ADDRESS)}&t=${encodeURIComponent('云')}`,
    );
  });
});
