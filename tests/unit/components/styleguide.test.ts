import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Components that the style guide leaves out: some are long and consist of parts that it shows, some are settings of one page, and some
 * cannot be seen.
 */
const LEFT_OUT = [
  'changes/CorrectionList', // a table of the pages of corrections
  'changes/FieldChanges', // a table of the pages of corrections
  'changes/ProjectHistory', // only projects of corrected documents have it
  'directory/DepartmentDirectory', // the guide shows one of its two lists
  'directory/SearchStart', // the start of the search page
  'downloads/ListFiles', // buttons that make files of the page that they are on
  'downloads/PackageFiles', // links beside the text
  'downloads/ProjectFiles', // buttons that fetch the page's document
  'embeds/EmbedBox', // the page of an embed, which has styles of its own
  'embeds/EmbedChart', // what a frame shows, with styles of its own
  'embeds/EmbedFigures', // what a frame shows, with styles of its own
  'embeds/EmbedFrame', // what a frame shows, with styles of its own
  'embeds/EmbedIndicators', // what a frame shows, with styles of its own
  'embeds/EmbedSnippet', // a part of the page of an embed, which has styles of its own
  'home/YearDepartments', // the departments of a year, in the tables that the guide shows
  'indicators/MeasureRules', // a text of the method page
  'indicators/TaxonomyTables', // a text of the method page
  'notes/DiagnosticCatalogue', // a text of the method page
  'notes/NoteFilter', // it reads the notes of all documents
  'notes/NoteRules', // a text of the method page
  'parts/DataLinks', // links beside the text
  'parts/DatasetLd', // data that nobody sees
  'parts/PageContents', // links to the parts of a page
  'parts/ProjectActions', // links to the parts of a page
  'parts/ProjectGoal', // the text of a project page
  'parts/ProjectMore', // links beside the text
  'parts/ProseLink', // a plain link
  'sources/DrawnPages', // pages of a file that was read
  'sources/SourceDocument', // a whole source
  'sources/WitnessNote', // it needs a document with two files
  'sources/WitnessSection', // it needs a document with two files
  'terms/TermList', // the text of the glossary
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
