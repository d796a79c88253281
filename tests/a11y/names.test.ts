import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readAccessibilityTree, type Told } from '../support/accessibility-tree.ts';
import { layoutFiles } from '../support/layout-files.ts';
import { useBrowser } from '../support/open-site.ts';
import { typeQuery } from '../support/search-page.ts';
import { htmlFiles, pagePath } from '../../tools/pages/site-files.ts';

const openPage = useBrowser();
const { dir, url } = inject('rootSite');
const layouts = layoutFiles(htmlFiles(dir), (file) => statSync(join(dir, file)).size);

// Roles, as Chromium calls them.
const CONTROLS =
  /^(?:link|button|checkbox|radio|textbox|searchbox|combobox|ComboBoxSelect|DisclosureTriangle|application)$/;
const NAMED = /^(?:navigation|region|complementary|search|image|table|figure|heading)$/;
/** Landmarks: no two of a page may have the same role and name. */
const LANDMARKS = /^(?:navigation|region|complementary|search)$/;

/** Lists what a screen reader would leave out or say wrongly. */
function findFaults(tree: readonly Told[], parts: readonly string[] = ['banner', 'main', 'contentinfo']): string[] {
  const all = (role: string): Told[] => tree.filter((node) => node.role === role);
  const single = parts.filter((role) => all(role).length !== 1).map((role) => `${all(role).length} × ${role}`);
  const unnamed = tree
    .filter(({ role, name }) => name === '' && (CONTROLS.test(role) || NAMED.test(role)))
    .map(({ role, within }) => `${role} without a name in ${within[0]?.role} ${within[0]?.name}`);
  const landmarks = tree.filter(({ role }) => LANDMARKS.test(role)).map(({ role, name }) => `${role} ${name}`);
  const alike = landmarks.filter((each, index) => landmarks.indexOf(each) !== index).map((each) => `twice: ${each}`);
  return [...single, ...unnamed, ...alike, ...findHeadingFaults(all('heading')), ...findTableFaults(tree)];
}

function findHeadingFaults(headings: readonly Told[]): string[] {
  const first = headings.filter(({ level }) => level === 1).length;
  const skipped = headings.filter(({ level = 0 }, index) => level > (headings[index - 1]?.level ?? 0) + 1);
  return [
    ...(first === 1 ? [] : [`${first} headings of level 1`]),
    ...skipped.map(({ name, level }) => `level ${level} is not below one of level ${level! - 1}: ${name}`),
  ];
}

/** Lists tables that have a column without a heading, or a row of cells without one. */
function findTableFaults(tree: readonly Told[]): string[] {
  return tree
    .filter(({ role }) => role === 'table')
    .flatMap((table) => {
      const parts = tree.filter(({ within }) => within.includes(table));
      const rowsOf = (pattern: RegExp) =>
        new Set(parts.filter(({ role }) => pattern.test(role)).flatMap(({ within }) => within));
      const [withHeading, withCells] = [rowsOf(/^(?:row|column)header$/), rowsOf(/^(?:grid)?cell$/)];
      const rows = parts.filter(({ role }) => role === 'row');
      const bare = rows.filter((row) => withCells.has(row) && !withHeading.has(row)).length;
      return [
        ...(parts.some(({ role }) => role === 'columnheader') ? [] : [`no column is named in the table ${table.name}`]),
        ...(bare === 0 ? [] : [`${bare} of ${rows.length} rows are not named in the table ${table.name}`]),
      ];
    });
}

describe('the accessibility tree', () => {
  test.each([...layouts])(
    'of %s has landmarks, headings, tables and controls with their names',
    async (_layout, file) => {
      const page = await openPage();
      await page.goto(url + pagePath(file), { waitUntil: 'networkidle' });
      // An embed stands in the pages of others, so it has no head and foot of the site.
      const parts = file.startsWith('embed/') ? ['main'] : undefined;
      expect(findFaults(await readAccessibilityTree(page), parts)).toEqual([]);
    },
  );

  test('has the charts as what they are: a name, how to read them, and what they say in a sentence', async () => {
    const page = await openPage();
    await page.goto(`${url}departments/2026-9y57yn2gxh/`);
    const tree = await readAccessibilityTree(page);
    const charts = tree.filter(({ role }) => role === 'application');
    expect(charts.map(({ name }) => name)).toEqual(['各项目预算：方向键逐项查看，回车打开']);
    const pictures = charts.map((chart) => tree.find(({ role, within }) => role === 'image' && within.includes(chart)));
    expect(pictures.map((picture) => picture?.name.split('，')[0])).toEqual(['共 70 个项目']);
  });

  test('says how many results a search has as soon as they are there', async () => {
    const page = await openPage();
    await page.goto(`${url}search/`);
    await typeQuery(page, '满意度');
    const tree = await readAccessibilityTree(page);
    const said = tree.filter(
      ({ role, within }) => role === 'StaticText' && within.some(({ live }) => live === 'polite'),
    );
    expect(said.map(({ name }) => name)).toEqual(['“满意度”：89 个结果']);
    expect(findFaults(tree)).toEqual([]);
  });

  test('has names for projects side by side', async () => {
    const page = await openPage();
    await page.goto(`${url}compare/?ids=2026-8wqsj9gdkn,2026-35yx86mgdk`);
    await page.getByRole('table', { name: '并排比较' }).waitFor();
    expect(findFaults(await readAccessibilityTree(page))).toEqual([]);
  });
});
