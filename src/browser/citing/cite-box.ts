import { today } from '../today.ts';
import { cellText } from '../tables/read-cells.ts';
import { type CitationFormat, type Cited, citedRow, toCitation } from '../../views/parts/citation-formats.ts';
import { correctionHref } from '../../views/parts/correction.ts';
import { copyText } from './copy-text.ts';

/**
 * `<cite-box>` of `CiteBox.astro` shows the citation of the page, or of the indicator row that the address names, in the chosen form. It
 * contains the reader's date and the portal's configured address; if none is configured, the address at which the page was opened.
 */
class CiteBox extends HTMLElement {
  #row: { readonly id: string; readonly name: string } | null = null;
  #inSight = false;
  #life = new AbortController();

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    addEventListener('hashchange', () => this.#follow(), { signal });
    this.addEventListener('change', () => this.#write(), { signal });
    this.#part('[data-copy]').addEventListener('click', () => void this.#copy(), { signal });
    this.#part('[data-whole]').addEventListener('click', () => this.#leaveRow(), { signal });
    this.#part('textarea').addEventListener('focus', () => this.#text.select(), { signal });
    const seen = new IntersectionObserver((entries) => {
      this.#inSight = entries.at(-1)?.isIntersecting ?? false;
      this.#offerJump();
    });
    seen.observe(this.#text);
    signal.addEventListener('abort', () => seen.disconnect());
    this.#follow();
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  /** Cites the row that the address names. The row stays chosen when the address then names another part of the page, such as this box. */
  #follow(): void {
    const id = readFragment();
    const row = id === '' ? null : document.getElementById(id)?.closest('.indicators tr[id]');
    if (row) this.#row = { id, name: readName(row) };
    else if (id === '') this.#row = null;
    this.#write();
  }

  #leaveRow(): void {
    history.replaceState(null, '', location.pathname + location.search);
    this.#follow();
    this.#text.focus();
  }

  #write(): void {
    const { address, cited } = this;
    this.#text.value = toCitation(this.#format, cited, { url: address, on: today() });
    this.#say('');
    this.#part('.cite-row').hidden = this.#row === null;
    this.#part('.cite-row-name').textContent = this.#row?.name ?? '';
    this.#offerJump();
    const correction = this.querySelector<HTMLAnchorElement>('a[data-recipient]');
    if (correction) correction.href = correctionHref(correction.dataset['recipient'] ?? '', address, cited.title);
  }

  /** Shows the link to this box while a row is chosen and the box is out of sight. */
  #offerJump(): void {
    this.#part('.cite-jump').hidden = this.#row === null || this.#inSight;
  }

  get address(): string {
    const page = this.dataset['url'] ?? location.origin + location.pathname;
    return this.#row ? `${page}#${this.#row.id}` : page;
  }

  get cited(): Cited {
    const { department = '', title = '', portal = '', published, key = '', article } = this.dataset;
    return {
      department,
      portal,
      title: this.#row ? citedRow(title, this.#row.name) : title,
      publishedAt: published ?? null,
      isArticle: article !== undefined,
      key: this.#row ? `${key}-${this.#row.id}` : key,
    };
  }

  get #format(): CitationFormat {
    return (this.querySelector<HTMLInputElement>('input[name=citation]:checked')?.value ?? 'gbt') as CitationFormat;
  }

  get #text(): HTMLTextAreaElement {
    return this.#part('textarea') as HTMLTextAreaElement;
  }

  async #copy(): Promise<void> {
    this.#say((await copyText(this.#text)) ? '已复制' : '浏览器不让复制，文字已选中，请按复制键');
  }

  #say(message: string): void {
    this.#part('[role=status]').textContent = message;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`cite-box: expected a ${selector} inside, as CiteBox.astro writes it`);
    return part;
  }
}

/** Returns the name of an indicator as printed, without its number and its badges. */
function readName(row: Element): string {
  const name = row.querySelector('.named > span:last-child')?.cloneNode(true) as Element | undefined;
  for (const badge of name?.querySelectorAll('.badge') ?? []) badge.remove();
  return cellText(name);
}

/** Returns what stands after the # of the address; as it stands if it encodes no text, like `%E0%A4%A`. */
function readFragment(): string {
  const fragment = location.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

customElements.define('cite-box', CiteBox);
