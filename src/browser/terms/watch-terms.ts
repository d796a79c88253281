/**
 * Explains terms in place: watches the links to `/glossary/#…` (`TermLink.astro`), and loads `explain-term.ts` when one is hovered or
 * focused. On a device without hover the first tap shows the explanation, and the second tap follows the link.
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
