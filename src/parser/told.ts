import type { CurrencyUnit } from '../domain/records.ts';

/** What the publisher says in the sidecar where the file does not print it. */
export interface Told {
  readonly department: string | null;
  /** The unit of the projects of a file that names none. */
  readonly unit: string | null;
  /** Tells departments of one name apart. */
  readonly region: string | null;
  readonly currencyUnit: CurrencyUnit | null;
}

export const NOTHING_TOLD: Told = { department: null, unit: null, region: null, currencyUnit: null };
