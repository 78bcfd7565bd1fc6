import { printClientId } from '../../migration/credential-construction.js';
import { type ClientId, parseTarget, type TargetOptions } from '../../migration/target.js';
import { importStyleOf } from '../../source/import-style.js';
import type { TextEdit } from '../../source/edits.js';
import type { SourceFile } from '../../source/source-file.js';
import { findSetting } from '../../source/settings.js';
import { findStringValue } from '../../source/syntax.js';
import type { Suggestion } from '../suggestions.js';
import { type CredentialCall, credentialCallsOf, headOf } from './credential-calls.js';
import { planOption, planOptionRemoval } from './credential-options.js';
import { type GivenIdentity, identityClasses, identityOf } from './given-identity.js';
import type { IdentityProblem } from './problem.js';

/**
 * Credentials that name another identity than the settings ask for. Nothing where the settings leave the identity open.
 *
 * @throws {TargetError} for settings that make no sense
 */
export function findPolicyBreaches(
  file: SourceFile,
  options: TargetOptions,
): readonly IdentityProblem[] {
  if (options.identity === undefined && options.clientId === undefined) return [];
  const { clientId, identities } = parseTarget(options);
  const ofServices = [...(identities?.values() ?? [])];
  return credentialCallsOf(file).flatMap((call) => {
    const given = identityOf(file, call);
    if (given === null) return [];
    // Which service the credential is for is not asked: any of the identities that the settings name may be meant.
    const isOfService =
      given.kind === 'client-id' && ofServices.some((id) => differenceOf(given, id) === null);
    if (isOfService) return [];
    return clientId === null
      ? breachOfSystem(file, call, given)
      : breachOfUser(file, call, given, clientId);
  });
}

/** `system`: no credential names a user-assigned identity. */
function breachOfSystem(
  file: SourceFile,
  call: CredentialCall,
  given: GivenIdentity,
): readonly IdentityProblem[] {
  if (given.kind === 'none' || given.kind === 'unknown') return [];
  // A value from out of sight may be undefined where there is no such identity.
  if (given.kind === 'client-id' && given.id.kind === 'unknown') return [];
  const removal =
    given.property === null ? null : planOptionRemoval(file, call.node, given.property);
  return [
    problem(
      call,
      `${call.className} names a user-assigned identity, and the settings ask for the system-assigned one. Remove the ID.`,
      removal,
      'Remove the ID: the system-assigned identity',
    ),
  ];
}

/** `user`: every credential names the one identity. */
function breachOfUser(
  file: SourceFile,
  call: CredentialCall,
  given: GivenIdentity,
  wanted: ClientId,
): readonly IdentityProblem[] {
  const code = printClientId(file, wanted, importStyleOf(file).quote);
  const name = identityClasses[call.className]?.clientId ?? 'clientId';
  const label = `the client ID ${nameOf(wanted)}`;
  if (given.kind === 'none') {
    if (readsByItself(call, wanted)) return [];
    return [
      problem(
        call,
        `${call.className} names no identity, and the settings ask for a user-assigned one. Give it ${label} as ${name}.`,
        planOption(file, call.node, `${name}: ${code}`),
        `Add ${label}`,
      ),
    ];
  }
  const difference = given.kind === 'client-id' ? differenceOf(given, wanted) : null;
  if (given.kind !== 'client-id' || difference === null) return [];
  // A constant that holds the ID may serve others as well.
  const isInPlace =
    findStringValue(given.value) !== null || findSetting(file, given.value) !== null;
  const edits = isInPlace && given.value.type !== 'Identifier';
  return [
    problem(
      call,
      `${call.className} takes ${difference}, and the settings ask for ${label}. Use that one.`,
      edits ? [{ range: given.value.range, text: code }] : null,
      `Use ${label}`,
    ),
  ];
}

/** `DefaultAzureCredential` reads this setting where no option says otherwise. */
function readsByItself({ className }: CredentialCall, wanted: ClientId): boolean {
  return (
    className === 'DefaultAzureCredential' &&
    wanted.kind === 'setting' &&
    wanted.name === 'AZURE_CLIENT_ID'
  );
}

const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

/** What stands there instead of the wanted ID, in a few words; null where it is the same or nobody knows. */
function differenceOf(
  { id }: Extract<GivenIdentity, { kind: 'client-id' }>,
  wanted: ClientId,
): string | null {
  if (id.kind === 'setting') {
    const isSame = wanted.kind === 'setting' && wanted.name === id.name;
    return isSame ? null : `its client ID from ${id.name}`;
  }
  // Anything else than a GUID is a placeholder, or no client ID at all.
  if (id.kind === 'unknown' || !guid.test(id.value)) return null;
  if (wanted.kind === 'setting') return 'a client ID that is written in the code';
  return wanted.value === id.value.toLowerCase() ? null : 'the client ID of another identity';
}

function nameOf(clientId: ClientId): string {
  return clientId.kind === 'literal' ? clientId.value : `from ${clientId.name}`;
}

function problem(
  call: CredentialCall,
  message: string,
  edits: readonly TextEdit[] | null,
  text: string,
): IdentityProblem {
  const suggestions: readonly Suggestion[] = edits === null ? [] : [{ text, edits }];
  return { range: headOf(call), message, suggestions };
}
