import type { BudgetDocument, Project } from '../records.ts';

/** A version of a document that another has replaced, with its records as they were read. */
export interface EarlierVersion {
  readonly document: BudgetDocument;
  readonly projects: readonly Project[];
  /** SHA-256 of the file that replaces it, and why, as its sidecar says. */
  readonly replacedBy: string;
  readonly reason: string | null;
}

/** The beginning of a file's SHA-256, which names a version in addresses. */
export const versionOf = (sha256: string): string => sha256.slice(0, 8);
