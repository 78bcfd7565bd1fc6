import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { configure } from '../harness/configure.js';
import { findProblems } from '../harness/find-problems.js';
import { fileNames } from '../harness/forms.js';
import { type Mutant, mutants } from '../harness/mutants.js';
import { runCase } from '../harness/run-case.js';
import { openSession } from '../harness/session.js';
import { targets } from '../harness/targets.js';
import { programFolder } from '../harness/workspace.js';
import { cases } from '../services/index.js';

const session = openSession();
const form = 'esm';

// A migration that is wrong on purpose: a suite that lets one pass would let a bug of the command pass.
describe('a wrong migration is caught', () => {
  test.concurrent.each(mutants.filter(({ program }) => findCase(program) !== undefined))(
    '$program: $name',
    async (mutant) => {
      expect((await findProblemsOf(mutant)).join('\n')).toContain(mutant.problem);
    },
  );
});

function findCase(program: string) {
  return cases.find((each) => each.program === program);
}

/** Runs a migrated program with its mistake; throws where the mistake changes nothing. */
async function findProblemsOf(mutant: Mutant): Promise<readonly string[]> {
  const serviceCase = findCase(mutant.program);
  const target = targets.find(({ name }) => name === mutant.target);
  if (serviceCase === undefined || target === undefined) throw new Error('no such program');
  const original = programFolder(session.root, target.name, mutant.program, form);
  const right = readFileSync(path.join(original, fileNames[form]), 'utf8');
  const text = mutant.mutate(right);
  if (text === right) throw new Error('the mutant is no other program');
  const folder = path.join(session.root, 'mutants', `${mutant.program} ${mutant.name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, fileNames[form]), text);
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  const { identity } = target;
  const migrated = configure(serviceCase, text, path.join(session.root, target.name), identity);
  const settings =
    mutant.keepsSettings === true
      ? { ...serviceCase.settings, ...migrated.settings }
      : migrated.settings;
  const run = { folder, form, settings, policy: 'tokens-only', identity } as const;
  return findProblems(serviceCase, await runCase(serviceCase, run, session), migrated);
}
