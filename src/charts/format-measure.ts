import { fenText, shareText } from '../domain/money-text.ts';

const whole = new Intl.NumberFormat('zh-CN');

/** Formats a value in 分 as `1,234.56 万元` if `unit` is 万元 or 元, and otherwise a count as `12 项`. */
export function formatMeasure(value: number, unit: string): string {
  return unit === '万元' || unit === '元' ? `${fenText(value, unit)} ${unit}` : `${whole.format(value)} ${unit}`;
}

/** Formats a share as tables print it; `—` if the total is zero. */
export function formatShare(part: number, total: number): string {
  return shareText(part, total) ?? '—';
}
