import { describe, expect, inject, test } from 'vitest';
import { readSite } from '../../tools/site-check/read-site.ts';
import { SITE_CHECKS } from '../../tools/site-check/site-checks.ts';

describe.each(['rootSite', 'subPathSite'] as const)('of the %s', (name) => {
  const { dir, base } = inject(name);
  const site = readSite(dir);

  test('all pages are read, and where it stands', () => {
    expect(site.pages.size).toBeGreaterThan(121);
    expect(site).toMatchObject({ base, hasOrigin: name === 'rootSite' });
  });

  test.each(Object.entries(SITE_CHECKS))(
    '%s',
    async (_, check) => {
      expect(await check(site)).toEqual([]);
    },
    600_000,
  );
});
