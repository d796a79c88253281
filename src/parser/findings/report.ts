import type { Diagnostic } from '../../domain/records.ts';
import { catalogueEntry, type DiagnosticCode } from './catalogue.ts';
import type { SourceText } from '../text/source-text.ts';

const EXCERPT_LENGTH = 60;

/** Collects the findings in one source. */
export class Report {
  readonly #source: SourceText;
  readonly #file: string;
  readonly #findings: { readonly offset: number; readonly diagnostic: Diagnostic }[] = [];

  constructor(source: SourceText, file: string) {
    this.#source = source;
    this.#file = file;
  }

  /** `detail` says what was found; `offset` is where in the source. */
  add(code: DiagnosticCode, offset: number, detail: string, project: string | null = null): void {
    const { severity, title, hint } = catalogueEntry(code);
    const { line, column } = this.#source.place(offset);
    const place = this.#source.lines[line - 1];
    const end = Math.min(place?.end ?? offset, offset + 2 * EXCERPT_LENGTH);
    const excerpt = [...this.#source.text.slice(offset, end)].slice(0, EXCERPT_LENGTH).join('');
    const message = detail === '' ? title : `${title}：${detail}`;
    const diagnostic = { severity, code, message, hint, file: this.#file, line, column, excerpt, project };
    this.#findings.push({ offset, diagnostic });
  }

  /** In the order of the source. */
  diagnostics(): Diagnostic[] {
    return [...this.#findings].sort((a, b) => a.offset - b.offset).map(({ diagnostic }) => diagnostic);
  }
}
