import { focusOnSlash } from './keyboard.ts';

/** The box in the header of every page: `/` focuses it, typing brings suggestions. The engine is loaded by the first key. */
const box = document.querySelector<HTMLInputElement>('input[data-search-box]');
const own = document.querySelector<HTMLInputElement>('.search-page input[name=q]');
if (box ?? own) focusOnSlash((own ?? box)!);

if (box && !own) {
  const base = box.dataset['searchBox'] ?? '/';
  box.addEventListener(
    'focus',
    () => {
      void import('./header-suggestions.ts').then(({ suggestInHeader }) => suggestInHeader(box, base));
    },
    { once: true },
  );
}
