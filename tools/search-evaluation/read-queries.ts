import { existsSync, readFileSync } from 'node:fs';
import { Failure } from '../../src/pipeline/console/command.ts';
import type { EvaluatedQuery } from './evaluated-query.ts';

/**
 * Reads queries from a file, one a line, as plain text or as JSON `{"query": "…"}` with an optional `kind`. Throws a `Failure` if there
 * is no file, or a line of JSON has no query.
 */
export function readQueries(file: string): EvaluatedQuery[] {
  if (!existsSync(file)) throw new Failure(`there is no ${file}`, 2);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    if (!line.startsWith('{"')) return { kind: 'queries', query: line };
    const { query, kind } = JSON.parse(line) as { query?: unknown; kind?: unknown };
    if (typeof query !== 'string') throw new Failure(`${file}: expected {"query": "…"}, found ${line}`);
    return { kind: typeof kind === 'string' ? kind : 'queries', query };
  });
}
