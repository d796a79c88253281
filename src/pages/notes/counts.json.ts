import { listNotedDocuments } from '../../loaders/noted-documents.ts';
import { countAllNotes } from '../../views/notes/notes-page.ts';

/** Serves the rows of the notes page to its filter. */
export const GET = async (): Promise<Response> => Response.json(countAllNotes(await listNotedDocuments()));
