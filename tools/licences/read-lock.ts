import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A package that is installed. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Whether only the work on the project needs it. */
  readonly isForDevelopment: boolean;
  /** Whether npm would run a script of it when it is installed. */
  readonly hasInstallScript: boolean;
}

/** The part of the lock file that is read (https://docs.npmjs.com/cli/configuring-npm/package-lock-json). */
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      // Very old packages list objects there.
      license: z.string().optional().catch(undefined),
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

/** Reads the packages of the project in `folder` from its lock file. A licence that is not there is taken from the package itself. */
export function readLock(folder = '.'): InstalledPackage[] {
  const { packages } = lock.parse(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')));
  return Object.entries(packages).flatMap(
    ([path, { version = '', license, dev = false, hasInstallScript = false }]) => {
      if (path === '') return [];
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const licence = license ?? readLicence(join(folder, path));
      return [{ name, version, licence, isForDevelopment: dev, hasInstallScript }];
    },
  );
}

/** Old packages have a list of licences, or a file alone. */
function readLicence(folder: string): string {
  const { license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    license?: string | { type: string };
    licenses?: { type: string }[];
  };
  if (licenses?.[0] !== undefined) return licenses[0].type;
  return (typeof license === 'object' ? license.type : license) ?? 'none is named';
}
