import { createInterface } from 'node:readline/promises';
import { describeAddress, describePair } from '../../publishing/permalinks/describe-pair.ts';
import type { Answer, Ask } from '../../publishing/permalinks/update-registry.ts';

/** What a person may type: a word, or its first letter. */
const WORDS = ['same', 'different', 'gone', 'later'];

/** Asks on the terminal what became of an address. An answer that is none of the words is asked for again; a closed input leaves all open. */
export const askOnTerminal: Ask = async (lost, pair) => {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  const say = async (question: string): Promise<string | null> => Promise.race([lines.question(question), closed]);
  try {
    process.stdout.write(`\n发布过的网址现在没有了：${lost.id}\n  ${describeAddress(lost)}\n`);
    if (pair) process.stdout.write(`  ${describePair(pair)}\n`);
    const choices = pair ? 's 是同一个  d 不是同一个  g 已撤下  l 以后再说' : 'g 已撤下  l 以后再说';
    for (;;) {
      const typed = (await say(`  ${choices}：`))?.trim().toLowerCase() ?? 'l';
      const key = WORDS.includes(typed) ? typed[0] : typed;
      const answer: Answer | null =
        key === 'l'
          ? { is: 'later' }
          : key === 's' && pair
            ? { is: 'same', as: pair.fresh.id }
            : key === 'd' && pair
              ? { is: 'different', from: pair.fresh.id }
              : key === 'g'
                ? { is: 'gone', reason: (await say('  原因（可以不填）：'))?.trim() || null }
                : null;
      if (answer) return answer;
    }
  } finally {
    lines.close();
  }
};
