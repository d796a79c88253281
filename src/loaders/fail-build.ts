import { Failure } from '../pipeline/console/command.ts';

/** Ends the build with a list of problems, if there are any; `subject` says what they are about. */
export function failBuild(subject: string, problems: readonly string[]): void {
  if (problems.length > 0)
    throw new Failure(
      `${subject}有 ${problems.length} 处要改：\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
}
