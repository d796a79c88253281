import { z } from 'zod';
import type { Diagnostic } from '../domain/diagnostic.ts';
import {
  AMOUNT_COLUMNS,
  COLUMN_BASES,
  FORMS,
  LAYOUTS,
  mapColumns,
  mapParts,
  SOURCE_KINDS,
  type BudgetDocument,
  type Project,
} from '../domain/records.ts';

/** The record contract (`docs/records.md`) as zod schemas, one for each NDJSON file. */

const text = z.string().min(1);
const count = z.int().nonnegative();
const place = z.int().positive();
const year = z.int().min(1949).max(2999);
const documentId = z.string().regex(/^\d{4}-[0-9a-hjkmnp-tv-z]{10}$/);
const rowId = z.string().regex(/^i-[0-9a-hjkmnp-tv-z]{10}$/);

export const amounts = z.object(mapColumns(() => z.number().nullable()));

const amountsBasis = z.enum(['column', 'order']).nullable();
const money = z.number().nullable();
const fiscalDetail = z.object(mapParts(() => money)).nullable();
const otherFunds = z.array(z.object({ label: text, amount: z.number(), inSum: z.boolean() }));
const form = z.enum(FORMS);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const filePlace = z.union([
  z.object({ page: place, box, endPage: place, endBox: box }),
  z.object({ sheet: text, from: text, to: text }),
]);
const span = { startLine: place, startColumn: place, endLine: place, endColumn: place, place: filePlace.nullable() };
const level = z.object({ code: z.string().nullable(), name: text.nullable() });
const cell = text.nullable();

const indicator = z.object({
  id: rowId,
  seq: z.int().nullable(),
  level1: level.nullable(),
  level2: level.nullable(),
  name: z.string(),
  cycleTarget: text.nullable(),
  annualTarget: text.nullable(),
  source: z.object(span),
  levelsTakenOver: z.boolean(),
  cells: z.object({ sign: cell, value: cell, measure: cell, weight: cell }).nullable(),
});

export const projectSchema = z.object({
  id: documentId,
  year,
  department: text,
  unit: text,
  name: text,
  amounts,
  amountsBasis,
  goal: text.nullable(),
  indicators: z.array(indicator),
  source: z.object({ file: text, ...span }),
  fiscalDetail,
  otherFunds,
  form,
  code: text.nullable(),
  authority: text.nullable(),
  aliases: z.array(documentId),
}) satisfies z.ZodType<Project>;

const sourceFile = z.object({
  file: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: count,
  lines: count,
  url: z.url({ protocol: /^https?$/ }).nullable(),
  publishedAt: z.iso.date().nullable(),
  note: text.nullable(),
  kind: z.enum(SOURCE_KINDS),
  pages: count.nullable(),
  outside: z.object({ tables: z.array(text), characters: count }).nullable(),
  confirmed: z.array(z.object({ code: text, line: place })),
});
const coverage = z.object({ characters: count, inFields: count, inBoilerplate: count, unclaimed: count });
const compared = z.union([z.string(), z.number()]).nullable();

export const documentSchema = z.object({
  id: documentId,
  year,
  yearBasis: z.enum(['title', 'text', 'declared']),
  department: text,
  title: text.nullable(),
  currencyUnit: z.enum(['万元', '元']).nullable(),
  layout: z.enum(LAYOUTS),
  declared: amounts,
  units: z.array(
    z.object({
      id: documentId,
      name: text,
      declared: amounts,
      amountsBasis,
      projects: z.array(documentId),
      fiscalDetail,
      otherFunds,
    }),
  ),
  source: sourceFile,
  coverage,
  form,
  declaredBasis: amountsBasis,
  columnBasis: z.enum(COLUMN_BASES).nullable(),
  region: text.nullable(),
  fiscalDetail,
  otherFunds,
  witness: z
    .object({
      source: sourceFile,
      form,
      coverage,
      declared: amounts,
      matched: count,
      differ: z.array(
        z.object({
          id: documentId,
          field: z.enum(['unit', 'name', 'goal', ...AMOUNT_COLUMNS]),
          here: compared,
          there: compared,
        }),
      ),
      onlyHere: z.array(documentId),
      onlyThere: z.array(documentId),
      places: z.array(z.object({ id: documentId, source: z.object(span) })),
    })
    .nullable(),
}) satisfies z.ZodType<BudgetDocument>;

export const diagnosticSchema = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  code: text,
  message: text,
  hint: z.string(),
  file: text,
  line: count,
  column: count,
  excerpt: z.string(),
  project: documentId.nullable(),
}) satisfies z.ZodType<Diagnostic>;

/** What the store holds of a project: enough to list it and to find its full record. */
export const projectEntrySchema = projectSchema
  .pick({
    id: true,
    year: true,
    department: true,
    unit: true,
    name: true,
    amounts: true,
    fiscalDetail: true,
    otherFunds: true,
    form: true,
    aliases: true,
  })
  .extend({
    documentId,
    unitId: documentId,
    indicators: count,
    line: z.object({ offset: count, length: count, digest: text }),
  });

export const unitEntrySchema = z.object({
  id: documentId,
  documentId,
  year,
  department: text,
  name: text,
  declared: amounts,
  amountsBasis,
  projects: z.array(documentId),
});

export const departmentEntrySchema = z.object({
  id: z.string(),
  name: text,
  /** Ids of its documents, newest year first. */
  documents: z.array(documentId),
});

/** The head of `content/stories/*.mdx`. */
export const storySchema = z.object({
  title: text,
  description: text,
  /** Day of publication: `2026-03-01`, which YAML reads as a text in quotes and as a date without. */
  date: z.preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z.iso.date('应是 2026-03-01 这样的日期'),
  ),
  /** Ids of the documents that the story is about; it cites these and their units and projects. */
  documents: z.array(documentId).min(1),
});

/** What is told of a story before its text. */
export type StoryHead = Pick<z.infer<typeof storySchema>, 'title' | 'description' | 'date'>;
export type ProjectEntry = z.infer<typeof projectEntrySchema>;
export type UnitEntry = z.infer<typeof unitEntrySchema>;
export type DepartmentEntry = z.infer<typeof departmentEntrySchema>;
