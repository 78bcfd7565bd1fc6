import type { TSESTree } from '@typescript-eslint/types';
import type { ClientFinding, Finding } from '../findings/finding.js';
import type { SourceFile } from '../source/source-file.js';
import { haveSameThis } from '../source/this-class.js';
import { memberName } from '../source/syntax.js';
import { findEnclosingFunction, variableOf } from '../source/variables.js';
import { isNamedAt } from '../source/visible-names.js';
import {
  findSigningRoot,
  isServiceClient,
  planSignature,
  type SignatureChange,
} from './delegated-signature.js';
import { isRefusal } from './endpoint-value.js';
import type { Refusal } from './refusals.js';
import type { ClientRoot } from '../findings/client-root.js';

/** A call that signs a SAS token with the key of a client or a credential that the file shows. */
export interface Signature {
  readonly finding: ClientFinding;
  /** The finding whose migration takes the key away: the two change together. */
  readonly owner: Finding;
  /** The service client that can get a user delegation key; null where none is in reach. */
  readonly root: ClientRoot | null;
}

/** Whether a finding is a SAS token that a user delegation key can sign as well. */
export function isSignature(finding: Finding): finding is ClientFinding {
  return finding.kind === 'client' && finding.row.row.via === 'user-delegation-sas';
}

/** The signatures among findings that belong to other findings of the file. */
export function findSignatures(
  file: SourceFile,
  findings: readonly Finding[],
): readonly Signature[] {
  return findings.flatMap((finding) => {
    if (!isSignature(finding)) return [];
    return findByClient(file, finding, findings) ?? findByCredential(file, finding, findings) ?? [];
  });
}

/** `blob.generateSasUrl(…)`, where the way from the client back to its construction is in sight. */
function findByClient(
  file: SourceFile,
  finding: ClientFinding,
  findings: readonly Finding[],
): Signature | null {
  const root = findSigningRoot(file, finding);
  const owner = findings.find(
    (other) =>
      other !== finding &&
      (other.kind === 'client'
        ? other.node === root?.node
        : other.flow.consumers.some(({ client }) => client.finding.node === root?.node)),
  );
  return root === null || owner === undefined ? null : { finding, owner, root };
}

/** `generateBlobSASQueryParameters(values, credential)`, where the credential also goes to a client. */
function findByCredential(
  file: SourceFile,
  finding: ClientFinding,
  findings: readonly Finding[],
): Signature | null {
  for (const owner of findings) {
    if (owner.kind !== 'credential') continue;
    if (!owner.flow.signatures.some((call) => call.finding.node === finding.node)) continue;
    const clients = owner.flow.consumers.map(({ client }) => client.finding.node);
    const named = clients
      .filter((node) => isServiceClient(file, node, finding.service))
      .flatMap((node) => nameOf(file, node, finding.node) ?? []);
    return { finding, owner, root: named[0] ?? null };
  }
  return null;
}

/** The constant or the field that holds a client, where the place can see it. */
function nameOf(file: SourceFile, node: TSESTree.Node, place: TSESTree.Node): ClientRoot | null {
  const isSameRun = findEnclosingFunction(file, node) === findEnclosingFunction(file, place);
  if (isSameRun && node.range[0] > place.range[0]) return null;
  const parent = file.parent(node);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    const variable = variableOf(file, parent.id);
    const isInReach = variable !== null && isNamedAt(file, variable, place);
    return isInReach ? { node, name: parent.id.name, methods: [] } : null;
  }
  const field = parent?.type === 'AssignmentExpression' ? parent.left : null;
  if (field?.type !== 'MemberExpression' || field.object.type !== 'ThisExpression') return null;
  const name = memberName(field);
  return name !== null && haveSameThis(file, node, place)
    ? { node, name: `this.${name}`, methods: [] }
    : null;
}

/** Plans all signatures of a group, or says why one of them keeps the key in the code. */
export function planSignatures(
  file: SourceFile,
  signatures: readonly Signature[],
): SignatureChange | Refusal {
  const changes: SignatureChange[] = [];
  for (const { finding, root } of signatures) {
    const change = planSignature(file, finding, root);
    if (isRefusal(change)) return change;
    changes.push(change);
  }
  return {
    edits: changes.flatMap(({ edits }) => edits),
    removed: changes.flatMap(({ removed }) => removed),
  };
}
