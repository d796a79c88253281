import { runTests } from '../tools/ci/run-tests.ts';

// With `--every-page` axe looks at every page instead of one of each layout. All other arguments are Vitest's.
const EVERY_PAGE = '--every-page';
const args = process.argv.slice(2);
if (args.includes(EVERY_PAGE)) process.env['MINGZHANG_TEST_EVERY_PAGE'] = 'yes';
process.exitCode = runTests(args.filter((arg) => arg !== EVERY_PAGE)) ? 0 : 1;
