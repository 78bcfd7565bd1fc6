import type { TSESTree } from '@typescript-eslint/types';
import { parseSignature } from '../catalogue/signature.js';
import { findSlot } from '../catalogue/slots.js';
import type { ClientCall } from '../findings/clients.js';
import type { CredentialFinding } from '../findings/finding.js';
import { importStyleOf } from '../source/import-style.js';
import { settingsIn } from '../source/origin.js';
import { typeName } from '../source/declared-names.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { findSingleDefinition } from '../source/variables.js';
import { findBorderOfKey } from './borders.js';
import { applyRows, noValues } from './client-change.js';
import type { PlanContext } from './context.js';
import type { CredentialPlan } from './credential.js';
import { isRefusal } from './endpoint-value.js';
import type { GroupChange } from './group-change.js';
import { isSwitch, refuseSwitch } from './key-switches.js';
import { isChosenBySecret } from './chosen-by-secret.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { findFieldValue } from '../source/fields.js';
import { memberName } from '../source/syntax.js';

/** Replaces a key credential at every client that receives it. */
export function findCredentialChange(
  file: SourceFile,
  finding: CredentialFinding,
  credential: CredentialPlan,
  context: PlanContext,
): GroupChange | Refusal {
  const { flow, service, node } = finding;
  if (flow.escape !== null) return refuse(flow.escape, service);
  if (flow.consumers.length === 0) {
    const [signature] = flow.signatures;
    return signature === undefined
      ? refuse('credential-escapes', service)
      : refuse('signs-sas', service, signature.finding.row.row.manual ?? howToSign(signature));
  }
  const keys = keysOf(finding);
  for (const key of keys) {
    const border = findBorderOfKey(file, key);
    if (border !== null) return refuse(border, service);
  }
  const traces = keys.map((key) => traceOrigin(file, key));
  const variables = traces.flatMap((trace) => trace.variables);
  const settings = traces.flatMap(({ origin }) => settingsIn(origin).map(({ name }) => name));
  const isChosen =
    isChosenBySecret(file, node, new Set(variables), new Set(settings)) ||
    isSwitch(file, variables, settings);
  if (isChosen) return refuseSwitch(file, service);
  const held = findHolder(file, finding);
  // A credential that signs is no matter of types alone.
  if (isRefusal(held)) return flow.signatures.length > 0 ? refuse('signs-sas', service) : held;
  const clients = flow.consumers.map(({ client }) => client.finding);
  const { quote } = importStyleOf(file);
  const argument = flow.consumers[0]?.argument;
  const expression =
    held.kind === 'field' && argument !== undefined
      ? file.text.slice(...argument.range)
      : credential.expression;
  const giving = { credential: { ...credential, expression }, context, quote };
  const applied = applyRows(file, clients, giving, noValues);
  if (isRefusal(applied)) return applied;
  if (held.kind !== 'field') {
    return { ...applied, declarators: held.declarators, oldSettings: settings };
  }
  // The field keeps its place and gets the credential; the clients go on reading the field.
  const isKept = (range: readonly [number, number]): boolean =>
    flow.consumers.some(
      ({ argument: { range: own } }) => own[0] === range[0] && own[1] === range[1],
    );
  return {
    ...applied,
    edits: [
      ...applied.edits.filter(({ range }) => !isKept(range)),
      { range: node.range, text: credential.expression },
    ],
    removed: [...applied.removed.filter((range) => !isKept(range)), node.range],
    oldSettings: settings,
  };
}

/** There is no client yet that could get a user delegation key. */
function howToSign({ finding: { service } }: ClientCall): string {
  const client = service.delegatingClient ?? 'service client';
  return `Construct a ${client} with a credential, await its getUserDelegationKey(start, end), and sign with that key and the name of the account.`;
}

/** The arguments that are keys: one, or two for a class that carries both. */
function keysOf({ credentialClass, node }: CredentialFinding): readonly TSESTree.Node[] {
  const { args } = parseSignature(credentialClass.from);
  return (args ?? []).flatMap((term, index) => {
    const isSecret = term.type === 'slot' && findSlot(term.name)?.secret === true;
    return isSecret ? (node.arguments[index] ?? []) : [];
  });
}

type Holder =
  | {
      readonly kind: 'inline' | 'variable';
      readonly declarators: readonly TSESTree.VariableDeclarator[];
    }
  | { readonly kind: 'field' };

function findHolder(
  file: SourceFile,
  { flow, service, node }: CredentialFinding,
): Holder | Refusal {
  if (flow.variable !== null) {
    const declarator = findSingleDefinition(flow.variable)?.node;
    const isDeclared = declarator?.type === 'VariableDeclarator' && declarator.init !== null;
    return isDeclared
      ? { kind: 'variable', declarators: [declarator] }
      : refuse('reassigned', service);
  }
  if (flow.holder === null) return { kind: 'inline', declarators: [] };
  return declaredFieldType(file, flow.holder, node) === null
    ? { kind: 'field' }
    : refuse('typed-as-key', service);
}

function declaredFieldType(
  file: SourceFile,
  holder: TSESTree.Node,
  node: TSESTree.Node,
): string | null {
  if (holder.type === 'PropertyDefinition') return typeName(holder);
  if (holder.type !== 'AssignmentExpression' || holder.left.type !== 'MemberExpression')
    return null;
  const name = memberName(holder.left);
  return name === null ? null : findFieldValue(file, node, name).type;
}
