import { z } from 'zod';
import { documentSchema, projectSchema } from '../../../collections/schemas.ts';
import { DIRECTION_LABELS, type Direction } from '../../../domain/targets/direction.ts';
import { REASONS, type QualitativeReason, type SingleTarget, type Target } from '../../../domain/targets/target.ts';
import { mapColumns } from '../../../domain/records.ts';

/** What the answers of the API are made of. The OpenAPI file is made from these, and tests check every answer with them. */

const keysOf = <Key extends string>(entries: Readonly<Record<Key, unknown>>) => z.enum(Object.keys(entries) as Key[]);
const printed = z.string().nullable();
const fen = z.int().nullable();

const comparator = z.enum(['ge', 'gt', 'eq', 'le', 'lt', 'about']);
const quantity = {
  value: z.string(),
  unit: printed,
  printed: z.string(),
  unitFrom: z.enum(['target', 'name']).nullable(),
};
const rangeEnd = z.object({ ...quantity, inclusive: z.boolean() });
const calendarPoint = z.object({
  year: z.union([z.int(), z.enum(['this', 'next'])]).nullable(),
  month: z.int().nullable(),
  day: z.int().nullable(),
  part: z.enum(['start', 'end']).nullable(),
});
const wording = { subject: printed, per: printed, tail: printed };

const singleTarget = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('quantity'),
    comparator,
    explicit: z.boolean(),
    quantity: z.object(quantity),
    by: calendarPoint.nullable(),
    ...wording,
  }),
  z.object({ kind: z.literal('range'), low: rangeEnd, high: rangeEnd, by: calendarPoint.nullable(), ...wording }),
  z.object({ kind: z.literal('deadline'), comparator: z.enum(['le', 'eq']), date: calendarPoint, ...wording }),
  z.object({
    kind: z.literal('grade'),
    comparator,
    grade: z.string(),
    scale: z.enum(['quality', 'satisfaction']),
    rank: z.int(),
    subject: printed,
  }),
  z.object({ kind: z.literal('formula'), numerator: z.string(), denominator: z.string() }),
  z.object({ kind: z.literal('qualitative'), reason: keysOf<QualitativeReason>(REASONS) }),
]) satisfies z.ZodType<SingleTarget>;

const target = z.union([
  singleTarget,
  z.object({ kind: z.literal('clauses'), clauses: z.array(singleTarget) }),
]) satisfies z.ZodType<Target>;

const indicator = projectSchema.shape.indicators.element.extend({
  /** 实施周期指标值 and 年度指标值 as the site reads them. */
  cycle: target.nullable(),
  annual: target.nullable(),
  direction: keysOf<Direction>(DIRECTION_LABELS).nullable(),
});

const project = projectSchema.extend({
  indicators: z.array(indicator),
  documentId: z.string(),
  unitId: z.string(),
  currencyUnit: documentSchema.shape.currencyUnit,
  /** The amounts in integer 分. */
  amountsFen: z.object(mapColumns(() => fen)),
  notes: z.array(z.object({ code: z.string(), indicator: printed, reason: z.string() })),
});

/** An address relative to that of the answer that it stands in. */
const href = z.string();
const licence = z.object({ name: z.string(), url: z.string().optional() });

const documentSummary = z.object({
  id: z.string(),
  year: z.int(),
  department: z.string(),
  projects: z.int(),
  totalFen: fen,
  href,
});
const projectSummary = z.object({
  id: z.string(),
  year: z.int(),
  department: z.string(),
  unit: z.string(),
  name: z.string(),
  totalFen: fen,
  href,
});
const unitSummary = projectSummary.omit({ unit: true });
const departmentSummary = z.object({ id: z.string(), name: z.string(), years: z.array(z.int()), href });
const yearSummary = z.object({ id: z.string(), documents: z.int(), projects: z.int(), href });

const data = {
  project,
  unit: documentSchema.shape.units.element.omit({ projects: true }).extend({
    year: z.int(),
    department: z.string(),
    documentId: z.string(),
    currencyUnit: documentSchema.shape.currencyUnit,
    projects: z.array(projectSummary),
  }),
  document: documentSchema.extend({ projects: z.array(project) }),
  department: z.object({ id: z.string(), name: z.string(), documents: z.array(documentSummary) }),
  year: z.object({ id: z.string(), documents: z.array(documentSummary) }),
};

export type Kind = keyof typeof data;
export const KINDS = Object.keys(data) as readonly Kind[];
export type ApiData<K extends Kind> = z.infer<(typeof data)[K]>;

const head = <K extends Kind>(kind: K) => ({ kind: z.literal(kind), id: z.string() });
const links = z.object({ self: href, page: href, index: href }).catchall(href);

const ids = z.array(z.string());
/** A version of a document as it was published, with the ids of the projects that it changed of the one before; `null` for the first. */
const version = z.object({
  version: z.string(),
  sha256: z.string(),
  publishedAt: printed,
  current: z.boolean(),
  page: href,
  source: href,
  reason: printed,
  changes: z.object({ added: ids, changed: ids, removed: ids }).nullable(),
});
export type AnswerVersion = z.infer<typeof version>;
/** All published versions of a document, or those that have the project, newest first. */
const versions = z.array(version).optional();

const answerOf = <K extends Kind>(kind: K) =>
  z.object({ ...head(kind), status: z.literal('current'), links, licence, data: data[kind], versions });

/** What was last published of a record; `names` are those of its department, unit and project, as far as it has them. */
const last = z.object({
  name: z.string(),
  names: z.array(z.string()),
  year: z.int().nullable(),
  amounts: projectSchema.shape.amounts,
  currencyUnit: documentSchema.shape.currencyUnit,
  /** Day of the source that first had this. */
  date: z.string(),
  /** Day of the sources without it; `null` where it has moved. */
  goneOn: printed,
  reason: printed,
});

/** What stands at the address of a record that is published no more: `gone`, or `moved` to the record of another id. */
const withdrawnOf = <K extends Kind>(kind: K) =>
  z.object({
    ...head(kind),
    status: z.enum(['gone', 'moved']),
    links: links.extend({ successor: href.optional() }),
    licence,
    last,
    versions,
  });

const indexOf = <Item extends z.ZodType>(of: Kind, item: Item) =>
  z.object({
    kind: z.literal('index'),
    of: z.literal(of),
    total: z.int(),
    licence,
    next: href.nullable(),
    items: z.array(item),
  });

export const SUMMARIES = {
  project: projectSummary,
  unit: unitSummary,
  document: documentSummary,
  department: departmentSummary,
  year: yearSummary,
} as const;
export type Summary<K extends Kind> = z.infer<(typeof SUMMARIES)[K]>;

/** For each kind: what its address answers, what a withdrawn one answers, and a page of its index. */
export const ANSWERS = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    { current: answerOf(kind), withdrawn: withdrawnOf(kind), index: indexOf(kind, SUMMARIES[kind]) },
  ]),
) as unknown as {
  readonly [K in Kind]: {
    readonly current: z.ZodType<Answer<K>>;
    readonly withdrawn: z.ZodType<Withdrawn>;
    readonly index: z.ZodType<IndexPage<K>>;
  };
};

export type Licence = z.infer<typeof licence>;

export interface Answer<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  readonly status: 'current';
  readonly links: z.infer<typeof links>;
  readonly licence: Licence;
  readonly data: ApiData<K>;
  readonly versions?: readonly AnswerVersion[] | undefined;
}

export type Withdrawn = z.infer<ReturnType<typeof withdrawnOf<Kind>>>;

export interface IndexPage<K extends Kind> {
  readonly kind: 'index';
  readonly of: K;
  readonly total: number;
  readonly licence: Licence;
  readonly next: string | null;
  readonly items: readonly Summary<K>[];
}
