import { fenText, shareText } from '../domain/money-text.ts';

const whole = new Intl.NumberFormat('zh-CN');

/** `1,234.56 万元` for 分 where `unit` is 万元 or 元, otherwise a count as in `12 项`. */
export function formatMeasure(value: number, unit: string): string {
  return unit === '万元' || unit === '元' ? `${fenText(value, unit)} ${unit}` : `${whole.format(value)} ${unit}`;
}

/** The share as tables print it; `—` where there is no whole. */
export function formatShare(part: number, total: number): string {
  return shareText(part, total) ?? '—';
}
