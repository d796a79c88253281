import { focusOnSlash } from './keyboard.ts';

/**
 * The search box in the header. The key `/` focuses it, and typing shows suggestions. The engine is loaded when the box is first focused.
 */
const box = document.querySelector<HTMLInputElement>('input[data-search-box]');
if (box) {
  const base = box.dataset['searchBox'] ?? '/';
  focusOnSlash(box);
  let attaching: Promise<void> | undefined;
  box.addEventListener('focus', () => {
    attaching ??= import('./header-suggestions.ts').then(({ suggestInHeader }) => suggestInHeader(box, base));
    attaching.catch(() => (attaching = undefined));
  });
}
