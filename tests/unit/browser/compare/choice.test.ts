import { describe, expect, test } from 'vitest';
import { cleanIds, findProjectId, printIds, readIds } from '../../../../src/browser/compare/choice.ts';

const [A, B, C, D, E] = ['a', 'b', 'c', 'd', 'e'].map((letter) => `2026-${letter.repeat(10)}`) as [
  string,
  string,
  string,
  string,
  string,
];

describe('the choice of projects', () => {
  test('is read from an id or an address', () => {
    expect(findProjectId(` ${A} `)).toBe(A);
    expect(findProjectId(`https://example.org/base/projects/${A}/#i-0000000000`)).toBe(A);
    expect(findProjectId(`https://example.org/units/${A}/`)).toBeNull();
    expect(findProjectId('某某项目')).toBeNull();
  });

  test('is what the address names, each once, four at most', () => {
    expect(readIds(`?ids=${A},${B},${A}`, [C])).toEqual([A, B]);
    expect(readIds(`?ids=${[A, B, C, D, E].join(',')}`, [])).toEqual([A, B, C, D]);
    expect(readIds('?ids=<script>,..%2F', [])).toEqual([]);
  });

  test('grows by the one that a project page adds', () => {
    expect(readIds(`?add=${B}`, [A])).toEqual([A, B]);
    expect(readIds(`?add=${A}`, [A])).toEqual([A]);
    expect(readIds('', [A])).toEqual([A]);
    expect(printIds(cleanIds([A, B]))).toBe(`?ids=${A},${B}`);
  });
});
