import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, inject, test } from 'vitest';

/**
 * The browsers inside Chinese apps are years old; the oldest that the site supports are Chrome 107 and Safari 16.0. The build lowers
 * syntax, but neither names of functions nor regular expressions nor styles. These names came later, by MDN's browser-compat-data.
 */
const NEWER_NAMES = new Set([
  // Chrome 110–117, Safari 16.0–17.4
  ...['toSorted', 'toReversed', 'toSpliced', 'groupBy', 'isWellFormed', 'toWellFormed'],
  // Chrome 119–126, Safari 17–18
  ...['withResolvers', 'fromAsync', 'canParse', 'URLPattern', 'CloseWatcher', 'startViewTransition', 'waitAsync'],
  ...['union', 'intersection', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  // Later versions
  ...['Iterator', 'Temporal', 'Float16Array', 'f16round', 'sumPrecise', 'getOrInsert', 'getOrInsertComputed'],
  ...['fromBase64', 'toBase64', 'fromHex', 'toHex', 'RegExp.escape', 'Promise.try', 'Error.isError', 'DurationFormat'],
  // Names of the document: Chrome 105–124, and Safari 17.4 or not at all
  ...['showPopover', 'hidePopover', 'togglePopover', 'checkVisibility', 'moveBefore', 'getHTML', 'setHTMLUnsafe'],
  ...['requestIdleCallback', 'CompressionStream', 'DecompressionStream', 'scheduler', 'navigation', 'AbortSignal.any'],
]);

const NEWER_REGULAR_EXPRESSION = /\(\?<[=!]|\(\?-?[ims]+[:-]|\/[a-z]*v[a-z]*$/;

/** Safari has it since 16.4. */
const LOOK_BEHIND = /\(\?<[=!]/;

/** Is loaded when a reader asks for a file. Where it does not load, `project-files.ts` says so and names other files. */
const MAY_LOOK_BEHIND = /^_astro\/offer-project-file\./;

const NEWER_STYLES =
  /[{;}]\s*&|light-dark\(|@scope|@starting-style|@view-transition|@property|\((?:width|height)\s*[<>]|style\(--|anchor\(|if\(|:user-(?:in)?valid|::details-content/;

/** A block that browsers without a selector leave out. */
const GUARDED = /@supports selector\([^)]*\)\s*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g;

/** Lists the names and expressions in a script that the oldest browsers lack. */
function findNewer(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const { name, expression } = node;
      const qualified = ts.isIdentifier(expression) ? `${expression.text}.${name.text}` : '';
      found.push(...[name.text, qualified].filter((candidate) => NEWER_NAMES.has(candidate)));
    } else if (ts.isIdentifier(node) && !isOwn(node) && NEWER_NAMES.has(node.text)) found.push(node.text);
    else if (ts.isRegularExpressionLiteral(node) && NEWER_REGULAR_EXPRESSION.test(node.text)) found.push(node.text);
    // A regular expression may be composed of strings.
    else if (isText(node) && LOOK_BEHIND.test(node.text)) found.push(LOOK_BEHIND.source);
    else if (ts.isClassStaticBlockDeclaration(node)) found.push('static { }');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('shipped.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found;
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

/** Tells whether a name is a member, which is looked at together with its object, or a key of the script's own objects. */
const isOwn = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  ts.isPropertyAssignment(node.parent) ||
  ts.isMethodDeclaration(node.parent) ||
  ts.isTypeOfExpression(node.parent);

const { dir } = inject('rootSite');
const readShipped = (pattern: string): [file: string, text: string][] =>
  globSync(pattern, { cwd: dir }).map((file) => [file, readFileSync(join(dir, file), 'utf8')]);

test('a newer name, expression or style would be noticed', () => {
  const code = `a.toSorted(); Map.groupBy(b); RegExp.escape(c); CSS.escape(d); /(?<=e)f/; new URLPattern(); ({ union: 1 }).g; RegExp(h + '(?<!i)j');`;
  expect(findNewer(code)).toEqual([
    'toSorted',
    'groupBy',
    'RegExp.escape',
    '/(?<=e)f/',
    'URLPattern',
    LOOK_BEHIND.source,
  ]);
  for (const style of ['a{&:hover{}}', 'a{color:light-dark(red,blue)}', '@media (width>=40rem){}'])
    expect(style).toMatch(NEWER_STYLES);
});

test('shipped scripts use nothing that Chrome 107 or Safari 16.0 lack', () => {
  const scripts = readShipped('_astro/*.js');
  expect(scripts.length).toBeGreaterThan(10);
  const found = scripts.flatMap(([file, code]) =>
    findNewer(code)
      .filter((name) => !(MAY_LOOK_BEHIND.test(file) && name.includes('?<')))
      .map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('shipped styles use nothing without which they would fall apart', () => {
  const styles = readShipped('_astro/*.css');
  expect(styles.length).toBeGreaterThan(3);
  expect(
    styles.flatMap(
      ([file, css]) => NEWER_STYLES.exec(css.replaceAll(GUARDED, ''))?.map((found) => `${file}: ${found}`) ?? [],
    ),
  ).toEqual([]);
});
