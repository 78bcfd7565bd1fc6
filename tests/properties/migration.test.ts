import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanPolicy } from '../../src/migration/context.js';
import { parseTarget } from '../../src/migration/target.js';
import { targets } from '../harness/targets.js';
import { program } from './programs.js';
import {
  checkOutcome,
  checkPlans,
  checkSuggestions,
  checkWindows,
  migrate,
  parse,
} from './soundness.js';

/** The same programs in every run, unless somebody asks for others: `FC_SEED=1 FC_RUNS=5000 npx vitest run tests/properties`. */
const seed = Number(process.env['FC_SEED'] ?? '20260801');
const numRuns = Number(process.env['FC_RUNS'] ?? '80');

/** The careful one more often, since it is what everybody begins with. */
const policy: fc.Arbitrary<Partial<PlanPolicy>> = fc.constantFrom(
  {},
  {},
  { dropsKeyBranches: true },
  { changesArguments: true },
  { dropsKeyBranches: true, changesArguments: true },
);

const timeout = 60_000 + numRuns * 1000;

describe.each(targets.map((each, index) => ({ ...each, index })))(
  'for the target $name',
  ({ options, index }) => {
    const target = parseTarget(options);

    it(
      'generated programs are migrated soundly',
      () => {
        fc.assert(
          fc.property(program, policy, (generated, chosen) => {
            fc.pre(parse(generated) !== null);
            const request = { target, policy: chosen };
            checkPlans(generated, request);
            checkOutcome(generated, request);
            checkWindows(generated, request);
            if (Object.keys(chosen).length === 0) checkSuggestions(generated, request);
          }),
          // Other programs for each target: more of them in the same time.
          { seed: seed + index, numRuns, maxSkipsPerRun: 2 },
        );
      },
      timeout,
    );
  },
);

it('many of the programs are migrated, many refused, and few do not parse', () => {
  const target = parseTarget({});
  const texts = fc.sample(program, { seed, numRuns: 200 });
  const parsed = texts.filter((each) => parse(each) !== null);
  const outcomes = parsed.map((each) => migrate(each, { target, policy: {} }));
  const changed = outcomes.filter((outcome) => outcome.changed);
  const refused = outcomes.filter(({ findings }) => findings.some(({ reason }) => reason !== null));
  expect(parsed.length).toBeGreaterThan(texts.length * 0.8);
  expect(changed.length).toBeGreaterThan(texts.length * 0.3);
  expect(refused.length).toBeGreaterThan(texts.length * 0.2);
});
