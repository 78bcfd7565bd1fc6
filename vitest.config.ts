import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The conformance and the end-to-end tests have a configuration, a lock file and hundreds of megabytes of SDKs of their own.
    exclude: ['tests/conformance/**', 'tests/e2e/**', 'tests/fixtures/**'],
    // Tests that start oxlint, jscodeshift or the command share two cores on a small build machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
