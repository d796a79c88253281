import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Import patterns that a folder may not use. Data runs one way: sources → parser → collections → views → pages. */
function boundary(files, patterns) {
  return { files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
}

const PLATFORM = { group: ['astro:*', 'node:*'], message: 'The domain and the parser are pure: no Astro, no Node.' };
const NOTHING_LOCAL = 'The domain imports nothing local from outside src/domain.';
const ONLY_DOMAIN = 'Of local code the parser imports only src/domain.';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/collections/', 'public/', '/slices/']),
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // Chinese text has ideographic spaces; a regular expression's groups are there when it has matched.
      'no-irregular-whitespace': ['error', { skipJSXText: true, skipTemplates: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['scripts/**', 'src/pipeline/console/command.ts', 'tests/support/**'], rules: { 'no-console': 'off' } },
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
  boundary(['src/domain/*'], [PLATFORM, { regex: '^\\.\\./', message: NOTHING_LOCAL }]),
  boundary(['src/domain/*/**'], [PLATFORM, { regex: '^\\.\\./\\.\\./', message: NOTHING_LOCAL }]),
  boundary(['src/parser/*'], [PLATFORM, { regex: '^\\.\\./(?!domain/)', message: ONLY_DOMAIN }]),
  boundary(['src/parser/*/**'], [PLATFORM, { regex: '^\\.\\./\\.\\./(?!domain/)', message: ONLY_DOMAIN }]),
  boundary(
    ['src/components/**', 'src/layouts/**', 'src/views/**'],
    [
      {
        group: ['astro:content', 'node:*'],
        message: 'Pages fetch; components, layouts and views are given what they show.',
      },
    ],
  ),
);
