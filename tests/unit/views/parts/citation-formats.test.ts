import { describe, expect, test } from 'vitest';
import {
  type Cited,
  citedProject,
  citedRow,
  credit,
  toCitation,
} from '../../../../src/views/parts/citation-formats.ts';

const cited: Cited = {
  department: '某市某局',
  title: citedProject('政务云', 2026),
  portal: '明账',
  publishedAt: null,
  key: '2026-abc',
};

const seen = { url: 'https://x.example/projects/2026-abc/', on: '2026-11-22' };

describe('a citation', () => {
  test('in GB/T 7714 form credits the department first and the portal second, with the day of retrieval', () => {
    expect(toCitation('gbt', cited, seen)).toBe(
      '某市某局. 政务云：2026年项目支出绩效目标[DB/OL]. 明账[2026-11-22]. https://x.example/projects/2026-abc/.',
    );
  });

  test('names the day of publication only where it is known', () => {
    expect(toCitation('gbt', { ...cited, publishedAt: '2026-02-01' }, seen)).toContain(
      '明账, (2026-02-01)[2026-11-22]',
    );
    expect(toCitation('bibtex', { ...cited, publishedAt: '2026-02-01' }, seen)).toContain('date = {2026-02-01}');
    expect(toCitation('bibtex', cited, seen)).not.toMatch(/^ {2}(date|year) =/m);
  });

  test('without a reader has no date and no address', () => {
    expect(credit(cited)).toBe('某市某局. 政务云：2026年项目支出绩效目标[DB/OL]. 明账');
    expect(credit({ ...cited, isArticle: true })).toContain('[EB/OL]');
  });

  test('of a row names the row', () => {
    expect(citedRow(cited.title, '响应时间')).toBe('政务云：2026年项目支出绩效目标，指标：响应时间');
  });

  test('in Markdown and BibTeX escapes what the department wrote', () => {
    const odd = { ...cited, title: 'A_B [C] 100% & {D}\\' };
    expect(toCitation('markdown', odd, seen)).toBe(
      '某市某局：[A\\_B \\[C\\] 100% & {D}\\\\](https://x.example/projects/2026-abc/)，明账，2026-11-22 检索。',
    );
    expect(toCitation('bibtex', odd, seen)).toContain('title = {{A\\_B [C] 100\\% \\& \\{D\\}\\textbackslash{}}}');
  });

  test('can be the address alone', () => {
    expect(toCitation('url', cited, seen)).toBe(seen.url);
  });
});
