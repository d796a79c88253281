/** A package of which parts go out with the site. */
export interface ShippedPackage {
  readonly name: string;
  /** What of it is in the site. */
  readonly part: string;
  /** Its files with licences and notices, below its folder. */
  readonly notices: readonly string[];
  /** The line of its notices from which on they are about parts that do not go out. */
  readonly until?: string;
}

/** Every package of which parts are in `dist/`. A build fails if scripts for browsers hold code of another (`src/integrations/check-shipped.ts`). */
export const SHIPPED_PACKAGES: readonly ShippedPackage[] = [
  { name: 'chart.js', part: 'draws charts', notices: ['LICENSE.md'] },
  { name: '@kurkle/color', part: 'colours, for Chart.js', notices: ['LICENSE.md'] },
  { name: 'chartjs-chart-treemap', part: 'draws treemaps', notices: ['LICENSE'] },
  { name: 'fflate', part: 'unpacks the records of the search', notices: ['LICENSE'] },
  { name: 'pagefind', part: 'the engine of the search', notices: ['LICENSE/LICENSE'] },
  {
    name: 'opencc-js',
    part: 'pairs of traditional and simplified characters, in the index of the search',
    notices: ['LICENSE', 'THIRD_PARTY_LICENSES.md'],
  },
  { name: 'pinyin-pro', part: 'readings of names, in the index of the search', notices: ['LICENSE'] },
  {
    name: '@expo-google-fonts/noto-sans-sc',
    part: 'outlines of characters, drawn in share cards',
    notices: ['LICENSE', 'LICENSE_FONT'],
  },
  {
    name: 'vite',
    part: 'loads scripts before they are needed',
    notices: ['LICENSE.md'],
    until: '# Licenses of bundled dependencies',
  },
  { name: 'rolldown', part: 'joins modules', notices: ['LICENSE'] },
];
