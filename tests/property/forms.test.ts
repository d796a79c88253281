import { describe, expect, it } from 'vitest';
import { evaluateDamaged, evaluateWhole } from '../../tools/files/evaluate-forms.ts';
import { FILE_KINDS, PLAIN_KINDS, TEXT_KINDS } from '../../tools/files/read-forms-in.ts';
import { INVENTED_FORMS } from '../../tools/synthesis/invent-forms.ts';

const [FROM, COUNT] = [31000, 25];

describe.each(INVENTED_FORMS)('%s', (form) => {
  it.each([...TEXT_KINDS, ...FILE_KINDS])('is read out of %s without a wrong field', async (kind) => {
    const { right, wrong, examples } = await evaluateWhole({ form, kind, from: FROM, count: COUNT });
    expect(examples).toEqual([]);
    expect(wrong).toBe(0);
    // A text without cells may be refused, and a name that a page cuts.
    if (!PLAIN_KINDS.has(kind)) expect(right).toBeGreaterThanOrEqual(kind === 'pdf' ? COUNT - 2 : COUNT);
  });

  it.each([...TEXT_KINDS, ...FILE_KINDS])(
    'is right or refused out of %s where a cell of it is missing, doubled, shifted or joined to another, or a row is cut',
    async (kind) => {
      const { refused, examples } = await evaluateDamaged({
        form,
        kind,
        from: FROM,
        count: kind === 'pdf' ? COUNT : 4 * COUNT,
      });
      expect(examples).toEqual([]);
      expect(refused).toBeGreaterThan(0);
    },
  );
});
