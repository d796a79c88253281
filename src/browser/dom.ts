type Child = Node | string | null | undefined | false;

/** Makes an element with attributes and children. Strings become text, never HTML. */
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

/** Returns the first element that matches, and throws if there is none. */
export function requireElement<T extends HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Replaces the content of `host` with a message that `what` could not be loaded and a button that tries again. */
export function offerRetry(host: HTMLElement, what: string, retry: () => void): void {
  const button = element('button', { type: 'button' }, '重试');
  button.addEventListener('click', () => {
    // The new content replaces the button, and the focus must not be lost with it.
    host.tabIndex = -1;
    host.focus();
    retry();
  });
  host.replaceChildren(`${what}没有加载成功，请检查网络后重试。 `, button);
}
