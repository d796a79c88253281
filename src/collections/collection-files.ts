import type { Collections } from '../domain/records.ts';

/** The collections, in the order in which they are written and listed. */
export const COLLECTIONS = ['documents', 'projects', 'diagnostics'] as const satisfies readonly (keyof Collections)[];

/** The file of a collection, in whatever folder: one record a line. */
export const collectionFile = <Name extends keyof Collections>(name: Name) => `${name}.ndjson` as const;

/** The path of the transcript of a source, in the folder of the collections. */
export const transcriptFile = (source: string): string => `transcripts/${source}.txt`;

/** The path of how a source looks that is no text, in the folder of the collections. */
export const facsimileFile = (source: string): string => `facsimiles/${source}.json`;

export const COLLECTION_FILES = COLLECTIONS.map(collectionFile);

/** The file that a build has beside the collections: what follows from the documents for each project. Pages read it; it is not published. */
export const DERIVED_FILE = 'derived.ndjson';

/** The file that a build has beside them where documents have replaced others, with the earlier versions. It is for the pages, and is not published. */
export const EARLIER_FILE = 'earlier.ndjson';
