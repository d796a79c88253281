import { Failure, runCommand } from '../src/pipeline/console/command.ts';
import { SHIPPED_PACKAGES } from '../src/publishing/hosting/shipped-packages.ts';
import { checkLicences } from '../tools/licences/check-licences.ts';
import { readLock } from '../tools/licences/read-lock.ts';
import { printPlainTable } from '../tools/tables/print-table.ts';

await runCommand('licences', async () => {
  const packages = readLock();
  const byLicence = [...Map.groupBy(packages, ({ licence }) => licence)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  console.log(
    printPlainTable([
      ['licence', 'packages', 'of them for development'],
      ...byLicence.map(([licence, group]) => [
        licence,
        String(group.length),
        String(group.filter(({ isForDevelopment }) => isForDevelopment).length),
      ]),
    ]),
  );
  console.log(`\nin the site: ${SHIPPED_PACKAGES.map(({ name }) => name).join(', ')}`);
  const withScripts = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  console.log(`with install scripts, which are not run: ${withScripts.join(', ')}`);
  const faults = checkLicences(packages);
  if (faults.length > 0) throw new Failure(`not allowed:\n${faults.join('\n')}`);
  return Promise.resolve();
});
