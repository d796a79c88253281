import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { tellProgress } from '../src/pipeline/progress.ts';
import { convertSources } from '../src/conversion/convert.ts';
import { writeCollections } from '../src/collections/write-collections.ts';

await runCommand('convert', async () => {
  const flags = readFlags(process.argv.slice(2), {
    sources: { type: 'string', default: 'content/sources' },
    out: { type: 'string', default: 'content/collections' },
    'keep-going': { type: 'boolean', default: false },
    cache: { type: 'string' },
    derived: { type: 'boolean', default: false },
  });
  if (!existsSync(flags.sources)) {
    throw new Failure(
      `there is no folder ${flags.sources}; put texts into ${flags.sources}/<year>/ or name another with --sources`,
      2,
    );
  }
  const result = convertSources(flags.sources, { onProgress: tellProgress('convert'), cacheDir: flags.cache });
  const { documents, projects, diagnostics, failed } = result;
  for (const { severity, file, line, column, code, message } of diagnostics) {
    if (severity === 'error') console.error(`${file}:${line}:${column}  ${code}  ${message}`);
  }
  if (failed.length + documents.length === 0) {
    throw new Failure(`there is no text ${flags.sources}/<year>/<department>.txt; ${flags.out} is left as it was`);
  }
  if (failed.length > 0) {
    const summary = `${failed.length} of ${failed.length + documents.length} documents have errors`;
    if (!flags['keep-going']) throw new Failure(`${summary}; ${flags.out} is left as it was`);
    console.error(`convert: ${summary} and are left out: ${failed.join(', ')}`);
  }
  writeCollections(result, resolve(flags.out), flags.derived ? result.derived : undefined);
  const units = documents.reduce((sum, document) => sum + document.units.length, 0);
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  console.log(
    `converted ${documents.length} documents, ${units} units, ${projects.length} projects, ${indicators} indicators, ${diagnostics.length} findings`,
  );
});
