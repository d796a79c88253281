import { saveFile, toFileName } from './save-file.ts';

const TYPES = { csv: 'text/csv', json: 'application/json' } as const;
export type TextFormat = keyof typeof TYPES;

/** Saves CSV as a file, and shows its text at the end of `host`, from where a reader can copy it if downloads are blocked. */
export const offerCsv = (host: HTMLElement, csv: string, title: string): void => offerText(host, csv, title, 'csv');

/** Saves a text as a file of a format, and shows it at the end of `host`, from where a reader can copy it if downloads are blocked. */
export function offerText(host: HTMLElement, content: string, title: string, format: TextFormat): void {
  saveFile(new Blob([content], { type: `${TYPES[format]};charset=utf-8` }), toFileName(title, format));
  const text = document.createElement('textarea');
  text.readOnly = true;
  text.rows = 6;
  text.value = content.replace(/^\uFEFF/, '');
  text.setAttribute('aria-label', `${format.toUpperCase()} 全文`);
  text.addEventListener('focus', () => text.select());
  showFallback(host, `没有开始下载？可以复制下面的全文，存成 .${format} 文件。`, text);
}

/** Shows `content` at the end of `host` for a reader who cannot download the file. It stays until it is closed or replaced by another. */
export function showFallback(host: HTMLElement, advice: string, content: HTMLElement): void {
  const fallback = document.createElement('div');
  fallback.className = 'chart-fallback';
  const note = document.createElement('p');
  note.textContent = advice;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '收起';
  close.addEventListener('click', () => fallback.remove());
  fallback.append(note, content, close);
  host.querySelector('.chart-fallback')?.remove();
  host.append(fallback);
}
