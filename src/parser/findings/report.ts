import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Confirmation } from '../../domain/records.ts';
import { catalogueEntry, type DiagnosticCode } from './catalogue.ts';
import type { SourceText } from '../text/source-text.ts';

const EXCERPT_LENGTH = 60;
/** More findings of one kind in a document are told as one. */
const MOST_ALIKE = 50;
const CONFIRMED = '已在来源说明文件里确认原件如此，无需处理；页面会如实显示。';

/** `指标结尾没有句号（共 1762 处，这里是第一处）：巡查次数` */
function countAlike(first: Diagnostic, count: number): Diagnostic {
  const { title } = catalogueEntry(first.code as DiagnosticCode);
  const message = first.message.replace(title, `${title}（共 ${count} 处，这里是第一处）`);
  return { ...first, message, project: null };
}

/** How many findings of a source one stands for. */
export function countTold({ code, message }: Pick<Diagnostic, 'code' | 'message'>): number {
  const rest = message.slice(catalogueEntry(code as DiagnosticCode).title.length);
  return Number(/^（共 (\d+) 处/.exec(rest)?.[1] ?? 1);
}

/** Collects the findings about one source. */
export class Report {
  readonly #source: SourceText;
  readonly #file: string;
  #findings: { readonly offset: number; readonly diagnostic: Diagnostic }[] = [];

  readonly #confirmed: readonly Confirmation[];
  readonly #used = new Set<Confirmation>();

  /** @param confirmed the findings that the publisher has confirmed to be in print */
  constructor(source: SourceText, file: string, confirmed: readonly Confirmation[] = []) {
    this.#source = source;
    this.#file = file;
    this.#confirmed = confirmed;
  }

  /** Adds a finding. `detail` says what was found; `offset` is its place in the source. */
  add(code: DiagnosticCode, offset: number, detail: string, project: string | null = null): void {
    const { title, hint, ...entry } = catalogueEntry(code);
    const { line, column } = this.#source.place(offset);
    const confirmation = entry.isConfirmable && this.#confirmed.find((one) => one.code === code && one.line === line);
    if (confirmation) this.#used.add(confirmation);
    const severity = confirmation ? 'warning' : entry.severity;
    const place = this.#source.lines[line - 1];
    const end = Math.min(place?.end ?? offset, offset + 2 * EXCERPT_LENGTH);
    const excerpt = [...this.#source.text.slice(offset, end)].slice(0, EXCERPT_LENGTH).join('');
    const message = detail === '' ? title : `${title}：${detail}`;
    const diagnostic = {
      severity,
      code,
      message,
      hint: confirmation ? CONFIRMED : hint,
      file: this.#file,
      line,
      column,
      excerpt,
      project,
    };
    this.#findings.push({ offset, diagnostic });
  }

  /** Takes back the findings of a code in the line of an offset, where another finding tells their cause. */
  takeBack(code: DiagnosticCode, offset: number): void {
    const { line } = this.#source.place(offset);
    this.#findings = this.#findings.filter(({ diagnostic }) => diagnostic.code !== code || diagnostic.line !== line);
  }

  /** The lines with a finding of a code. */
  linesOf(code: DiagnosticCode): Set<number> {
    return new Set(this.#findings.flatMap(({ diagnostic }) => (diagnostic.code === code ? [diagnostic.line] : [])));
  }

  /** The confirmations that a finding has used, in the publisher's order. */
  confirmed(): Confirmation[] {
    return this.#confirmed.filter((one) => this.#used.has(one));
  }

  /** In the order of the source. A kind of misprint that recurs is one finding with a count, at its first place; errors are all told. */
  diagnostics(): Diagnostic[] {
    const all = [...this.#findings].sort((a, b) => a.offset - b.offset).map(({ diagnostic }) => diagnostic);
    const kinds = Map.groupBy(all, ({ code, severity }) => (severity === 'error' ? severity : code));
    return all.flatMap((finding) => {
      const alike = kinds.get(finding.code) ?? [];
      if (finding.severity === 'error' || alike.length <= MOST_ALIKE) return [finding];
      return finding === alike[0] ? [countAlike(finding, alike.length)] : [];
    });
  }
}
