import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, multiplyDecimals, normalizeDecimal } from '../../src/domain/decimal.ts';
import { parseTarget } from '../../src/domain/targets/parse-target.ts';

const DECIMAL = fc
  .tuple(fc.nat(999_999), fc.nat(99))
  .map(([whole, cents]) => normalizeDecimal(`${whole}.${String(cents).padStart(2, '0')}`));

const UNIT = fc.constantFrom('%', '次', '个', '人次', '元', '元/件', '小时', '分钟', '家次', '平方米', '分', '核');

const SCALE = fc.constantFrom(['', '1'] as const, ['万', '10000'] as const, ['亿', '100000000'] as const);

const BEFORE = fc.constantFrom(
  ['≥', 'ge'] as const,
  ['≧', 'ge'] as const,
  ['不少于', 'ge'] as const,
  ['大于等于', 'ge'] as const,
  ['＞', 'gt'] as const,
  ['高于', 'gt'] as const,
  ['=', 'eq'] as const,
  ['不超过', 'le'] as const,
  ['<=', 'le'] as const,
  ['低于', 'lt'] as const,
  ['约', 'about'] as const,
);

const SUBJECT = fc.constantFrom('', '平均响应时间', '办结率', '参训人数', '新增用户数（户）');

const PERIOD = fc.constantFrom('', '每年', '全年', '每季度', '月均');

const widen = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('a rendered target', () => {
  it('parses back to its comparator, figure, unit and words, in either width', () => {
    fc.assert(
      fc.property(
        PERIOD,
        SUBJECT,
        BEFORE,
        DECIMAL,
        SCALE,
        UNIT,
        fc.boolean(),
        (per, subject, before, number, scale, unit, wide) => {
          const rendered = `${per}${subject}${before[0]}${number}${scale[0]}${unit}`;
          expect(parseTarget(wide ? widen(rendered) : rendered, '某指标')).toMatchObject({
            kind: 'quantity',
            comparator: before[1],
            quantity: { value: multiplyDecimals(number, scale[1]), unit },
            per: per === '' ? null : per,
            subject: subject === '' ? null : wide ? widen(subject) : subject,
          });
        },
      ),
    );
  });

  it('parses back as a range', () => {
    fc.assert(
      fc.property(DECIMAL, DECIMAL, UNIT, fc.constantFrom('-', '~', '～', '至', '—'), (a, b, unit, dash) => {
        fc.pre(compareDecimals(a, b) < 0);
        expect(parseTarget(`${a}${dash}${b}${unit}`, '')).toMatchObject({
          kind: 'range',
          low: { value: a, unit },
          high: { value: b, unit },
        });
      }),
    );
  });

  it('parses back as clauses', () => {
    const clause = fc.tuple(fc.constantFrom('一级事件', '甲类', '市级'), BEFORE, DECIMAL, UNIT);
    fc.assert(
      fc.property(fc.array(clause, { minLength: 2, maxLength: 5 }), (clauses) => {
        const target = parseTarget(clauses.map(([s, b, n, u]) => `${s}${b[0]}${n}${u}`).join('；'), '');
        expect(target).toMatchObject({
          kind: 'clauses',
          clauses: clauses.map(([subject, before, value, unit]) => ({
            subject,
            comparator: before[1],
            quantity: { value, unit },
          })),
        });
      }),
    );
  });
});

describe('any text', () => {
  it('gives a target and never throws', () => {
    const piece = fc.constantFrom(
      ...'≥≤<>=±%‰0123456789.,-~万亿元个次人月日年底前内以上下不低于超过一二三十百千半零点（）()；，、。/÷每第至优良好达率数',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: piece, maxLength: 24 })), (text) => {
        expect(parseTarget(text, text).kind).toMatch(/^[a-z]+$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read in bounded time, however long it is', () => {
    const start = performance.now();
    for (const piece of ['≥90%；', '(', '一', '每', '1-', '不低于', '10次']) {
      parseTarget(piece.repeat(500), '');
      expect(parseTarget(piece.repeat(100_000), '').kind).toBe('qualitative');
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
