import { describe, expect, it } from 'vitest';
import { judgeForms } from '../../tools/files/form-faults.ts';
import { FILE_KINDS, PLAIN_KINDS, readFormsIn, TEXT_KINDS } from '../../tools/files/read-forms-in.ts';
import { INVENTED_FORMS, inventForms } from '../../tools/synthesis/invent-forms.ts';

const SEEDS = Array.from({ length: 25 }, (_, i) => 31000 + i);

describe.each(INVENTED_FORMS)('%s', (form) => {
  it.each([...TEXT_KINDS, ...FILE_KINDS])('is read out of %s without a wrong field', async (kind) => {
    let read = 0;
    for (const seed of SEEDS) {
      const forms = inventForms(seed, form);
      const { errors, faults } = judgeForms(forms, await readFormsIn(forms, kind, seed));
      // A text without cells may be refused, with the reason.
      if (!PLAIN_KINDS.has(kind)) expect(errors, `seed ${seed}`).toEqual([]);
      expect(faults, `seed ${seed}`).toEqual([]);
      if (errors.length === 0) read++;
    }
    if (!PLAIN_KINDS.has(kind)) expect(read).toBe(SEEDS.length);
  });
});
