import { resolve } from 'node:path';
import { readVariable } from '../pipeline/environment.ts';

/** Where `convert` left the collections. */
export const collectionsFolder = (): string => resolve(readVariable('collectionsDir') ?? 'content/collections');

/** Where the source texts are. */
export const sourcesFolder = (): string => resolve(readVariable('sourcesDir') ?? 'content/sources');
