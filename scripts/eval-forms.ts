import { Failure, readFlags, runCommand } from '../src/pipeline/console/command.ts';
import { evaluateDamaged, evaluateWhole, type FormScore } from '../tools/files/evaluate-forms.ts';
import { FILE_KINDS, PLAIN_KINDS, TEXT_KINDS } from '../tools/files/read-forms-in.ts';
import { ANY, readWholeNumber } from '../tools/flags/read-whole-number.ts';
import { INVENTED_FORMS } from '../tools/synthesis/invent-forms.ts';

await runCommand('eval:forms', async () => {
  const flags = readFlags(process.argv.slice(2), {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '5000' },
    files: { type: 'string', default: '500' },
  });
  const from = readWholeNumber('seed', flags.seed, ANY);
  const counts = { text: readWholeNumber('count', flags.count), file: readWholeNumber('files', flags.files) };
  let [failed, wrongFields] = [0, 0];
  const print = (name: string, score: FormScore, mayRefuse: boolean): void => {
    const { right, refused, wrong, examples, errors } = score;
    const reasons = [...errors].map(([code, count]) => `${code} ${count}`).join(', ');
    console.log(`${name}: ${right} right, ${refused} refused, ${wrong} silently wrong${reasons && ` (${reasons})`}`);
    for (const example of examples) console.log(`    ${example}`);
    wrongFields += score.wrongFields;
    failed += wrong + (mayRefuse ? 0 : refused);
  };
  for (const form of INVENTED_FORMS)
    for (const kind of [...TEXT_KINDS, ...FILE_KINDS]) {
      const isText = TEXT_KINDS.some((one) => one === kind);
      const run = { form, kind, from, count: isText ? counts.text : counts.file };
      // Text without cells may be refused, and a page that cuts a name.
      print(`${form}, ${kind}`, await evaluateWhole(run), PLAIN_KINDS.has(kind) || kind === 'pdf');
      print(`${form}, ${kind}, one row damaged`, await evaluateDamaged(run), true);
    }
  console.log(`${wrongFields} silently wrong fields`);
  if (failed > 0) throw new Failure(`${failed} forms are not read as they are printed`);
});
