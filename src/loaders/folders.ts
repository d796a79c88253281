import { resolve } from 'node:path';

/** Where `convert` left the three NDJSON files. `COLLECTIONS_DIR` overrides it. */
export const collectionsFolder = (): string => resolve(process.env['COLLECTIONS_DIR'] ?? 'content/collections');

/** Where the source texts are. `SOURCES_DIR` overrides it. */
export const sourcesFolder = (): string => resolve(process.env['SOURCES_DIR'] ?? 'content/sources');
