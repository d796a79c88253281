/** The event that `display-settings.ts` listens to on the document. */
export const AMOUNTS_ADDED = 'amounts';

/** Announces that a script has added amounts to the page, so that they are shown in the unit that the reader chose. */
export const announceAmounts = (): boolean => document.dispatchEvent(new Event(AMOUNTS_ADDED));
