import { focusOnSlash } from './keyboard.ts';

/** The box in the header: `/` focuses it, typing brings suggestions. The engine is loaded when the box is used. */
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
