import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { BudgetDocument, Confirmation } from '../../domain/records.ts';
import { type DiagnosticCode, catalogueEntry } from '../../parser/findings/catalogue.ts';
import { sourcePath } from '../parts/paths.ts';

/** The findings of one code, with the places. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly title: string;
  readonly findings: readonly {
    readonly line: number;
    readonly href: string;
    readonly message: string;
    readonly excerpt: string;
    /** Whether the publisher has confirmed that the print is so. */
    readonly isConfirmed: boolean;
  }[];
}

const SEVERITIES: readonly Diagnostic['severity'][] = ['error', 'warning', 'info'];

/** Whether a publisher has confirmed a finding. */
export const isConfirmed = ({ code, line }: Confirmation, confirmed: readonly Confirmation[]): boolean =>
  confirmed.some((confirmation) => confirmation.code === code && confirmation.line === line);

/** Groups the findings of one document by code, the most severe first. */
export function groupFindings(
  findings: readonly Diagnostic[],
  { id, source: { confirmed } }: Pick<BudgetDocument, 'id' | 'source'>,
): FindingGroup[] {
  const groups = [...Map.groupBy(findings, ({ code }) => code)].map(([code, alike]): FindingGroup => {
    const { title, severity } = catalogueEntry(code as DiagnosticCode);
    return {
      code,
      severity,
      title,
      findings: alike.map(({ line, message, excerpt }) => ({
        isConfirmed: isConfirmed({ code, line }, confirmed),
        line,
        href: `${sourcePath(id)}#L${line}`,
        // The message begins with the title, which the group already shows.
        message: message.startsWith(`${title}：`) ? message.slice(title.length + 1) : message,
        excerpt,
      })),
    };
  });
  return groups.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
