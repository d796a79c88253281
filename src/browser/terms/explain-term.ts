import type { Term } from '../../domain/glossary.ts';
import { element } from '../dom.ts';
import style from '../../styles/term-note.css?url';

/** How long the pointer may be on its way between the word and its explanation. */
const GRACE_MS = 250;
const GAP_PX = 6;
const MARGIN_PX = 16;

// An import of the style alone would put it on every page.
await new Promise((settle) => {
  const sheet = element('link', { rel: 'stylesheet', href: style });
  sheet.addEventListener('load', settle);
  sheet.addEventListener('error', settle);
  document.head.append(sheet);
});

let terms: Promise<readonly Term[]> | undefined;

/** The glossary, as it stands beside the page that a link leads to. */
function readTerms(link: HTMLAnchorElement): Promise<readonly Term[]> {
  terms ??= fetch(new URL('terms.json', link.href)).then((answer) => answer.json() as Promise<readonly Term[]>);
  return terms;
}

let close = (): void => undefined;

/**
 * Shows what a term means beside its link. It stays until pointer and focus have left the link and the explanation, until Escape,
 * or until something else is pressed (WCAG 1.4.13).
 */
export async function explainTerm(link: HTMLAnchorElement, opener: 'pointerover' | 'click' | 'focusin'): Promise<void> {
  const term = (await readTerms(link)).find(({ id }) => id === link.hash.slice(1));
  // The reader may have gone on while this was loaded; and a press focuses a link too.
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
  // At once: what has the focus next may lie under the explanation.
  link.addEventListener('focusout', () => !link.matches(':hover') && !note.matches(':hover') && close(), { signal });
  document.addEventListener('pointerdown', (event) => isOutside(event) && close(), { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal });
  addEventListener('resize', close, { signal });
}

/** Below the link, or above it where there is no room; never beyond the sides. */
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
