import { versionOf } from '../../domain/changes/version.ts';
import type { BudgetDocument } from '../../domain/records.ts';

/** What every embed says of the version that it shows. */
export interface EmbedVersionView {
  /** The fragment that shows it for ever, such as `v-1a2b3c4d`. */
  readonly id: string;
  /** The beginning of the SHA-256 of its document. */
  readonly version: string;
  readonly date: string;
  /** What later versions did to it; `null` for the version of today. */
  readonly newer: string | null;
}

/** How to embed something. */
export interface EmbedBoxView {
  /** What frames show, each with its fragment and its markup. */
  readonly frames: readonly { readonly label: string; readonly href: string; readonly code: string }[];
  /** A picture for articles that show no frames, in one or more files of which the first is shown. */
  readonly picture: { readonly files: readonly string[]; readonly alt: string } | null;
  readonly text: string;
  /** Address of a picture; `null` where the site knows no origin. */
  readonly qrCode: string | null;
  /** What the code leads to. */
  readonly page: string;
  readonly markdown: string;
}

/** @param date YYYY-MM-DD; `null` where nobody tells when it was published */
export function toEmbedVersion(
  { source }: Pick<BudgetDocument, 'source'>,
  { date, newer }: { readonly date: string | null; readonly newer: string | null },
): EmbedVersionView {
  const version = versionOf(source.sha256);
  return { id: `v-${version}`, version, date: date ?? '公布日期未提供', newer };
}
