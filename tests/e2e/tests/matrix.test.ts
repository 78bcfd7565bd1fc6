import { afterAll, describe, expect, inject, test } from 'vitest';
import { judgeMigration } from '../harness/judge-migration.js';
import { keyedProgram, runUnmigrated } from '../harness/keyed-run.js';
import type { CaseResult } from '../harness/run-case.js';
import { lastLineOf } from '../harness/run-program.js';
import type { ServiceCase } from '../harness/service-case.js';
import { openSession } from '../harness/session.js';
import { note, printTable, type TableRow } from '../harness/table.js';
import { targets } from '../harness/targets.js';
import { formsOf, programFolder } from '../harness/workspace.js';
import { withWrongKeys } from '../harness/wrong-key.js';
import { allCases, cases } from '../services/index.js';

const session = openSession();
const rows: TableRow[] = [];

afterAll(async () => {
  const seconds = Math.round((Date.now() - inject('began')) / 1000);
  console.log(`${await printTable(rows)}\n${seconds} s since the programs were written`);
});

// All at once, as far as `maxConcurrency` lets them: no group has to wait for the slowest of another one.
describe.concurrent.each(cases)('$program', (serviceCase) => {
  const { service, program, audience, settings, secrets } = serviceCase;
  const row: TableRow = {
    service,
    program,
    forms: formsOf(serviceCase),
    audience,
    cells: new Map(),
  };
  rows.push(row);

  describe.each(row.forms)('as %s', (form) => {
    test('works with its key', async () => {
      const { end } = (await keyedProgram(serviceCase, form, session)).result;
      note(row, 'before', end.code === 0 ? 'works' : 'FAILS');
      expect(end.code, end.errors).toBe(0);
      expect(lastLineOf(end)).toBe(serviceCase.output);
    });

    if (serviceCase.isKeyless !== true) {
      test('fails with keys switched off', async () => {
        const result = await runUnmigrated(serviceCase, form, settings, 'tokens-only', session);
        note(row, 'before, keys off', result.end.code === 0 ? 'WORKS' : 'fails');
        expectRefusedKey(serviceCase, result);
      });
    }

    // What refuses a key does so in every form.
    if (serviceCase.isKeyless !== true && form === 'esm') {
      test('fails with a wrong key', async () => {
        const wrong = withWrongKeys(settings, secrets);
        const result = await runUnmigrated(serviceCase, form, wrong, 'keys', session);
        note(row, 'before, wrong key', result.end.code === 0 ? 'WORKS' : 'fails');
        expectRefusedKey(serviceCase, result);
      });
    }

    test.each(targets)('migrated to $name, works without a key', async (target) => {
      const folder = programFolder(session.root, target.name, program, form);
      const problems = await judgeMigration({ serviceCase, form, target, folder }, session);
      note(row, target.name, problems.length === 0 ? 'works' : 'FAILS');
      expect(problems).toEqual([]);
    });
  });
});

// What the documentation links to; `npm run test:e2e -- --update` writes it anew.
test.runIf(cases.length === allCases.length)('the results are those on record', async () => {
  const intro =
    '<!-- Written by the end-to-end tests. -->\n\n# Programs before and after their migration\n\n' +
    'Every program runs with the real SDK packages, in every form and with every target; see [CONTRIBUTING.md](../../CONTRIBUTING.md#end-to-end-tests).\n\n';
  await expect(intro + (await printTable(rows))).toMatchFileSnapshot('../results.md');
});

/** A program fails because its key was refused, not for a reason of its own. */
function expectRefusedKey({ output }: ServiceCase, { end, requests, claims }: CaseResult): void {
  expect(end.code).not.toBe(0);
  expect(lastLineOf(end)).not.toBe(output);
  // The storage emulator checks keys itself, behind the gateway, and answers 400 to a wrong one.
  const isRefused = (status: number | null): boolean => [400, 401, 403].includes(status ?? 0);
  const refused = [
    ...requests.filter(
      ({ signIn, isAllowed, status }) => signIn.kind === 'key' && (!isAllowed || isRefused(status)),
    ),
    ...claims.filter(({ type, isAllowed }) => type !== 'jwt' && !isAllowed),
  ];
  expect(refused, end.errors).not.toEqual([]);
}
