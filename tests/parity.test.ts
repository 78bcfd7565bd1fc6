import { afterAll, describe, expect, it } from 'vitest';
import { migrateSource } from '../src/diagnose/migrate-source.js';
import { createContext, type PlanPolicy } from '../src/migration/context.js';
import { parseTarget, type TargetOptions } from '../src/migration/target.js';
import type { AuditReport } from '../src/report/audit-json.js';
import { type Fixture, fixtures } from './harness/fixtures.js';
import { commandOptions, runCommand, runTransform } from './harness/hosts.js';
import { Lint, type ParserName } from './harness/lint.js';
import { Stage } from './harness/stage.js';
import { targets } from './harness/targets.js';

const stages: Stage[] = [];
afterAll(() => stages.forEach((stage) => stage.remove()));

function newStage(): Stage {
  const stage = new Stage(fixtures);
  stages.push(stage);
  return stage;
}

/** Nothing writes to this one. */
const original = newStage();

function migrated(
  { path, input }: Fixture,
  options: TargetOptions,
  policy: Partial<PlanPolicy> = {},
): string {
  const context = createContext(policy);
  return migrateSource(original.inputOf(path, input), parseTarget(options), { context }).text;
}

/** The texts of a stage by path, so that one assertion shows every fixture that differs. */
function textsOf(stage: Stage): Readonly<Record<string, string>> {
  return Object.fromEntries(fixtures.map(({ path }) => [path, stage.read(path)]));
}

function migratedAll(
  options: TargetOptions,
  policy: Partial<PlanPolicy> = {},
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fixtures.map((fixture) => [fixture.path, migrated(fixture, options, policy)]),
  );
}

/** espree is for JavaScript: what is written into a TypeScript file may be TypeScript. */
function isFor(parser: ParserName, { path }: Fixture): boolean {
  return parser === 'typescript' || /\.[cm]?jsx?$/u.test(path);
}

/** A `return` at the top level is read as CommonJS only. */
function mustParse({ path }: Fixture, parser: ParserName): boolean {
  return parser !== 'espree as CommonJS' && !/top-level-return/u.test(path);
}

const parsers: readonly ParserName[] = ['espree', 'espree as CommonJS', 'typescript'];

describe.each(targets)('for the target $name', ({ options }) => {
  it.each(parsers)('suggestions of ESLint give the same bytes: %s', (parser) => {
    const lint = new Lint(original.root, parser, options);
    const own = fixtures.filter((fixture) => isFor(parser, fixture));
    const results = own.flatMap((fixture) => {
      const text = lint.applyAll(original.path(fixture.path), fixture.input);
      if (text === null) expect(mustParse(fixture, parser), fixture.path).toBe(false);
      return text === null ? [] : [[fixture, text] as const];
    });
    // All at once, so that one failure shows every fixture that differs.
    expect(results.map(([{ path }, text]) => ({ path, text }))).toEqual(
      results.map(([fixture]) => ({ path: fixture.path, text: migrated(fixture, options) })),
    );
  });

  it('the transform gives the same bytes', async () => {
    const stage = newStage();
    const { error } = await runTransform(stage.root, options);
    expect(error).toBe(0);
    expect(textsOf(stage)).toEqual(migratedAll(options));
  });

  it('the command gives the same bytes', () => {
    const stage = newStage();
    const flags = ['--yes', '--force', '--no-install', ...commandOptions(options)];
    const { status, stdout, stderr } = runCommand(stage.root, 'migrate', ...flags);
    expect(status, stdout + stderr).toBe(0);
    expect(textsOf(stage)).toEqual(migratedAll(options));
  });
});

describe('without the branches that have a key', () => {
  const wanted = migratedAll({}, { dropsKeyBranches: true });

  it('the transform gives the same bytes', async () => {
    const stage = newStage();
    await runTransform(stage.root, { dropKeyBranches: true });
    expect(textsOf(stage)).toEqual(wanted);
  });

  it('the command gives the same bytes', () => {
    const stage = newStage();
    const flags = ['--yes', '--force', '--no-install', '--drop-key-branches'];
    const { status, stdout, stderr } = runCommand(stage.root, 'migrate', ...flags);
    expect(status, stdout + stderr).toBe(0);
    expect(textsOf(stage)).toEqual(wanted);
  });
});

it('a CRLF file with a byte order mark gets the same bytes from ESLint', () => {
  const lint = new Lint(original.root, 'typescript', {});
  for (const { path, input } of fixtures) {
    const text = `\uFEFF${input.replaceAll('\n', '\r\n')}`;
    const wanted = migrateSource(original.inputOf(path, text), parseTarget({})).text;
    expect(lint.applyAll(original.path(path), text) ?? wanted, path).toBe(wanted);
  }
});

describe('audit', () => {
  const { stdout } = runCommand(original.root, 'audit', '--format', 'json');
  const report = JSON.parse(stdout) as AuditReport;

  function auditedIn(path: string): readonly string[] {
    const findings = report.files.find((file) => file.path === path)?.findings ?? [];
    return findings.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
  }

  it.each(parsers)('finds what the preset strict finds: %s', (parser) => {
    const lint = new Lint(original.root, parser, {});
    for (const { path, input } of fixtures) {
      const messages = lint.findings(original.path(path), input);
      const found = messages?.map(
        ({ line, column, ruleId }) =>
          `${line}:${column} ${(ruleId ?? '').replace('azure-identity/', '')}`,
      );
      expect(found ?? auditedIn(path), path).toEqual(auditedIn(path));
    }
  });

  it('has no file that failed', () => {
    expect(report.summary.failed).toBe(0);
  });
});
