/** A folder whose files go below `at` in what is published. */
export interface PlacedFolder {
  readonly folder: string;
  readonly at: string;
}
