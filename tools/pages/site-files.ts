import { sep } from 'node:path';
import { listFiles } from '../../src/disk/list-files.ts';

/** The HTML files of a built site, as paths with `/`, in code-point order. */
export const htmlFiles = (dir: string): string[] =>
  listFiles(dir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll(sep, '/'));

/** Path of a page below the base, as a visitor's address bar shows it: `projects/2024-…/`, and the empty string for the home page. */
export const pagePath = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
