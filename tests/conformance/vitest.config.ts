import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/conformance/*.test.ts'],
    // One program over all SDKs: seconds, but more than vitest's five on a small machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
