import { focusOnSlash } from './keyboard.ts';

/** The box in the header: `/` focuses it, typing brings suggestions. The engine is loaded when the box is used. */
const box = document.querySelector<HTMLInputElement>('input[data-search-box]');
if (box) {
  const base = box.dataset['searchBox'] ?? '/';
  focusOnSlash(box);
  box.addEventListener(
    'focus',
    () => void import('./header-suggestions.ts').then(({ suggestInHeader }) => suggestInHeader(box, base)),
    { once: true },
  );
}
