import type { Answer } from '../../publishing/downloads/api/answer-schemas.ts';
import { answerPath } from '../../publishing/downloads/api/api-addresses.ts';
import { offerText, type TextFormat } from '../tables/offer-file.ts';

/** `<project-files>` of `ProjectFiles.astro` makes the files of one project that the site does not have. The code for it is loaded when it is needed. */
class ProjectFiles extends HTMLElement {
  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[hidden]')) part.hidden = false;
    this.onclick = (event) => {
      const format = (event.target as HTMLElement).dataset['format'];
      if (format !== undefined) void this.#offer(format as TextFormat);
    };
  }

  async #offer(format: TextFormat): Promise<void> {
    const { id = '', document = '', site = location.origin, base = '/' } = this.dataset;
    this.#say('正在取数据……');
    try {
      const [{ makeProjectFile }, answer] = await Promise.all([
        import('./make-project-file.ts'),
        fetch(base + answerPath('document', document)),
      ]);
      if (!answer.ok) throw new Error(`${answer.url}: status ${answer.status}`);
      const content = (await answer.json()) as Answer<'document'>;
      offerText(this, makeProjectFile(content, id, { site, base }, format), id, format);
      this.#say('');
    } catch (error) {
      reportError(error);
      this.#say('数据没有取到。可以再试一次，或者下载本部门本年度的文件。');
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}

customElements.define('project-files', ProjectFiles);
