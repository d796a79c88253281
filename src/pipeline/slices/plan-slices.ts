import { createHash } from 'node:crypto';
import type { BudgetDocument } from '../../domain/records.ts';

/** The index that stands for the pages of the whole site, which are in no slice. */
export const SITE_WIDE = 0;

/** Paths of lists, of which a large site has thousands. The lists of one document are in the slice of the document. */
const LISTS = /^(?:departments|units|projects|sources|names|series|indicators|alike|notes\/rules)\/./;

/**
 * Cuts the pages into slices: documents sorted by year, then department, with about as many projects in each slice; all pages of a
 * document are in the slice of the document, lists are spread evenly. Returns the index of the slice that a path (below the base, no
 * slash before it) belongs to, or `SITE_WIDE`.
 */
export function planSlices(documents: readonly BudgetDocument[], count: number): (path: string) => number {
  const sorted = documents.toSorted((a, b) => a.year - b.year || (a.department < b.department ? -1 : 1));
  const total = sorted.reduce((sum, document) => sum + countProjects(document), 0);
  const sliceOf = new Map<string, number>();
  let before = 0;
  for (const document of sorted) {
    const size = countProjects(document);
    const slice = Math.min(count, 1 + Math.floor(((before + size / 2) / Math.max(total, 1)) * count));
    before += size;
    sliceOf.set(document.id, slice);
    for (const unit of document.units) for (const id of [unit.id, ...unit.projects]) sliceOf.set(id, slice);
  }
  return (path) => {
    const id = path.split('/').find((part) => sliceOf.has(part)) ?? '';
    return sliceOf.get(id) ?? (LISTS.test(path) ? 1 + (digest(path) % count) : SITE_WIDE);
  };
}

const countProjects = ({ units }: BudgetDocument): number =>
  units.reduce((sum, { projects }) => sum + projects.length, 0);

const digest = (path: string): number => createHash('sha256').update(path).digest().readUInt32BE();
