import { listNotedDocuments } from '../../loaders/noted-documents.ts';
import { countAllNotes } from '../../views/notes/notes-page.ts';

/** The rows of the notes page, for its filter. */
export const GET = async (): Promise<Response> => Response.json(countAllNotes(await listNotedDocuments()));
