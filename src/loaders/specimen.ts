import { bySize, type SpecimenView, toSpecimen } from '../views/pages/home-specimen.ts';
import type { DocumentWithEntries } from './documents.ts';
import { readProject } from './full-records.ts';

/** The largest project of the newest document that has something to show; `null` if none has. */
export function readSpecimen(documents: readonly DocumentWithEntries[]): SpecimenView | null {
  for (const { document, entries } of documents) {
    for (const entry of bySize(entries).slice(0, 10)) {
      const specimen = toSpecimen(document, readProject(entry));
      if (specimen) return specimen;
    }
  }
  return null;
}
