import { z } from 'zod';
import { amounts } from '../../collections/schemas.ts';

/**
 * What the registry of permalinks records of a published address. Of the kinds, `document` stands for the pages of a department, of the department
 * in its year, and of its source; a department's own id is the document's without the year.
 */
export const addressSchema = z.strictObject({
  kind: z.enum(['document', 'unit', 'project']),
  id: z.string().regex(/^\d{4}-[0-9a-hjkmnp-tv-z]{10}$/),
  year: z.int(),
  /** Department, unit and project as printed, as far as the kind has them. */
  names: z.array(z.string().min(1)).min(1).max(3),
  /** Day of the source in which the address was first recorded, YYYY-MM-DD. */
  first: z.iso.date(),
  /** Day of the source that first had the content that was last recorded. */
  last: z.iso.date(),
  /** Digest of the content that was last recorded, without its place in the source. */
  hash: z.string(),
  amounts,
  currencyUnit: z.enum(['万元', '元']).nullable(),
  /** Where the content stood; `version` is the beginning of the source file's SHA-256, as in the address of its page. */
  source: z.strictObject({ version: z.string(), startLine: z.int(), endLine: z.int() }),
  /** Ids of the indicators that the page of a project has ever had. */
  indicators: z.array(z.string()).default([]),
  /** Set where the same thing has another address now. */
  moved: z.strictObject({ to: z.string(), on: z.iso.date() }).nullable().default(null),
  /** Set where the thing is published no longer. */
  gone: z.strictObject({ on: z.iso.date(), reason: z.string().nullable() }).nullable().default(null),
  /** Addresses that somebody has looked at and found to be of another thing. */
  notSame: z.array(z.strictObject({ id: z.string(), on: z.iso.date() })).default([]),
});

export type Address = z.infer<typeof addressSchema>;

/** Whether the registry says what became of an address, so that a site without it loses nothing silently. */
export const isSettled = ({ moved, gone }: Address): boolean => moved !== null || gone !== null;
