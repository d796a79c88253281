import { GLOSSARY } from '../../domain/glossary.ts';

/** The terms that pages explain in place. In a file of its own, so that a changed explanation changes no other page. */
export const GET = (): Response => Response.json(Object.values(GLOSSARY).flat());
