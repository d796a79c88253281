import type { PackageFilesView } from './package-files.ts';
import { sitePath } from './paths.ts';

/** The same content in another form, for `<link rel="alternate">`. */
export interface Alternate {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

/** The feeds beside a page, given by its path below the site: `''` for the home page. */
export const feedAlternates = (page: string, name: string): Alternate[] => [
  { href: sitePath(`/${page}feed.xml`), type: 'application/atom+xml', title: `${name}：更新（Atom）` },
  { href: sitePath(`/${page}feed.json`), type: 'application/feed+json', title: `${name}：更新（JSON Feed）` },
];

/** The CSV and JSON files of a package. */
export const packageAlternates = ({ groups }: PackageFilesView): Alternate[] =>
  groups.flatMap(({ label, files }) =>
    files
      .filter(({ format }) => format === 'CSV' || format === 'JSON')
      .map(({ href, type, format }) => ({ href, type, title: `${label}（${format}）` })),
  );

/** The answer of the API about the record of a page, by its path below the site. */
export const apiAlternate = (path: string): Alternate => ({
  href: sitePath(`/${path}`),
  type: 'application/json',
  title: '这一页的记录（JSON）',
});
