import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Returns the custom properties that the first rule with this selector declares, each with its value. */
function declarations(css: string, selector: string): string[] {
  const body = css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  return body.split('\n').flatMap((line) => /^\s*(--.*);$/.exec(line)?.[1] ?? []);
}

test.each(['src/styles/tokens.css', 'src/styles/charts.css'])('%s: dark is the same chosen and by system', (file) => {
  const css = readFileSync(file, 'utf8');
  const bySystem = declarations(css, ":root:not([data-theme='light'])");
  expect(bySystem.length).toBeGreaterThan(5);
  expect(declarations(css, ":root[data-theme='dark']")).toEqual(bySystem);
});
