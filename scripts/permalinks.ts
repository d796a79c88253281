import { readVariable } from '../src/pipeline/environment.ts';
import { askOnTerminal } from '../src/pipeline/console/ask-permalink.ts';
import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { recordPermalinks } from '../src/pipeline/record-permalinks.ts';
import { readAnswers } from '../src/pipeline/console/read-answers.ts';
import { RegistryFault } from '../src/publishing/permalinks/registry-files.ts';

await runCommand('permalinks', async () => {
  const flags = readFlags(process.argv.slice(2), {
    sources: { type: 'string', default: 'content/sources' },
    yes: { type: 'boolean', default: false },
    same: { type: 'string', multiple: true, default: [] },
    gone: { type: 'string', multiple: true, default: [] },
  });
  const ask = process.stdin.isTTY && readVariable('ci') === undefined ? askOnTerminal : null;
  const answers = readAnswers(flags.same, flags.gone);
  await recordPermalinks({ sources: flags.sources, yes: flags.yes, answers, ask }).catch((error: unknown) => {
    throw error instanceof RegistryFault ? new Failure(error.message) : error;
  });
});
