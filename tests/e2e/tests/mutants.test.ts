import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { fileNames } from '../harness/forms.js';
import { judgeMigration, type Migration } from '../harness/judge-migration.js';
import { openSession } from '../harness/session.js';
import { targets } from '../harness/targets.js';
import { programFolder } from '../harness/workspace.js';
import { mutants } from '../mutants/index.js';
import type { Mutant } from '../mutants/mutant.js';
import { cases } from '../services/index.js';

const session = openSession();
const form = 'esm';

// A migration that is wrong on purpose: a suite that lets one pass would let a bug of the command pass.
describe('a wrong migration is caught', () => {
  test.concurrent.each(mutants.filter(({ program }) => findCase(program) !== undefined))(
    '$program: $name',
    async (mutant) => {
      const problems = await judgeMigration(await prepare(mutant), session);
      expect(problems.join('\n')).toContain(mutant.problem);
    },
  );
});

function findCase(program: string) {
  return cases.find((each) => each.program === program);
}

/** Writes a migrated program with its mistake; throws where that changes nothing, or is no program at all. */
async function prepare({
  name,
  program,
  target: targetName,
  mutate,
  ...rest
}: Mutant): Promise<Migration> {
  const serviceCase = findCase(program);
  const target = targets.find((each) => each.name === targetName);
  if (serviceCase === undefined || target === undefined) throw new Error('no such program');
  const original = programFolder(session.root, target.name, program, form);
  const right = readFileSync(path.join(original, fileNames[form]), 'utf8');
  const text = mutate(right);
  if (text === right) throw new Error('the mutant is no other program');
  await format(text, { parser: 'babel' });
  const folder = path.join(session.root, 'mutants', `${program} ${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, fileNames[form]), text);
  cpSync(path.join(original, 'package.json'), path.join(folder, 'package.json'));
  const { keepsSettings = false } = rest;
  return { serviceCase, form, target, folder, keepsSettings };
}
