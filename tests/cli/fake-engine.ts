import type { Engine } from '../../src/cli/engine.js';
import type { EngineInput } from '../../src/diagnose/engine-input.js';
import type { FileOutcome, FindingOutcome } from '../../src/migration/outcome.js';

/**
 * Stands in for the engine, so that these tests are about the command alone: `KEYED(process.env.X)` is a finding that can
 * be migrated, `STUCK(…)` one that cannot, `BROKEN` does not parse, `CRASH` makes the engine throw.
 */
export const fakeEngine: Engine = {
  mentionsAzure: (text) => text.includes('azure'),
  mayHoldSecret: () => false,
  auditSource(input) {
    const { path, error, findings } = outcomeOf(input);
    return { path, error, findings, secrets: [] };
  },
  scanTextFile: () => Promise.reject(new Error('scanned')),
  createProgram: () => ({
    migrate: (input) => outcomeOf(input),
    extended: () => [],
    notes: () => [],
  }),
  findReplacedCalls: () => [],
  findMockedCalls: () => [],
};

const keyed = /KEYED\(process\.env\.(\w+)\)/gu;

function outcomeOf({ path, text }: EngineInput): FileOutcome {
  if (text.includes('CRASH')) throw new Error('crashed');
  if (text.includes('BROKEN')) return { ...nothing(path, text), error: syntaxError };
  const names = [...text.matchAll(keyed)].map((match) => match[1] ?? '');
  const changed = names.length > 0;
  const endpoints = names.map((name) => name.replace(/_KEY$/u, '_ENDPOINT'));
  return {
    ...nothing(path, text),
    changed,
    text: text.replace(keyed, (_whole, name: string) => {
      return `IDENTITY(process.env.${name.replace(/_KEY$/u, '_ENDPOINT')})`;
    }),
    findings: [...findings(text, /KEYED/gu, 'migrated'), ...findings(text, /STUCK/gu, 'refused')],
    added: endpoints.map((name, index) => {
      return {
        name,
        service: 'Azure Blob Storage',
        replaces: names[index] ?? null,
        example: 'https://x',
      };
    }),
    removed: names,
    roles: changed
      ? [{ service: 'Azure Blob Storage', name: 'Reader', id: 'role-id', why: 'It reads blobs.' }]
      : [],
    notes: changed ? ['Local sign-in needs az login.'] : [],
    dependencies: changed ? ['@azure/identity'] : [],
  };
}

const syntaxError = { code: 'syntax-error', message: 'Unexpected token.', line: 2, column: 5 };

function nothing(path: string, text: string): FileOutcome {
  const none = { findings: [], added: [], removed: [], roles: [], notes: [], dependencies: [] };
  return { path, changed: false, text, error: null, ...none };
}

function findings(
  text: string,
  pattern: RegExp,
  outcome: 'migrated' | 'refused',
): FindingOutcome[] {
  return [...text.matchAll(pattern)].map(({ index }) => {
    const before = text.slice(0, index).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const place = { line: before.length, column, endLine: before.length, endColumn: column + 5 };
    return {
      ...place,
      entryPoint: 'KEYED',
      service: 'Azure Blob Storage',
      ruleId: 'no-key-credential',
      outcome,
      reason: outcome === 'refused' ? 'crosses-function' : null,
      message: 'The client signs in with a key; use an identity.',
    };
  });
}
