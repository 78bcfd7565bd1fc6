import type { Identity } from '../components/tokens.js';
import { findDifferences } from './differences.js';
import type { Form } from './forms.js';
import type { KeyedProgram } from './keyed-run.js';
import { operationsOf } from './operations.js';
import { problemsOfText } from './problems-of-text.js';
import { type CaseResult, endpointOf } from './run-case.js';
import { lastLineOf, type ProgramEnd } from './run-program.js';
import { secretSearch } from './secret-search.js';
import type { ServiceCase } from './service-case.js';

/** A migrated program and what it was run with. */
export interface MigratedProgram {
  readonly text: string;
  readonly form: Form;
  readonly settings: Readonly<Record<string, string>>;
  readonly identity: Identity;
  /** Settings that the report says nothing reads any more. */
  readonly removedSettings: readonly string[];
  /** Packages that its package.json names. */
  readonly packages: readonly string[];
}

/**
 * What is wrong with a run of a migrated program; empty where it signs in as it should and with nothing else, and asks for
 * what it asked for before.
 */
export function findProblems(
  serviceCase: ServiceCase,
  keyed: KeyedProgram,
  migrated: MigratedProgram,
  result: CaseResult,
): readonly string[] {
  const { differences = [] } = serviceCase;
  return [
    ...problemsOfText(serviceCase, keyed.text, migrated),
    ...problemsOfEnd(serviceCase, result),
    ...problemsOfIdentity(serviceCase, result, migrated),
    ...problemsOfServices(serviceCase, result, migrated.identity),
    ...problemsOfKeys(serviceCase, result, migrated.settings),
    ...findDifferences(operationsOf(keyed.result), operationsOf(result), differences),
  ];
}

function problemsOfEnd({ output }: ServiceCase, result: CaseResult): readonly string[] {
  const { end, requests, failures } = result;
  const strays = straysOf(end).map((stray) => `it went astray: ${stray}`);
  if (end.code === 0 && lastLineOf(end) === output) return strays;
  const seen = requests.map(
    ({ request, signIn, isAllowed, status }) =>
      `${request} ${signIn.kind} ${isAllowed ? 'allowed' : 'refused'} ${status ?? ''}`,
  );
  const place = end.code === null ? 'was stopped' : `ended with ${end.code}`;
  const first = `it ${place} and printed "${lastLineOf(end)}"`;
  return [[first, end.errors.slice(-2000), ...seen, ...failures].join('\n'), ...strays];
}

/** What a program reached for outside of its world: other hosts, and developers' tools. */
function straysOf({ errors }: ProgramEnd): readonly string[] {
  const lines = [...errors.matchAll(/^E2E: (?<what>.+)$/gmu)];
  return [...new Set(lines.map(({ groups }) => groups?.['what'] ?? ''))];
}

function problemsOfIdentity(
  { audience }: ServiceCase,
  { tokenRequests }: CaseResult,
  { identity: { clientId }, form }: MigratedProgram,
): readonly string[] {
  const expected = endpointOf(form);
  const problems = tokenRequests.flatMap((request) => [
    ...(request.clientId === clientId
      ? []
      : [`a token was asked for ${request.clientId ?? 'the system-assigned identity'}`]),
    ...request.otherNames.map((name) => `a token was asked for by ${name}`),
    ...(request.resource === audience ? [] : [`a token was asked for ${request.resource}`]),
    ...(request.endpoint === expected
      ? []
      : [`a token was asked for at ${request.endpoint}, not at ${expected}`]),
  ]);
  return tokenRequests.length === 0 ? ['no token was asked for'] : [...new Set(problems)];
}

function problemsOfServices(
  { audience }: ServiceCase,
  { requests, claims }: CaseResult,
  { objectId }: Identity,
): readonly string[] {
  const tokens = [
    ...requests.flatMap(({ signIn }) => (signIn.kind === 'token' ? [signIn] : [])),
    ...claims.filter(({ type }) => type === 'jwt'),
  ];
  if (tokens.length === 0) return ['no service saw a token'];
  const isOther = tokens.some(
    (token) => token.audience !== audience || token.objectId !== objectId,
  );
  const isDelegatedByOther = requests.some(
    ({ signIn }) => signIn.kind === 'delegation' && signIn.objectId !== objectId,
  );
  return [
    ...(isOther ? ['a service saw a token of another audience or identity'] : []),
    ...(isDelegatedByOther ? ['a SAS token was signed for another identity'] : []),
  ];
}

function problemsOfKeys(
  { secrets }: ServiceCase,
  { requests, claims, end }: CaseResult,
  settings: Readonly<Record<string, string>>,
): readonly string[] {
  const holds = secretSearch(secrets);
  return [
    ...requests
      .filter(({ signIn, text }) => signIn.kind === 'key' || holds(text))
      .map(({ request }) => `a key went out with ${request}`),
    ...claims
      .filter(({ type }) => type !== 'jwt')
      .map(({ entity }) => `a key went out for ${entity}`),
    ...(Object.values(settings).some(holds) ? ['a setting still holds a secret'] : []),
    ...(holds(end.output) || holds(end.errors) ? ['the program printed a secret'] : []),
  ];
}
