import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { evaluateFiles } from '../tools/files/evaluate-files.ts';

/** The most wrong fields of a file that are printed. */
const SHOWN = 8;

await runCommand('eval:files', async () => {
  const { dir } = readFlags(process.argv.slice(2), { dir: { type: 'string' } });
  if (dir === undefined) throw new Failure('name a folder of files with --dir', 2);
  let [fields, wrong, files, unexpected] = [0, 0, 0, 0];
  for (const score of evaluateFiles(dir)) {
    const mark = score.wrong.length > 0 || !score.isExpected ? '✗' : '✓';
    const right = score.fields > 0 ? `; ${score.fields - score.wrong.length} of ${score.fields} fields right` : '';
    console.log(`${mark} ${score.file}: ${score.outcome}${right}${score.isExpected ? '' : '; not as expected'}`);
    for (const field of score.wrong.slice(0, SHOWN)) console.log(`    ${field}`);
    files++;
    fields += score.fields;
    wrong += score.wrong.length;
    if (!score.isExpected) unexpected++;
  }
  console.log(
    `${files} files, ${files - unexpected} read or refused as expected; ${fields - wrong} of ${fields} fields right in those that would be published, ${wrong} wrong`,
  );
  if (wrong > 0 || unexpected > 0) throw new Failure('some files are not read as they should be');
});
