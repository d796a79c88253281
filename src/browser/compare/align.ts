/** An indicator as the page of its project shows it. */
export interface ComparedIndicator {
  /** The key by which indicators are aligned. Indicators with the same name have the same key. */
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly cycle: string;
  readonly annual: string;
  /** The address of the row on the project's page. */
  readonly href: string;
}

/** A row of the comparison: the indicator of each project, or `null` where a project lacks it. */
export interface AlignedRow {
  readonly name: string;
  readonly cells: readonly (ComparedIndicator | null)[];
}

/**
 * Aligns the indicators of projects by their keys. If a project has several indicators with one key, each gets a row, in order. Rows that
 * more projects have come first; equal rows keep the order of the projects.
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
