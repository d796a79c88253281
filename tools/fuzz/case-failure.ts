/** What is wrong with one document of a run, and enough of it to see why. */
export interface CaseFailure {
  readonly name: string;
  readonly problem: string;
  readonly excerpt: string;
}

const MOST_CHARACTERS = 1_200;

/** The beginning of a text, short enough to be printed. */
export const cut = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;

/** An exception with the first lines of its stack. */
export const describeCrash = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n    ') : String(error);
