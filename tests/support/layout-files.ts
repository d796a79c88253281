import { pagePath } from '../../tools/pages/site-files.ts';

/**
 * Picks one HTML file of each layout. Of pages that are alike, such as `projects/2024-…/`, it is the one for which `weigh` is greatest.
 * The keys name the layouts: `home`, `404`, `search`, `departments/year-id`, `departments/id`, and so on.
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
