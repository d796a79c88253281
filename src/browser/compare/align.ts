/** An indicator as a project's page shows it. */
export interface ComparedIndicator {
  /** Indicators of one name have one key. */
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly cycle: string;
  readonly annual: string;
  /** The row on the project's page. */
  readonly href: string;
}

/** A row of the comparison: one indicator, and what each project promises; `null` where a project has none such. */
export interface AlignedRow {
  readonly name: string;
  readonly cells: readonly (ComparedIndicator | null)[];
}

/**
 * Aligns the indicators of projects by their keys; several of one key in a project stand in rows of their own, in order.
 * What most projects have comes first, else the order of the projects.
 */
export function alignIndicators(projects: readonly (readonly ComparedIndicator[])[]): AlignedRow[] {
  const rows = new Map<string, (ComparedIndicator | null)[]>();
  projects.forEach((indicators, column) => {
    const seen = new Map<string, number>();
    for (const indicator of indicators) {
      const ordinal = seen.get(indicator.key) ?? 0;
      seen.set(indicator.key, ordinal + 1);
      const key = `${indicator.key} ${ordinal}`;
      const cells = rows.get(key) ?? projects.map(() => null);
      cells[column] = indicator;
      rows.set(key, cells);
    }
  });
  const held = (cells: readonly unknown[]): number => cells.filter((cell) => cell !== null).length;
  return [...rows.values()]
    .map((cells) => ({ name: cells.find((cell) => cell !== null)?.name ?? '', cells }))
    .sort((a, b) => held(b.cells) - held(a.cells));
}
