import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { dir } = inject('rootSite');

test('the style guide is built, and kept from search engines, the sitemap and the search of the site', () => {
  expect(readFileSync(join(dir, 'styleguide', 'index.html'), 'utf8')).toContain(
    '<meta name="robots" content="noindex">',
  );
  expect(readFileSync(join(dir, 'sitemap-0.xml'), 'utf8')).not.toContain('/styleguide/');
  expect(readFileSync(join(dir, 'robots.txt'), 'utf8')).toContain('Disallow: /styleguide/');
  expect(existsSync(join(dir, 'sitemap-index.xml'))).toBe(true);
});
