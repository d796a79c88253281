export type Severity = 'error' | 'warning' | 'info';

/** A finding of the reader. `message` says what was expected and what was found; `hint` says what to do. Both are Chinese. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Written in kebab-case, and permanent. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
  /** Id of the project that the finding is about. */
  readonly project: string | null;
}
