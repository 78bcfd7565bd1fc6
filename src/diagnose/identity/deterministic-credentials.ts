import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from '../../source/source-file.js';
import { containsRange } from '../../source/edits.js';
import { findEnclosingFunction } from '../../source/variables.js';
import type { TargetOptions } from '../../migration/target.js';
import { type CredentialCall, credentialCallsOf, headOf } from './credential-calls.js';
import { optionsOf } from './credential-options.js';
import { deterministicSuggestions } from './deterministic-suggestions.js';
import { identityVersions, isCertainlyBelow } from './identity-version.js';
import { namesPinningSetting, pinningOf } from './pinning.js';
import type { IdentityProblem } from './problem.js';

/** Most calls of one file that get suggestions. */
const MOST_CALLS = 50;

/** What the configuration says. */
export interface DeterministicOptions {
  /** Every deployment sets `AZURE_TOKEN_CREDENTIALS`. */
  readonly pinned: boolean;
  readonly target: TargetOptions;
}

/** `DefaultAzureCredential` in code that leaves open which credential it uses. */
export function findOpenCredentials(
  file: SourceFile,
  { pinned, target }: DeterministicOptions,
): readonly IdentityProblem[] {
  if (isCommand(file)) return [];
  const calls = credentialCallsOf(file);
  const defaults = calls.filter(({ className }) => className === 'DefaultAzureCredential');
  if (defaults.length === 0) return [];
  const isPinned = pinned || namesPinningSetting(file);
  const isTooOld = isCertainlyBelow(file, identityVersions.pinning);
  if (isPinned && !isTooOld) return [];
  return defaults
    .filter((call) => isOpen(file, call, calls))
    .map((call) => ({
      range: headOf(call),
      message: isPinned ? ignoredMessage : openMessage,
      // Each plan looks through the whole file, and nobody changes a generated file call by call.
      suggestions: defaults.length > MOST_CALLS ? [] : deterministicSuggestions(file, call, target),
    }));
}

/** A hashbang: somebody runs the file by hand and wants to sign in as themselves. */
function isCommand({ comments }: SourceFile): boolean {
  return comments.some(({ type }) => type === 'Shebang');
}

const openMessage =
  'DefaultAzureCredential signs in with whatever it finds first where the program runs: a secret in the environment, a managed identity, or the account of a developer. Name one credential, or pin it with AZURE_TOKEN_CREDENTIALS.';

const ignoredMessage = `AZURE_TOKEN_CREDENTIALS is ignored by @azure/identity before ${identityVersions.pinning}, so DefaultAzureCredential signs in with whatever it finds first. Update the package, or name one credential.`;

function isOpen(file: SourceFile, call: CredentialCall, calls: readonly CredentialCall[]): boolean {
  return (
    pinningOf(file, optionsOf(file, call.node)) === 'open' && !isOneOfSeveral(file, call, calls)
  );
}

/**
 * Whether the code around constructs another credential as well: it decides by itself which one runs where, as in
 * `isLocal ? new DefaultAzureCredential() : new ManagedIdentityCredential()`.
 */
function isOneOfSeveral(
  file: SourceFile,
  { node }: CredentialCall,
  calls: readonly CredentialCall[],
): boolean {
  const around: TSESTree.Node = findEnclosingFunction(file, node) ?? file.ast;
  return calls.some(
    (other) =>
      other.className !== 'DefaultAzureCredential' && containsRange(around.range, other.node.range),
  );
}
