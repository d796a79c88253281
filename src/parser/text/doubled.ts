import { squeeze } from './source-text.ts';

/** Whether a text is the same text twice, as a doubled cell leaves it where nothing parts cells. */
export function isDoubled(text: string): boolean {
  const compact = squeeze(text);
  const half = compact.length / 2;
  return compact.length >= 4 && compact.slice(0, half) === compact.slice(half);
}
