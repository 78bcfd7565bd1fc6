import { afterAll, describe, expect, it } from 'vitest';
import { migrateSource } from '../src/diagnose/migrate-source.js';
import { defaultTarget } from '../src/migration/target.js';
import { entryPoints } from './harness/entry-points.js';
import type { Fixture } from './harness/fixtures.js';
import { runCommand, runTransform } from './harness/hosts.js';
import { importStyles } from './harness/import-styles.js';
import { Lint } from './harness/lint.js';
import { Stage } from './harness/stage.js';

const cases = importStyles.map((style, styleIndex) => ({
  title: style.title,
  fixtures: entryPoints.map((entry, index): Fixture & { readonly title: string } => ({
    title: entry.title,
    path: `style-${String(styleIndex)}/entry-${String(index)}.${style.extension}`,
    input: style.before(entry),
    expected: style.after(entry),
    facts: {},
  })),
}));
const all = cases.flatMap(({ fixtures }) => fixtures);
const stages: Stage[] = [];
afterAll(() => stages.forEach((stage) => stage.remove()));

function newStage(): Stage {
  const stage = new Stage(all);
  stages.push(stage);
  return stage;
}

describe.each(cases)('$title', ({ fixtures }) => {
  const stage = newStage();
  const lint = new Lint(stage.root, 'typescript', { identity: 'system' });

  it.each(fixtures)('$title', ({ path, input, expected }) => {
    const outcome = migrateSource(stage.inputOf(path, input), defaultTarget);
    expect(outcome.text).toBe(expected);
    expect(outcome.findings.map(({ reason }) => reason)).toEqual([null]);
    expect(migrateSource(stage.inputOf(path, expected), defaultTarget)).toMatchObject({
      changed: false,
      findings: [],
    });
    expect(lint.applyAll(stage.path(path), input)).toBe(expected);
  });
});

function textsOf(stage: Stage): readonly string[] {
  return all.map(({ path }) => stage.read(path));
}

it('the transform gives the same bytes', async () => {
  const stage = newStage();
  expect(await runTransform(stage.root, {})).toMatchObject({ error: 0, ok: all.length });
  expect(textsOf(stage)).toEqual(all.map(({ expected }) => expected));
});

it('the command gives the same bytes', () => {
  const stage = newStage();
  const { status, stderr } = runCommand(stage.root, 'migrate', '--yes', '--force', '--no-install');
  expect(status, stderr).toBe(0);
  expect(textsOf(stage)).toEqual(all.map(({ expected }) => expected));
});
