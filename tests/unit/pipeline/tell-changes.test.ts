import { expect, test } from 'vitest';
import { tellChanges } from '../../../src/pipeline/tell-changes.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();

const page = (title: string): string => `<!doctype html><title>${title} · 明账</title>`;
const finding = (line: number, excerpt: string): string =>
  `${JSON.stringify({ severity: 'info', code: 'repeated-clause', message: '重复', hint: '', file: '2025/某局.txt', line, column: 1, excerpt, project: null })}\n`;

test('pages and findings are told as new, gone or changed, with their names', () => {
  writeFiles(at('published'), {
    'index.html': page('首页'),
    'projects/1/index.html': page('甲'),
    'projects/2/index.html': page('乙'),
    'data/diagnostics.ndjson': finding(1, '甲甲') + finding(2, '乙乙') + finding(3, '乙乙'),
    'favicon.svg': '',
  });
  writeFiles(at('built'), {
    'index.html': page('首页'),
    'projects/2/index.html': page('乙改'),
    'projects/3/index.html': page('丙&amp;\u001b[2J'),
    'data/diagnostics.ndjson': finding(9, '甲甲') + finding(2, '乙乙') + finding(4, '丙丙'),
    'favicon.svg': '',
  });
  expect(tellChanges(at('built'), at('published'))).toEqual([
    '页面：新增 1，消失 1，改变 1',
    '  新增 /projects/ 1 页',
    '    /projects/3/  丙&\\u{1b}[2J · 明账',
    '  消失 /projects/ 1 页',
    '    /projects/1/  甲 · 明账',
    '  改变 /projects/ 1 页',
    '    /projects/2/  乙改 · 明账',
    '其他文件（数据、检索、分享图等）：新增 0，消失 0，改变 1',
    '读取原文时的提示：新增 1',
    '    2025/某局.txt:4  repeated-clause  重复',
    '读取原文时的提示：消失 1',
    '    2025/某局.txt:3  repeated-clause  重复',
  ]);
});

test('a site that nothing is published of is all new, and of many pages some are named', () => {
  const pages = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((id) => [`units/${id}/index.html`, page(String(id))]));
  writeFiles(at('built'), pages);
  const lines = tellChanges(at('built'), at('nothing'));
  expect(lines[0]).toBe('页面：新增 7，消失 0，改变 0');
  expect(lines).toContain('    …… 还有 2 页');
  expect(lines.filter((line) => line.startsWith('    /units/'))).toHaveLength(5);
});
