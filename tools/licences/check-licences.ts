import { SHIPPED_PACKAGES } from '../../src/publishing/hosting/shipped-packages.ts';
import type { InstalledPackage } from './read-lock.ts';

/** Licences under which a package may be used, at work or to build a site. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages under another licence, each with the reason why it may be here. */
const EXCEPTIONS: readonly { readonly name: RegExp; readonly reason: string }[] = [
  {
    name: /^@img\/sharp-/,
    reason: 'Astro may load it to scale pictures; the site has none, and nothing of it goes out',
  },
  {
    name: /^humanize-number$/,
    reason: 'MIT by its readme; package.json names none',
  },
  {
    name: /^tv4$/,
    reason:
      'in the public domain or MIT, as its file of licence says; tests load it with the validator of data packages',
  },
  {
    name: /^jschardet$/,
    reason: 'LGPL; tests load it with the validator of data packages, and nothing of it goes out',
  },
];

/** Packages whose install scripts are known. `allowScripts` of package.json keeps npm from running them. */
const KNOWN_SCRIPTS = new Set(['esbuild']);

/** Returns a sentence for each package that must not be here as it is. */
export function checkLicences(packages: readonly InstalledPackage[]): string[] {
  const shipped = new Set(SHIPPED_PACKAGES.map(({ name }) => name));
  return packages.flatMap(({ name, version, licence, hasInstallScript }) => [
    ...(isAllowed(licence) || (!shipped.has(name) && EXCEPTIONS.some((exception) => exception.name.test(name)))
      ? []
      : [`${name} ${version} is under ${licence}`]),
    ...(hasInstallScript && !KNOWN_SCRIPTS.has(name) ? [`${name} ${version} has an install script`] : []),
  ]);
}

/** Whether an expression of SPDX asks for allowed licences only: all that `AND` joins, one of those that `OR` joins. */
function isAllowed(expression: string): boolean {
  const all = expression.replaceAll(/[()]/g, '').split(' AND ');
  return all.every((part) => part.split(' OR ').some((licence) => ALLOWED.has(licence)));
}
