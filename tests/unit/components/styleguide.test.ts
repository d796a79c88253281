import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Components that the style guide leaves out: long texts made of parts that it does show, and parts that nobody sees. */
const LEFT_OUT = [
  'directory/DepartmentDirectory', // one of its two lists
  'indicators/MeasureRules', // the method
  'indicators/TaxonomyTables', // the method
  'notes/DiagnosticCatalogue', // the method
  'notes/NoteFilter', // reads the notes of all documents
  'notes/NoteRules', // the method
  'parts/DataLinks', // links in the rail
  'parts/DatasetLd', // not seen
  'parts/ProseLink', // a plain link
  'terms/TermList', // the glossary
];

test('the style guide shows every component', () => {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.astro)'/g))
      follow(join(dirname(file), path));
  };
  follow(join('src', 'pages', 'styleguide.astro'));
  const folder = join('src', 'components');
  const missing = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro') && !seen.has(join(folder, file)))
    .map((file) => file.replace(/\.astro$/, ''));
  expect(missing.toSorted()).toEqual(LEFT_OUT);
});
