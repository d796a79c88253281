import type { Answer } from '../../publishing/permalinks/update-registry.ts';
import { Failure } from './command.ts';

/** Reads answers from flags: `--same OLD=NEW` and `--gone OLD` or `--gone OLD=reason`. */
export function readAnswers(same: readonly string[], gone: readonly string[]): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const flag of same) {
    const [old = '', as = ''] = flag.split('=');
    if (old === '' || as === '') throw new Failure(`--same ${flag}：写成 --same 旧编号=新编号`, 2);
    answers.set(old, { is: 'same', as });
  }
  for (const flag of gone) {
    const [old = '', ...reason] = flag.split('=');
    answers.set(old, { is: 'gone', reason: reason.join('=') || null });
  }
  return answers;
}
