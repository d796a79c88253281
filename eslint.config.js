import { existsSync, globSync } from 'node:fs';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The folders of `src/` from the ground up: files of a folder import those of their own folder and of folders that stand above it
 * in this list, so no folder is in a circle with another. Data runs one way: sources → parser → collections → views → pages.
 */
const FLOORS = [
  'styles',
  'domain',
  'domain/targets',
  'domain/measures',
  'domain/notes',
  'domain/derived',
  'domain/changes',
  'disk',
  'files',
  'files/pdf',
  'files/office',
  'files/reading',
  'publishing/hosting',
  'charts',
  'parser/text',
  'parser/findings',
  'parser/rows',
  'parser/items',
  'parser/layouts',
  'parser/forms',
  'parser',
  'collections',
  'conversion',
  'publishing/permalinks',
  'cards',
  'publishing/downloads/tables',
  'publishing/downloads/packages',
  'publishing/downloads/feeds',
  'publishing/downloads/api',
  'publishing/downloads/files',
  'search/shared',
  'search/index',
  'integrations',
  'pipeline/console',
  'pipeline/slices',
  'pipeline',
  'loaders',
  'views/parts',
  'views/tables',
  'views/notes',
  'views/pages',
  'views/stories',
  'views/styleguide',
  'browser',
  'browser/tables',
  'browser/downloads',
  'browser/preferences',
  'browser/charts',
  'browser/citing',
  'browser/compare',
  'browser/embeds',
  'browser/notes',
  'browser/terms',
  'search/client/reading',
  'search/client',
  'search/client/rows',
  'components/terms',
  'components/downloads',
  'components/parts',
  'components/charts',
  'components/changes',
  'components/indicators',
  'components/notes',
  'components/embeds',
  'components/tables',
  'components/sources',
  'components/directory',
  'components/home',
  'components/stories',
  'components/styleguide',
  'components/site',
  'layouts',
];

/** Folders that run anywhere, the browser included, and the folders that need Node, which those may not import. */
const PURE_DOWNLOADS = [
  'publishing/downloads/tables',
  'publishing/downloads/packages',
  'publishing/downloads/feeds',
  'publishing/downloads/api',
];
const PURE = [
  ...['domain', 'parser', 'views', 'charts', 'search/shared', 'search/client', 'browser', 'components'],
  ...PURE_DOWNLOADS,
];
const IN_NODE = [
  'disk',
  'publishing/downloads/files',
  'conversion',
  'search/index',
  'pipeline',
  'loaders',
  'integrations',
];

const filesIn = (folder) => `./src/${folder}/*`;
const filesBelow = (folder) => `./src/${folder}/**`;

for (const file of globSync('src/*/**/*.{ts,astro,css}')) {
  const folder = file.replaceAll('\\', '/').replace(/^src\/|\/[^/]*$/g, '');
  if (!FLOORS.includes(folder) && !folder.startsWith('pages'))
    throw new Error(`eslint.config.js: FLOORS lacks ${folder}`);
}
for (const folder of FLOORS)
  if (!existsSync(`src/${folder}`)) throw new Error(`eslint.config.js: no folder src/${folder}`);

const zones = [
  ...FLOORS.map((folder, floor) => ({
    target: filesIn(folder),
    from: [...FLOORS.slice(floor + 1).map(filesIn), filesBelow('pages')],
    message: `Files of src/${folder}/ import only folders that stand above it in FLOORS of eslint.config.js.`,
  })),
  ...PURE.map((folder) => ({
    target: filesBelow(folder),
    from: IN_NODE.map(filesBelow),
    message: `src/${folder}/ runs anywhere: pages fetch and hand over what is needed.`,
  })),
  {
    target: './src/**',
    from: ['./tools/**', './tests/**', './scripts/**'],
    message: 'The product knows nothing of what measures and tests it.',
  },
  { target: './tools/**', from: ['./tests/**', './scripts/**'], message: 'Tests use tools, not the other way round.' },
];

/** Modules of a platform that some files may not import. */
const withoutModules = (files, group, message) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/collections/', 'public/', '/slices/']),
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.astro', '.js', '.mjs', '.css'] })],
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // Chinese text has ideographic spaces; a regular expression's groups are there when it has matched.
      'no-irregular-whitespace': ['error', { skipJSXText: true, skipTemplates: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-restricted-paths': ['error', { zones }],
    },
  },
  {
    files: ['scripts/**', 'tools/**', 'tests/support/**', 'src/pipeline/console/command.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', 'scripts/**'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/pipeline/environment.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'src/pipeline/environment.ts names every variable.' },
      ],
    },
  },
  withoutModules(
    ['src/domain/**', 'src/parser/**'],
    ['astro:*', 'node:*'],
    'The domain and the parser are pure: no Astro, no Node.',
  ),
  withoutModules(
    [
      ...['views', 'charts', 'search/shared', 'search/client', 'browser', 'components', 'layouts'],
      ...PURE_DOWNLOADS,
    ].map((name) => `src/${name}/**`),
    ['astro:content', 'node:*'],
    'Pages fetch; what runs anywhere is given what it shows.',
  ),
);
