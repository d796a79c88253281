/**
 * Explains words of the glossary in place: watches the links to `/glossary/#…` (`TermLink.astro`). What explains is loaded at the first
 * hover or focus; where nothing can hover, at the first tap, and the second tap follows the link.
 */
const OPENERS = [matchMedia('(hover)').matches ? 'pointerover' : 'click', 'focusin'] as const;

for (const opener of OPENERS) {
  document.addEventListener(opener, (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="/glossary/#"]');
    if (!link || link.hasAttribute('aria-describedby')) return;
    if (opener === 'click') event.preventDefault();
    import('./explain-term.ts')
      .then(({ explainTerm }) => explainTerm(link, opener))
      .catch(() => opener === 'click' && location.assign(link.href));
  });
}
