import type { Term } from '../../domain/glossary.ts';
import { element } from '../dom.ts';
import style from '../../styles/term-note.css?url';

/** How long the pointer may take between the term and its explanation before the explanation closes. */
const GRACE_MS = 250;
const GAP_PX = 6;
const MARGIN_PX = 16;

// Astro would put an imported style sheet on every page, so the script loads it from its address.
await new Promise((settle) => {
  const sheet = element('link', { rel: 'stylesheet', href: style });
  sheet.addEventListener('load', settle);
  sheet.addEventListener('error', settle);
  document.head.append(sheet);
});

let terms: Promise<readonly Term[]> | undefined;

/** Loads the glossary from `terms.json` beside the page that the link leads to. */
function readTerms(link: HTMLAnchorElement): Promise<readonly Term[]> {
  terms ??= fetch(new URL('terms.json', link.href)).then((answer) => answer.json() as Promise<readonly Term[]>);
  return terms;
}

let close = (): void => undefined;

/**
 * Shows the explanation of a term beside its link. It closes when pointer and focus have left both, at Escape, and when the reader presses
 * anything else (WCAG 1.4.13).
 */
export async function explainTerm(link: HTMLAnchorElement, opener: 'pointerover' | 'click' | 'focusin'): Promise<void> {
  const term = (await readTerms(link)).find(({ id }) => id === link.hash.slice(1));
  // The reader may have moved on while the glossary was loading. A press focuses a link too, so `focusin` needs `:focus-visible`.
  const isWanted = opener === 'click' || link.matches(opener === 'focusin' ? ':focus-visible' : ':hover');
  if (!isWanted || !term) return;
  close();

  const note = element(
    'div',
    { id: 'term-note', class: 'term-note', role: 'tooltip' },
    element('strong', {}, term.name),
    term.text,
  );
  (link.closest('main') ?? document.body).append(note);
  link.setAttribute('aria-describedby', note.id);
  place(note, link);

  const life = new AbortController();
  const { signal } = life;
  let leaving: number | undefined;
  close = () => {
    clearTimeout(leaving);
    life.abort();
    note.remove();
    link.removeAttribute('aria-describedby');
  };
  const closeSoon = (): void => {
    clearTimeout(leaving);
    leaving = window.setTimeout(() => {
      if (!link.matches(':hover, :focus-visible') && !note.matches(':hover')) close();
    }, GRACE_MS);
  };
  const isOutside = ({ target }: Event): boolean => !link.contains(target as Node) && !note.contains(target as Node);
  document.addEventListener('pointerover', closeSoon, { signal });
  // The explanation closes at once, because it could cover the element that has the focus next.
  link.addEventListener('focusout', () => !link.matches(':hover') && !note.matches(':hover') && close(), { signal });
  document.addEventListener('pointerdown', (event) => isOutside(event) && close(), { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal });
  addEventListener('resize', close, { signal });
}

/** Places the explanation below the link, or above it where there is no room below, and within the sides of the window. */
function place(note: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = note;
  const x = Math.max(MARGIN_PX, Math.min(left, clientWidth - offsetWidth - MARGIN_PX));
  const above = top - offsetHeight - GAP_PX;
  const y = bottom + GAP_PX + offsetHeight > clientHeight && above > 0 ? above : bottom + GAP_PX;
  note.style.left = `${x + scrollX}px`;
  note.style.top = `${y + scrollY}px`;
}
