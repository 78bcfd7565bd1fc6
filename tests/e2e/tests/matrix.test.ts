import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { configure } from '../harness/configure.js';
import { findProblems } from '../harness/find-problems.js';
import { fileNames, type Form } from '../harness/forms.js';
import { runCase } from '../harness/run-case.js';
import type { ServiceCase } from '../harness/service-case.js';
import { openSession } from '../harness/session.js';
import { note, printTable, type TableRow } from '../harness/table.js';
import { type MigrationTarget, targets } from '../harness/targets.js';
import { formsOf, programFolder } from '../harness/workspace.js';
import { allCases, cases } from '../services/index.js';

const session = openSession();
const rows: TableRow[] = [];

afterAll(async () => {
  const seconds = Math.round((Date.now() - inject('began')) / 1000);
  console.log(`${await printTable(rows)}\n${seconds} s since the programs were written`);
});

// All at once, as far as `maxConcurrency` lets them: no group has to wait for the slowest of another one.
describe.concurrent.each(cases)('$program', (serviceCase) => {
  const { service, program, audience } = serviceCase;
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
      const { end } = await runBefore(serviceCase, form, 'keys');
      note(row, 'before', end.code === 0 ? 'works' : 'FAILS');
      expect(end).toMatchObject({ code: 0, lastLine: serviceCase.output });
    });

    if (serviceCase.isKeyless !== true) {
      test('fails with keys switched off', async () => {
        const { end, requests, claims } = await runBefore(serviceCase, form, 'tokens-only');
        note(row, 'before, keys off', end.code === 0 ? 'WORKS' : 'fails');
        expect(end.code).not.toBe(0);
        expect(end.lastLine).not.toBe(serviceCase.output);
        // It fails because its key was refused, not for a reason of its own.
        const keys = [...requests.filter(({ signIn }) => signIn.kind === 'key'), ...claims];
        expect(keys.filter(({ isAllowed }) => !isAllowed)).not.toEqual([]);
      });
    }

    test.each(targets)('migrated to $name, works without a key', async (target) => {
      const problems = await findProblemsAfter(serviceCase, form, target);
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

function runBefore(serviceCase: ServiceCase, form: Form, policy: 'keys' | 'tokens-only') {
  const { program, settings } = serviceCase;
  const folder = programFolder(session.root, 'before', program, form);
  const identity = targets.find(({ name }) => name === 'system')?.identity;
  if (identity === undefined) throw new Error('there is no system-assigned identity');
  return runCase(serviceCase, { folder, form, settings, policy, identity }, session);
}

async function findProblemsAfter(
  serviceCase: ServiceCase,
  form: Form,
  { name, identity }: MigrationTarget,
): Promise<readonly string[]> {
  const folder = programFolder(session.root, name, serviceCase.program, form);
  const text = readFileSync(path.join(folder, fileNames[form]), 'utf8');
  const migrated = configure(serviceCase, text, path.join(session.root, name), identity);
  const { settings } = migrated;
  const run = { folder, form, settings, policy: 'tokens-only', identity } as const;
  return findProblems(serviceCase, await runCase(serviceCase, run, session), migrated);
}
