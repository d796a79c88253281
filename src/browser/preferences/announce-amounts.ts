/**
 * Announces that a script has added amounts to the page; `display-settings.ts` then shows them in the unit that the reader chose.
 * The name of the event stands in both files, because sharing it would add a request to every page.
 */
export const announceAmounts = (): boolean => document.dispatchEvent(new Event('amounts'));
