import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { createContext } from '../../src/migration/context.js';
import type { FileOutcome } from '../../src/migration/outcome.js';
import { parseTarget } from '../../src/migration/target.js';
import { type Fixture, fixtures } from '../harness/fixtures.js';
import { targets } from '../harness/targets.js';
import { type Problem, typeCheck } from './type-check.js';

/** A way that a project may set up its compiler, and the fixtures that it can compile. */
interface Setup {
  readonly name: string;
  readonly options: ts.CompilerOptions;
  /** The extension that a fixture gets; null for one that this setup cannot have. */
  readonly extensionOf: (fixture: Fixture) => string | null;
}

const setups: readonly Setup[] = [
  {
    name: 'every strict option',
    options: {
      exactOptionalPropertyTypes: true,
      isolatedModules: true,
      jsx: ts.JsxEmit.Preserve,
      noImplicitOverride: true,
      noPropertyAccessFromIndexSignature: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
    },
    extensionOf: typeScriptExtensionOf,
  },
  {
    name: 'no strict option',
    options: {
      emitDecoratorMetadata: true,
      experimentalDecorators: true,
      jsx: ts.JsxEmit.Preserve,
      noUnusedLocals: true,
      strict: false,
    },
    extensionOf: typeScriptExtensionOf,
  },
  {
    name: 'modules in the format of CommonJS',
    options: { esModuleInterop: false, noUnusedLocals: true },
    extensionOf: ({ path }) => (/\.c?ts$/u.test(path) ? '.cts' : null),
  },
  {
    name: 'checked JavaScript',
    options: { allowJs: true, checkJs: true, noUnusedLocals: true, strict: false },
    extensionOf: ({ path, input }) => {
      if (!/\.[cm]?js$/u.test(path)) return null;
      return /^(?:import|export)\b/mu.test(input) ? '.mjs' : '.cjs';
    },
  },
];

function typeScriptExtensionOf({ path }: Fixture): string | null {
  return /\.[cm]?tsx?$/u.exec(path)?.[0] ?? null;
}

/** What a problem says, so that the same one before and after a migration is the same. */
function describeProblem({ code, message }: Problem): string {
  const said = message.replaceAll(/ Did you mean .*$|generated-\d+/gmu, '');
  return `TS${String(code === didYouMean ? cannotFind : code)} ${said}`;
}

const cannotFind = 2304;
const didYouMean = 2552;

/** Problems that a migration may add. */
function isExpected(problem: string, before: readonly string[], { notes }: FileOutcome): boolean {
  // A dot that the file wrote itself stays one when its setting gets another name.
  const indexAccess = 'TS4111 ';
  if (problem.startsWith(indexAccess)) return before.some((old) => old.startsWith(indexAccess));
  // The same mistake in other words: the type of an environment lists the names of its settings.
  const wanted = wantedTypeOf(problem);
  if (wanted !== undefined && before.some((old) => wantedTypeOf(old) === wanted)) return true;
  // The variable of a call that may do something stays, and the report says so.
  const unused = /^TS6133 '(?<name>\w+)'/u.exec(problem)?.groups?.['name'];
  if (unused !== undefined) return notes.some((note) => note.includes(`nothing uses ${unused} `));
  // The package's types are wrong; in TypeScript the migration is refused for that.
  return problem.includes("'FileSASPermissions' but required in type 'ShareSASPermissions'");
}

function wantedTypeOf(problem: string): string | undefined {
  return /^TS2322 .* is not assignable to type '(?<wanted>\w+)'/u.exec(problem)?.groups?.['wanted'];
}

describe.each(setups)('with $name', ({ options, extensionOf }) => {
  const noPropertyAccessFromIndexSignature = options.noPropertyAccessFromIndexSignature === true;
  const cases = fixtures.flatMap((fixture) => {
    const extension = extensionOf(fixture);
    if (extension === null) return [];
    const { path, input, facts } = fixture;
    const compilerOptions = { noPropertyAccessFromIndexSignature };
    const known = { versions: {}, compilerOptions, ...facts.package };
    const outcomes = targets.map((target) => ({
      target: target.name,
      outcome: migrateSource({ path, text: input, package: known }, parseTarget(target.options), {
        context: createContext({ dropsKeyBranches: facts.dropKeyBranches === true }),
      }),
    }));
    return [{ path, input, extension, outcomes }];
  });
  // Most targets often write the same, and a refusal leaves the text as it is.
  const files = cases.flatMap(({ path, input, extension, outcomes }) => {
    const texts = new Set([input, ...outcomes.map(({ outcome }) => outcome.text)]);
    return [...texts].map((text) => ({ path, text, extension }));
  });
  const { problems } = typeCheck(
    files.map(({ text }) => text),
    { options, extensions: files.map(({ extension }) => extension) },
  );
  const problemsOf = new Map(
    files.map(({ path, text }, index) => [
      `${path}\n${text}`,
      (problems[index] ?? []).map(describeProblem),
    ]),
  );

  test.each(cases)('$path gets no other type errors', ({ path, input, outcomes }) => {
    const before = problemsOf.get(`${path}\n${input}`) ?? [];
    const added = outcomes.flatMap(({ target, outcome }) =>
      (problemsOf.get(`${path}\n${outcome.text}`) ?? [])
        .filter((problem) => !before.includes(problem) && !isExpected(problem, before, outcome))
        .map((problem) => `${target}: ${problem}`),
    );
    expect(added).toEqual([]);
  });
});

test('the strict options see what a migration must not write', () => {
  const [strict] = setups;
  const wrong = `import { DefaultAzureCredential } from '@azure/identity';
export const credential = new DefaultAzureCredential({ managedIdentityClientId: process.env.ID });
`;
  const { problems } = typeCheck([wrong], { options: strict?.options ?? {} });
  expect(problems[0]?.map(({ code }) => code)).toEqual([2769, 4111]);
});
