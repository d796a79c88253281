import { AMOUNT_COLUMNS } from '../../src/domain/records.ts';

/** How a template language writes a value and a loop; in all else the page is the same in each. */
interface Dialect {
  /** Prints a value of the page, escaped. */
  readonly value: (name: string) => string;
  /** Prints a value of a row, escaped. */
  readonly ofRow: (name: string) => string;
  /** Repeats a text for each row. */
  readonly rows: (text: string) => string;
}

const NUNJUCKS: Dialect = {
  value: (name) => `{{ page_of.${name} }}`,
  ofRow: (name) => `{{ row.${name} }}`,
  rows: (text) => `{% for row in page_of.rows %}${text}{% endfor %}`,
};

const GO: Dialect = {
  value: (name) => `{{ .Params.${name} }}`,
  ofRow: (name) => `{{ .${name} }}`,
  rows: (text) => `{{ range .Params.rows }}${text}{{ end }}`,
};

const ASTRO: Dialect = {
  value: (name) => `{page.${name}}`,
  ofRow: (name) => `{row.${name}}`,
  rows: (text) => `{page.rows.map((row) => (<Fragment>${text}</Fragment>))}`,
};

/** A page with header, breadcrumbs, amounts, goal, and a row for each indicator. Attributes hold no values, because languages quote them differently. */
function print({ value, ofRow, rows }: Dialect): string {
  const nav = ['部门', '核对', '术语', '方法', '数据', '读账', '关于']
    .map((label) => `<li><a href="/">${label}</a></li>`)
    .join('');
  const crumbs = ['department', 'year', 'unit', 'name'].map((name) => `<li>${value(name)}</li>`).join('');
  const amounts = AMOUNT_COLUMNS.map((name) => `<tr><th>${name}</th><td>${value(name)}</td></tr>`).join('');
  const cells = ['id', 'seq', 'level1', 'level2', 'name', 'cycle', 'annual']
    .map((name) => `<td>${ofRow(name)}</td>`)
    .join('');
  return [
    `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${value('name')} · ${value('year')}年</title></head>`,
    `<body><header><a href="/">明账</a><nav><ul>${nav}</ul></nav></header>`,
    `<nav><ol><li><a href="/">首页</a></li>${crumbs}</ol></nav><main><h1>${value('name')}</h1>`,
    `<table>${amounts}</table><h2>绩效目标</h2><p>${value('goal')}</p>`,
    `<h2>绩效指标</h2><table>${rows(`<tr>${cells}</tr>`)}</table></main>`,
    `<footer><p>本站只收录公开的项目支出绩效目标表，文字照录，不作改动。</p><p>${value('id')}</p></footer></body></html>\n`,
  ].join('');
}

const READ = `readFileSync('pages.ndjson', 'utf8').trim().split('\\n').map((line) => JSON.parse(line))`;

// Files of a site by their path. Astro and Eleventy read `pages.ndjson` in the site's folder; Hugo has a file for each page.
export const ASTRO_FILES = {
  'astro.config.mjs': `export default { telemetry: false, devToolbar: { enabled: false } };\n`,
  'src/pages/projects/[id].astro': `---
import { readFileSync } from 'node:fs';
export function getStaticPaths() {
  return ${READ}.map((page) => ({ params: { id: page.id }, props: { page } }));
}
const { page } = Astro.props;
---
${print(ASTRO)}`,
} as const;

export const ELEVENTY_FILES = {
  'src/_data/all.cjs': `const { readFileSync } = require('node:fs');\nmodule.exports = ${READ};\n`,
  'src/project.njk': `---
pagination: { data: all, size: 1, alias: page_of }
permalink: "projects/{{ page_of.id }}/index.html"
---
${print(NUNJUCKS)}`,
} as const;

export const HUGO_FILES = {
  'config.json': `{ "baseURL": "/", "disableKinds": ["taxonomy", "term", "section", "home", "RSS", "sitemap", "404"] }\n`,
  'layouts/projects/single.html': print(GO),
} as const;
