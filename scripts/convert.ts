import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { convertSources } from '../src/conversion/convert.ts';
import { writeCollections } from '../src/conversion/write-collections.ts';

const USAGE = 'usage: npm run convert -- [--sources DIR] [--out DIR] [--keep-going]';

try {
  const { values } = parseArgs({
    options: {
      sources: { type: 'string', default: 'content/sources' },
      out: { type: 'string', default: 'content/collections' },
      'keep-going': { type: 'boolean', default: false },
    },
  });
  process.exitCode = run(values.sources, resolve(values.out), values['keep-going']);
} catch (error) {
  console.error(`convert: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}

function run(sources: string, out: string, keepGoing: boolean): number {
  const isTerminal = process.stderr.isTTY;
  const result = convertSources(sources, ({ done, all, file, projects, errors }) => {
    if (isTerminal) console.error(`${done}/${all}  ${file}  ${projects} projects${errors ? `  ${errors} errors` : ''}`);
  });
  for (const { severity, file, line, column, code, message } of result.diagnostics) {
    if (severity === 'error') console.error(`${file}:${line}:${column}  ${code}  ${message}`);
  }
  if (result.failed.length > 0) {
    console.error(
      `${result.failed.length} of ${result.failed.length + result.documents.length} documents left out: ${result.failed.join(', ')}`,
    );
    if (!keepGoing) return 1;
  }
  writeCollections(result, out);
  const indicators = result.projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const units = result.documents.reduce((sum, document) => sum + document.units.length, 0);
  console.log(
    `converted ${result.documents.length} documents, ${units} units, ${result.projects.length} projects, ${indicators} indicators, ${result.diagnostics.length} findings`,
  );
  return 0;
}
