import type { TSESTree } from '@typescript-eslint/types';
import type { CompiledRow } from '../catalogue/compile.js';
import { findRows } from '../catalogue/lookup.js';
import { findSlot } from '../catalogue/slots.js';
import { packageNames } from '../catalogue/index.js';
import { type ExportReference, findExport, findOnlyValue } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import type { CallNode, ClientFinding } from './finding.js';
import { fulfils } from './predicates.js';
import { isKeyCredential } from './judge-secrets.js';
import { originsIn } from '../source/origin.js';
import { unwrap } from '../source/syntax.js';
import { findSingleDefinition, variableOf } from '../source/variables.js';
import { type BoundSlot, type Match, matchCall } from './match.js';

interface Candidate {
  readonly row: CompiledRow;
  readonly match: Match;
}

/** A client call that takes a key credential: a finding of its own, or part of the finding of that credential. */
export interface ClientCall {
  readonly finding: ClientFinding;
  /** The argument that holds the key credential; null where the secret is something else. */
  readonly credentialArgument: TSESTree.Node | null;
  /** The credential is constructed in this file, so that the finding belongs to its construction. */
  readonly isConsumer: boolean;
  /** The call signs a SAS token: a finding of its own wherever its key comes from. */
  readonly isSignature: boolean;
}

/** Recognises a call of an export as a client with a secret; null for calls without one. */
export function findClientCall(
  file: SourceFile,
  node: CallNode,
  reference: ExportReference,
): ClientCall | null {
  const rows = findRows(reference.module, reference.path);
  const candidates = rows
    .map((row) => ({ row, match: matchCall(file, node, row.from) }))
    .filter((candidate): candidate is Candidate => candidate.match !== null)
    .filter(({ row, match }) => fulfils(match, row.predicates))
    .sort((a, b) => rank(b) - rank(a) || b.match.slots.size - a.match.slots.size);
  const [best, second] = candidates;
  if (best === undefined) return null;
  const secretKind = best.row.secret === null ? undefined : findSlot(best.row.secret)?.kind;
  if (secretKind === 'connection-string' && isMadeByPackage(file, findSecret(best))) return null;
  // The key may be in what cannot be seen, or in the environment, or there is none: nothing speaks for any of it.
  if (best.match.isHidden && !isSecretSeen(best) && mayHaveNone(reference, rows)) return null;
  const innocent = rows.flatMap((row) => matchInnocently(file, node, row) ?? []);
  const secret = findSecret(best);
  const isKnown = isCertain(best);
  if (!isKnown && innocent.some((match) => hasCredential(file, match))) return null;
  const isSignature = best.row.row.signs === true;
  if (secretKind === 'key-credential' && !isKnown && !isSignature) return null;
  const isAmbiguous =
    second !== undefined &&
    rank(second) === rank(best) &&
    second.row.row.to !== best.row.row.to &&
    !isPartOf(second.match, best.match);
  const origin = secret?.trace?.origin;
  return {
    finding: {
      kind: 'client',
      node,
      module: reference.module,
      row: best.row,
      service: best.row.service,
      match: best.match,
      // A default export has no name of its own; the package tells more than what the file calls it.
      entryPoint: best.row.from.callee[0] === 'default' ? reference.module : best.row.entryPoint,
      certainty: isKnown || isOnlyForm(best, innocent) ? 'certain' : 'uncertain',
      isAmbiguous,
    },
    credentialArgument: secretKind === 'key-credential' ? (secret?.node ?? null) : null,
    isConsumer:
      !isSignature &&
      origin !== undefined &&
      [...originsIn(origin)].some((part) => isKeyCredential(part)),
    isSignature,
  };
}

/** Whether the SDK reads the key from the environment as well, or the class serves others than Azure. */
function mayHaveNone({ module, path }: ExportReference, rows: readonly CompiledRow[]): boolean {
  const isOfAzure = [module, ...path].some((name) => /azure|microsoft/iu.test(name));
  return !isOfAzure || rows.some(({ row }) => row.implicit !== undefined);
}

function isSecretSeen(candidate: Candidate): boolean {
  return findSecret(candidate)?.node != null;
}

/** Nothing else can be called like this: what stands where the secret belongs is one, whatever it is called. */
function isOnlyForm({ row, match }: Candidate, innocent: readonly Match[]): boolean {
  if (row.row.doubtful === true) return false;
  if (row.service.generation === 'retired') return true;
  // Behind a spread, the secret still stands among the arguments; an object may as well be without it.
  const isArgument = (row.from.args ?? []).some(
    (term) => term.type === 'slot' && term.name === row.secret,
  );
  return innocent.length === 0 && row.secret !== null && (isArgument || !match.isHidden);
}

/** What a package of the catalogue has made is no text: `KustoConnectionStringBuilder.withTokenCredential(…)`. */
function isMadeByPackage(file: SourceFile, slot: BoundSlot | undefined): boolean {
  const node = slot?.node == null ? null : unwrap(slot.node);
  const variable = node?.type === 'Identifier' ? variableOf(file, node) : null;
  const definition = variable === null ? null : findSingleDefinition(variable);
  const value =
    variable !== null && definition?.node.type === 'VariableDeclarator'
      ? findOnlyValue(file, variable, definition.node)
      : node;
  const call = value === null ? null : unwrap(value);
  if (call?.type !== 'CallExpression') return false;
  const module = findExport(file, call.callee)?.module;
  return module !== undefined && packageNames.includes(module);
}

/** Whether a match says the same as another one, only less: the rest of the options has what the other one names. */
function isPartOf(less: Match, more: Match): boolean {
  return [...less.slots].every(([name, { node }]) => more.slots.get(name)?.node === node);
}

function findSecret({ row, match }: Candidate): BoundSlot | undefined {
  return row.secret === null ? undefined : match.slots.get(row.secret);
}

/** The secret is known for what it is; or no secret is named, and nothing in the call can hide one. */
function isCertain(candidate: Candidate): boolean {
  const { row, match } = candidate;
  if (row.row.doubtful === true) return false;
  // An export of the package is known for what it is; a method may be another class's of the same name.
  if (row.row.signs === true) {
    return row.from.callee[0] !== '_' || match.slots.get('sasOptions')?.verdict !== 'maybe';
  }
  return row.secret === null ? !match.isHidden : findSecret(candidate)?.verdict === 'yes';
}

/** A certain secret counts most, then every argument that is explained for certain. */
function rank(candidate: Candidate): number {
  const { row, match } = candidate;
  const isKnown = row.secret !== null && isCertain(candidate);
  return (isKnown ? 100 : 0) + (match.isHidden ? 0 : 10) + match.score;
}

/** The same call as the form without a secret: what the migration would write. */
function matchInnocently(file: SourceFile, node: CallNode, row: CompiledRow): Match | null {
  if (row.to?.type !== 'signature') return null;
  const isSameCallee = row.to.callee.join('.') === row.from.callee.join('.');
  return isSameCallee ? matchCall(file, node, row.to) : null;
}

/** Whether a token credential stands where the migrated call has one: certainly, or by the name of the option. */
function hasCredential(file: SourceFile, match: Match): boolean {
  const credential = match.slots.get('credential') ?? match.slots.get('tokenProvider');
  if (credential?.node == null || match.isHidden) return false;
  return credential.verdict === 'yes' || file.parent(credential.node)?.type === 'Property';
}
