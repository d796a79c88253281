import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pagePath } from '../pages/site-files.ts';
import type { BuiltPages } from './read-site.ts';

/** Lists the links of the site to itself that leave the base, or lead to no file, to a folder without its slash, or to no id. */
export function findBrokenLinks({ dir, base, origin, pages }: BuiltPages): string[] {
  const broken: string[] = [];
  for (const [file, { links }] of pages) {
    const here = new URL(base + pagePath(file), origin);
    for (const link of new Set(links)) {
      const fault = URL.canParse(link, here) ? findFault(new URL(link, here)) : 'is no address';
      if (fault) broken.push(`${file}: ${link} ${fault}`);
    }
  }
  return broken;

  function findFault({ origin: to, pathname, hash }: URL): string | undefined {
    if (to !== origin) return undefined;
    if (!pathname.startsWith(base)) return `is outside ${base}`;
    const path = decodeURIComponent(pathname.slice(base.length));
    const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(dir, target))) return 'does not exist';
    if (statSync(join(dir, target)).isDirectory()) return 'lacks its trailing slash';
    const id = decodeURIComponent(hash.slice(1));
    if (id !== '' && !pages.get(target)?.ids.has(id)) return 'has no such id';
    return undefined;
  }
}
