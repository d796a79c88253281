import { expect, it } from 'vitest';
import { CATALOGUE } from '../../../../src/parser/findings/catalogue.ts';

it('has one entry for each code, with a title, a hint and an example', () => {
  expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length);
  for (const { code, title, hint, example } of CATALOGUE)
    expect(Math.min(title.length, hint.length, example.length), code).toBeGreaterThan(0);
});
