import { resolve } from 'node:path';

/** Where `convert` left the three NDJSON files. `MINGZHANG_COLLECTIONS` overrides it. */
export const collectionsFolder = (): string => resolve(process.env['MINGZHANG_COLLECTIONS'] ?? 'content/collections');

/** Where the source texts are. `MINGZHANG_SOURCES` overrides it. */
export const sourcesFolder = (): string => resolve(process.env['MINGZHANG_SOURCES'] ?? 'content/sources');
