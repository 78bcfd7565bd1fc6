import type { Identity } from '../components/tokens.js';
import type { CaseResult } from './run-case.js';
import type { ServiceCase } from './service-case.js';

/** A migrated program and what it was run with. */
export interface MigratedProgram {
  readonly text: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly identity: Identity;
  /** Settings that the report says nothing reads any more. */
  readonly removedSettings: readonly string[];
}

/** What is wrong with a run of a migrated program; empty where it signs in as it should, and with nothing else. */
export function findProblems(
  serviceCase: ServiceCase,
  result: CaseResult,
  { text, settings, identity, removedSettings }: MigratedProgram,
): readonly string[] {
  return [
    ...removedSettings
      .filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(text))
      .map((name) => `the program still reads ${name}`),
    ...problemsOfEnd(serviceCase, result),
    ...problemsOfIdentity(serviceCase, result, identity),
    ...problemsOfServices(serviceCase, result, identity),
    ...problemsOfKeys(serviceCase, result, settings),
  ];
}

function problemsOfEnd({ output }: ServiceCase, { end, requests }: CaseResult): readonly string[] {
  if (end.code === 0 && end.lastLine === output) return [];
  const seen = requests.map(
    ({ request, signIn, isAllowed }) =>
      `${request} ${signIn.kind} ${isAllowed ? 'allowed' : 'refused'}`,
  );
  const place = end.code === null ? 'was stopped' : `ended with ${end.code}`;
  return [
    [`it ${place} and printed "${end.lastLine}"`, end.errors.slice(-2000), ...seen].join('\n'),
  ];
}

function problemsOfIdentity(
  { audience }: ServiceCase,
  { tokenRequests }: CaseResult,
  { clientId }: Identity,
): readonly string[] {
  const problems = tokenRequests.flatMap((request) => [
    ...(request.clientId === clientId
      ? []
      : [`a token was asked for ${request.clientId ?? 'the system-assigned identity'}`]),
    ...(request.resource === audience ? [] : [`a token was asked for ${request.resource}`]),
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
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const holds = (text: string): boolean => forms.some((form) => text.includes(form));
  return [
    ...requests
      .filter(({ signIn, text }) => signIn.kind === 'key' || holds(text))
      .map(({ request }) => `a key went out with ${request}`),
    ...claims
      .filter(({ type }) => type !== 'jwt')
      .map(({ entity }) => `a key went out for ${entity}`),
    ...(Object.values(settings).some(holds) ? ['a setting still holds a secret'] : []),
    ...(holds(end.lastLine) || holds(end.errors) ? ['the program printed a secret'] : []),
  ];
}
