import { describe, expect, test } from 'vitest';
import { goalHtml } from '../../../../src/views/parts/goal-html.ts';

describe('the HTML of a goal', () => {
  test('is a list whose markers stay text', () => {
    const html = goalHtml('1. 甲；\n2. 乙。');
    expect(html).toContain('<ol class="points" role="list">');
    expect(html.replace(/<[^>]+>|\s/g, '')).toBe('1.甲；2.乙。');
  });

  test.each([
    '响应<3次且>85分',
    '*不是斜体* _也不是_',
    'http://example.org',
    '<script>alert(1)</script>',
    '# 不是标题',
    '&amp;',
    '- 不是列表',
  ])('shows %s verbatim', (text) => {
    const html = goalHtml(text);
    const shown = html.replace(/^<p>|<\/p>$/g, '');
    expect(html).toMatch(/^<p>.*<\/p>$/s);
    expect(shown).not.toContain('<');
    expect(shown.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&')).toBe(text);
  });
});
