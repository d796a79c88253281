import { defineConfig } from 'vitest/config';

const site = {
  globalSetup: 'tests/support/build-site.ts',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A busy machine takes longer than the second that is the default.
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/{unit,golden,property}/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'site', include: ['tests/{e2e,a11y}/**/*.test.ts'], ...site } },
      { test: { name: 'engines', include: ['tests/engines/**/*.test.ts'], ...site } },
    ],
  },
});
