import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { Failure, toFailure } from '../../../src/pipeline/console/command.ts';

test('a fault of the file system is one line that says what to do, also as the cause of another error', () => {
  const fault = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  });
  const wrapped = new Error('UnknownFilesystemError', { cause: fault });
  for (const error of [fault, wrapped])
    expect(toFailure(error)?.message).toBe('磁盘空间不够，请清出空间后重来（ENOSPC）');
});

test('the line names the file', () => {
  try {
    readFileSync('nowhere/某局.txt');
  } catch (error) {
    expect(toFailure(error)?.message).toBe('nowhere/某局.txt：文件在处理期间消失了，请检查来源后重来（ENOENT）');
  }
});

test('a failure stays what it is, and a mistake in the program is none', () => {
  const failure = new Failure('no', 2);
  expect(toFailure(failure)).toBe(failure);
  expect(toFailure(new TypeError('x is not a function'))).toBeUndefined();
});
