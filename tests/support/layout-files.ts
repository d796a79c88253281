import { pagePath } from '../../tools/pages/site-files.ts';

/**
 * One file of each layout: the home page, each page that is alone in its folder, and of many alike (`projects/2024-…/`)
 * the one for which `weigh` is greatest. Keys are such as `home`, `404`, `search`, `departments/year-id`, `departments/id`.
 */
export function layoutFiles(files: readonly string[], weigh: (file: string) => number): Map<string, string> {
  const byLayout = Map.groupBy(files, (file) => {
    const [first = '', second] = pagePath(file)
      .replace(/\.html$/, '')
      .split('/');
    if (first === '') return 'home';
    if (!second) return first;
    return `${first}/${/^\d{4}-/.test(second) ? 'year-id' : 'id'}`;
  });
  return new Map(
    [...byLayout].map(([layout, group]) => [layout, group.reduce((a, b) => (weigh(b) > weigh(a) ? b : a))]),
  );
}
