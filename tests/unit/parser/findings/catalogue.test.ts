import { expect, it } from 'vitest';
import { CATALOGUE } from '../../../../src/parser/findings/catalogue.ts';

it('has one entry for each code, with a title, a hint and an example', () => {
  expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length);
  for (const { code, title, hint, example } of CATALOGUE)
    expect(Math.min(title.length, hint.length, example.length), code).toBeGreaterThan(0);
});

it('invites nobody to edit a document', () => {
  for (const { code, hint } of CATALOGUE) expect(hint, code).not.toMatch(/删去误|改正|补上|补写|拆分|核对并/);
});

it('lets publishers confirm what the print says, and nothing that a text does not show', () => {
  const confirmable = CATALOGUE.flatMap(({ code, isConfirmable }) => (isConfirmable ? [code] : []));
  expect(confirmable).toEqual([
    'zero-projects',
    'cell-may-be-cut',
    'row-value-missing',
    'sum-mismatch',
    'money-in-text',
    'sequence-gap',
  ]);
});
