import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const seed = randomUUID();
process.env['E2E_SEED'] = seed;

export default defineConfig({
  test: {
    include: ['tests/e2e/tests/*.test.ts'],
    env: { E2E_SEED: seed },
    globalSetup: ['tests/e2e/harness/global-setup.ts'],
    // The work is done by the programs that the tests start: one for each processor, and one that waits.
    maxConcurrency: availableParallelism() + 1,
    maxWorkers: 1,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
