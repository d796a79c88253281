import type { Answer } from '../../publishing/downloads/api/answer-schemas.ts';
import { answerPath } from '../../publishing/downloads/api/api-addresses.ts';
import { offerText, type TextFormat } from '../tables/offer-file.ts';
import { makeProjectFile } from './make-project-file.ts';

/** Makes a file of the project that `host` is about from the answer of the API about its document, and saves it. */
export async function offerProjectFile(host: HTMLElement, format: string): Promise<void> {
  const { id = '', document = '', site = location.origin, base = '/' } = host.dataset;
  const status = host.querySelector('[role=status]')!;
  status.textContent = '正在取数据……';
  try {
    const answer = await fetch(base + answerPath('document', document));
    if (!answer.ok) throw new Error(`${answer.url}: status ${answer.status}`);
    const content = (await answer.json()) as Answer<'document'>;
    offerText(host, makeProjectFile(content, id, { site, base }, format as TextFormat), id, format as TextFormat);
    status.textContent = '';
  } catch (error) {
    reportError(error);
    status.textContent = '数据没有取到。可以再试一次，或者下载本部门本年度的文件。';
  }
}
