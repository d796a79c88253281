import type { Severity } from '../../domain/records.ts';

/** What the reader can find. `severity` is `error` only where a record would be wrong or incomplete. */
export interface CatalogueEntry {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in Chinese. */
  readonly title: string;
  /** What a publisher does about it, in Chinese. */
  readonly hint: string;
  /** A piece of a source that shows it. */
  readonly example: string;
}

/** The hint where the print itself is odd. */
export const CHECK_SOURCE = '对照原文核实；原文如此则无需处理，页面会如实显示。';
