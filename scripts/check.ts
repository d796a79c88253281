import { spawnSync } from 'node:child_process';

// `astro check` loads the content collections to generate their types, so that they have to be converted before.
const commands = [
  ['scripts/convert.ts', '--keep-going'],
  ['node_modules/astro/bin/astro.mjs', 'check', ...process.argv.slice(2)],
];

process.exitCode = commands.every((command) => spawnSync(process.execPath, command, { stdio: 'inherit' }).status === 0)
  ? 0
  : 1;
