import type { Diagnostic } from '../../domain/records.ts';
import { type DiagnosticCode, catalogueEntry } from '../../parser/findings/catalogue.ts';
import { sourcePath } from '../parts/paths.ts';

/** Findings of one kind: what was found, how often, and where. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly title: string;
  readonly findings: readonly {
    readonly line: number;
    readonly href: string;
    readonly message: string;
    readonly excerpt: string;
  }[];
}

const SEVERITIES: readonly Diagnostic['severity'][] = ['error', 'warning', 'info'];

/** Groups the findings of one document by kind, graver kinds first. */
export function groupFindings(findings: readonly Diagnostic[], documentId: string): FindingGroup[] {
  const groups = [...Map.groupBy(findings, ({ code }) => code)].map(([code, alike]): FindingGroup => {
    const { title, severity } = catalogueEntry(code as DiagnosticCode);
    return {
      code,
      severity,
      title,
      findings: alike.map(({ line, message, excerpt }) => ({
        line,
        href: `${sourcePath(documentId)}#L${line}`,
        // The message begins with the title, which the group shows once.
        message: message.startsWith(`${title}：`) ? message.slice(title.length + 1) : message,
        excerpt,
      })),
    };
  });
  return groups.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
