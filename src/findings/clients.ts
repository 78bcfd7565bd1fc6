import type { TSESTree } from '@typescript-eslint/types';
import type { CompiledRow } from '../catalogue/compile.js';
import { findRows } from '../catalogue/lookup.js';
import { findSlot } from '../catalogue/slots.js';
import type { ExportReference } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import type { CallNode, ClientFinding } from './finding.js';
import { fulfils } from './predicates.js';
import { isKeyCredential } from './judge.js';
import { originsIn } from '../source/origin.js';
import { type Match, matchCall } from './match.js';

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
    .sort((a, b) => rank(b) - rank(a));
  const [best, second] = candidates;
  if (best === undefined) return null;
  const innocent = rows.flatMap((row) => matchInnocently(file, node, row) ?? []);
  const secret = best.match.slots.get(best.row.secret);
  const isKnown = secret?.verdict === 'yes';
  if (!isKnown && innocent.some((match) => hasCredential(file, match))) return null;
  const kind = findSlot(best.row.secret)?.kind;
  if (kind === 'key-credential' && !isKnown) return null;
  const isAmbiguous =
    second !== undefined && rank(second) === rank(best) && second.row.row.to !== best.row.row.to;
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
      certainty: isKnown || innocent.length === 0 ? 'certain' : 'uncertain',
      isAmbiguous,
    },
    credentialArgument: kind === 'key-credential' ? (secret?.node ?? null) : null,
    isConsumer:
      origin !== undefined && [...originsIn(origin)].some((part) => isKeyCredential(part)),
  };
}

/** A certain secret counts most, then every argument that is explained for certain. */
function rank({ row, match }: Candidate): number {
  const verdict = match.slots.get(row.secret)?.verdict;
  return (verdict === 'yes' ? 100 : 0) + (match.isHidden ? 0 : 10) + match.score;
}

/** The same call as the form without a secret: what the migration would write. */
function matchInnocently(file: SourceFile, node: CallNode, row: CompiledRow): Match | null {
  return row.to?.type === 'signature' ? matchCall(file, node, row.to) : null;
}

/** Whether a token credential stands where the migrated call has one: certainly, or by the name of the option. */
function hasCredential(file: SourceFile, match: Match): boolean {
  const credential = match.slots.get('credential');
  if (credential?.node == null || match.isHidden) return false;
  return credential.verdict === 'yes' || file.parent(credential.node)?.type === 'Property';
}
