import { saveFile, toFileName } from './save-file.ts';

/** Saves CSV as a file, and shows its text at the end of `host`, from where a reader can copy it if downloads are blocked. */
export function offerCsv(host: HTMLElement, csv: string, title: string): void {
  saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), toFileName(title, 'csv'));
  const text = document.createElement('textarea');
  text.readOnly = true;
  text.rows = 6;
  text.value = csv.slice(1);
  text.setAttribute('aria-label', 'CSV 全文');
  text.addEventListener('focus', () => text.select());
  showFallback(host, '没有开始下载？可以复制下面的全文，存成 .csv 文件。', text);
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
