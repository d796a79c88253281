import { GLOSSARY } from '../../domain/glossary.ts';

/**
 * Serves the terms that pages explain in place. They are a file of their own so that a changed explanation changes no
 * other page.
 */
export const GET = (): Response => Response.json(Object.values(GLOSSARY).flat());
