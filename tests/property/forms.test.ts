import { expect, it } from 'vitest';
import { listFormFaults } from '../../tools/files/form-faults.ts';
import { readFormsIn, FORM_KINDS } from '../../tools/files/read-forms-in.ts';
import { inventForms } from '../../tools/synthesis/invent-forms.ts';

const SEEDS = Array.from({ length: 25 }, (_, i) => 31000 + i);

it.each(FORM_KINDS)('reads forms of one project and rows of one indicator out of %s', async (kind) => {
  for (const seed of SEEDS) {
    const forms = inventForms(seed);
    expect(listFormFaults(forms, await readFormsIn(forms, kind)), `seed ${seed}`).toEqual([]);
  }
});
