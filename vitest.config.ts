import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The conformance tests have a configuration, a lock file and 100 MB of SDKs of their own.
    exclude: ['tests/conformance/**', 'tests/fixtures/**'],
    // Tests that start oxlint, jscodeshift or the command share two cores on a small build machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
