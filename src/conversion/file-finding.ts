import type { Diagnostic } from '../domain/diagnostic.ts';
import { catalogueEntry, type DiagnosticCode } from '../parser/findings/catalogue.ts';

/** A finding about a whole file. `detail` says what was found, or is empty. */
export function fileFinding(code: DiagnosticCode, file: string, detail = ''): Diagnostic {
  const { severity, title, hint } = catalogueEntry(code);
  const message = detail === '' ? title : `${title}：${detail}`;
  return { severity, code, message, hint, file, line: 1, column: 1, excerpt: '', project: null };
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有读取的权限',
  EPERM: '没有读取的权限',
  ENOENT: '不存在，或链接指向的文件不存在',
  ELOOP: '链接绕成了圈',
  EISDIR: '是文件夹',
};

/** Says in Chinese why the system could not read a file. Throws the error again if it is not the system's. */
export function describeReadError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return REASONS[code] ?? `系统错误 ${code}`;
}
