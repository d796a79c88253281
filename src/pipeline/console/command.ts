import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A failure that the user can act on: its message is all that is printed. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

type Flags = NonNullable<ParseArgsConfig['options']>;

/** The values of a command's flags. Throws a `Failure` of one line and exit code 2 on a flag that is unknown or lacks its value. */
export function readFlags<const T extends Flags>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\. |\n/);
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new Failure(`${sentence.replace(/\.$/, '')}; known flags: ${known.join(' ')}`, 2);
  }
}

/** Runs a command's `main` and turns a `Failure` into its one line on stderr and its exit code. */
export async function runCommand(name: string, main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`${name}: ${error.message}`);
    process.exitCode = error.exitCode;
  }
}

/** Prints what a stage of a build has done. */
export function report(stage: string, line: string): void {
  console.log(`${stage.padEnd(8)} ${line}`);
}
