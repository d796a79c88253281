/** A browser with one page, in terms that all engines share. */
export interface EnginePage {
  open(url: string): Promise<void>;
  /** Gives the page this room, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Runs a function in the page, and returns what it returns or resolves with. Only what JSON holds passes, both ways. */
  run<Args extends readonly unknown[], Result>(
    script: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Clicks with a pointer, after scrolling there. */
  click(selector: string): Promise<void>;
  /** Types a text into an empty field and presses Enter. */
  enter(selector: string, text: string): Promise<void>;
  /** A PNG of what the window shows. */
  picture(): Promise<Uint8Array>;
  /** Ends the browser and all that was started for it. */
  close(): Promise<void>;
}

/** Starts a browser with a new profile. `folder` gets its settings and what it downloads. */
export type OpenEngine = (folder: string) => Promise<EnginePage>;

/** Writes a call of a function as an expression, which a driver evaluates even where the policy of a page forbids `new Function`. */
export const toExpression = (script: (...args: never[]) => unknown, args: readonly unknown[]): string =>
  `(${script.toString()})(...${JSON.stringify(args)})`;
