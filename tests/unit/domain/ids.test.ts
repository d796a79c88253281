import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { departmentId, hashKey, IdRegister, nameId, toKey, unitId } from '../../../src/domain/ids.ts';

/** Computes an id as the contract words it: SHA-256, read as one number, in base 32. */
function slowHash(key: string): string {
  let number = BigInt(`0x${createHash('sha256').update(key).digest('hex')}`) << 4n;
  let digits = '';
  for (let i = 0; i < 52; i++) {
    digits = '0123456789abcdefghjkmnpqrstvwxyz'.charAt(Number(number & 31n)) + digits;
    number >>= 5n;
  }
  return digits.slice(0, 10);
}

describe('ids', () => {
  it('hashes as the contract says', () => {
    for (const key of ['', '广州市人民政府办公厅', 'a\u001fb', 'x'.repeat(500)])
      expect(hashKey(key)).toBe(slowHash(key));
  });

  it('does not depend on width or white space', () => {
    expect(toKey(['广州 （市）\n', 'Ａ'])).toBe('广州(市)\u001fA');
    expect(nameId('工作 经费')).toBe(nameId('工作经费'));
    expect(departmentId('广州市（局）')).toBe(departmentId('广州市 (局)'));
  });

  it('numbers equal keys in order', () => {
    const ids = new IdRegister('2025-');
    expect([ids.take(['局', '单位', '项目']), ids.take(['局', '单位', '项 目'])]).toEqual([
      `2025-${slowHash('局\u001f单位\u001f项目')}`,
      `2025-${slowHash('局\u001f单位\u001f项目\u001f2')}`,
    ]);
    expect(unitId(2025, '局', '单位')).toBe(`2025-${slowHash('局\u001f单位')}`);
  });
});
