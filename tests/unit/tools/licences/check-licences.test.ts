import { readFileSync, globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkLicences } from '../../../../tools/licences/check-licences.ts';
import { type InstalledPackage, readLock } from '../../../../tools/licences/read-lock.ts';

const made = (given: Partial<InstalledPackage>): InstalledPackage => ({
  name: 'some',
  version: '1.0.0',
  licence: 'MIT',
  isForDevelopment: false,
  hasInstallScript: false,
  ...given,
});

test('every package of the project is under a licence that allows its use, and none runs a script when it is installed', () => {
  const packages = readLock();
  expect(packages.length).toBeGreaterThan(300);
  expect(checkLicences(packages)).toEqual([]);
});

test.each(['GPL-3.0', 'AGPL-3.0', 'MIT AND GPL-3.0', 'none is named', 'LGPL-3.0-or-later'])(
  '%s is not allowed',
  (licence) => {
    expect(checkLicences([made({ licence })])).toEqual([`some 1.0.0 is under ${licence}`]);
  },
);

test.each(['MIT', '(MIT OR GPL-3.0)', 'MIT AND OFL-1.1'])('%s is allowed', (licence) => {
  expect(checkLicences([made({ licence })])).toEqual([]);
});

test('an install script that nobody has looked at is told', () => {
  expect(checkLicences([made({ hasInstallScript: true })])).toEqual(['some 1.0.0 has an install script']);
});

test('every action of a workflow is pinned to a commit', () => {
  const uses = globSync('.github/workflows/*.yml').flatMap(
    (file) => readFileSync(file, 'utf8').match(/uses: .*/g) ?? [],
  );
  expect(uses.length).toBeGreaterThan(5);
  expect(uses.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v[\d.]+$/.test(line))).toEqual([]);
});
