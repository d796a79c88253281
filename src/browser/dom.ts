import type { Part } from '../search/client/excerpt.ts';

type Child = Node | string | null | undefined | false;

/** An element with attributes and children. Text goes in as text, never as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export const markParts = (parts: readonly Part[]): (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** Tells `src/browser/preferences/display-settings.ts` that amounts have come, for a reader who chose the other unit. */
export const announceAmounts = (): boolean => document.dispatchEvent(new Event('amounts'));

/** The element that a page must have. */
export function find<T extends HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Says in `host` that something could not be loaded, with a button that tries again. */
export function offerRetry(host: HTMLElement, what: string, retry: () => void): void {
  const button = element('button', { type: 'button' }, '重试');
  button.addEventListener('click', () => {
    // The button will be gone.
    host.tabIndex = -1;
    host.focus();
    retry();
  });
  host.replaceChildren(`${what}没有加载成功，请检查网络后重试。 `, button);
}
