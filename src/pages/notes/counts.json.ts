import { readNoteCounts } from '../../loaders/note-counts.ts';

/** The rows of the notes page, for its filter. */
export const GET = async (): Promise<Response> => Response.json(await readNoteCounts());
