import { parseArgs, type ParseArgsConfig } from 'node:util';
import { toPrintable } from '../../domain/printable.ts';

/** A failure that the user can act on: its message is all that is printed. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'Failure';
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

/** What a publisher can do about a fault of the file system, by its code. */
const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘空间不够，请清出空间后重来',
  EDQUOT: '磁盘配额已经用完，请清出空间后重来',
  EROFS: '所在的文件系统是只读的，请换一个可以写入的位置',
  EACCES: '没有读写的权限，请检查权限',
  EPERM: '没有读写的权限，请检查权限',
  EXDEV: '位置跨了两个文件系统，请把它们放在同一个文件系统里',
  EBUSY: '正在使用或者是挂载点，不能改名；请用 --out 指定其中的一个文件夹',
  ENOENT: '文件在处理期间消失了，请检查来源后重来',
  EMFILE: '同时打开的文件太多，请调高系统的限制（ulimit -n）',
};

/** Turns a fault of the file system, or an error that one has caused, into a `Failure` of one line. Returns `undefined` for any other error. */
export function toFailure(error: unknown): Failure | undefined {
  if (error instanceof Failure || !(error instanceof Error)) return error instanceof Failure ? error : undefined;
  // The code of pages is a bundle, which has a class `Failure` of its own.
  if (error.name === 'Failure') return new Failure(error.message);
  const { code, path, dest, syscall } = error as NodeJS.ErrnoException & { dest?: string };
  const remedy = syscall === undefined ? undefined : REMEDIES[code ?? ''];
  if (remedy === undefined) return toFailure(error.cause);
  const places = [path, dest].filter((place) => place !== undefined).join(' → ');
  return new Failure(`${places === '' ? '' : `${places}：`}${remedy}（${code}）`);
}

/** Runs a command's `main` and turns a {@link toFailure failure} into its one line on stderr and its exit code. */
export async function runCommand(name: string, main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (fault) {
    const error = toFailure(fault);
    if (error === undefined) throw fault;
    console.error(`${name}: ${error.message.split('\n').map(toPrintable).join('\n')}`);
    process.exitCode = error.exitCode;
  }
}

/** Prints what a stage of a build has done. */
export function report(stage: string, line: string): void {
  console.log(`${stage.padEnd(8)} ${toPrintable(line)}`);
}
