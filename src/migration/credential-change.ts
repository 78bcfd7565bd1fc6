import type { TSESTree } from '@typescript-eslint/types';
import { parseSignature } from '../catalogue/signature.js';
import { findSlot } from '../catalogue/slots.js';
import type { CredentialFinding } from '../findings/finding.js';
import { importStyleOf } from '../source/import-style.js';
import { settingsIn } from '../source/origin.js';
import { typeName } from '../source/declared-names.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { findSingleDefinition } from '../source/variables.js';
import { findBorderOfKey } from './borders.js';
import { applyRows, noValues } from './client-change.js';
import { isRefusal } from './endpoint-value.js';
import type { GroupChange } from './group-change.js';
import { isSwitch } from './key-switches.js';
import { isChosenBySecret } from './preconditions.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { findFieldValue } from '../source/fields.js';
import { memberName } from '../source/syntax.js';

/** Replaces a key credential at every client that receives it. */
export function findCredentialChange(
  file: SourceFile,
  finding: CredentialFinding,
  credential: string,
): GroupChange | Refusal {
  const { flow, service, node } = finding;
  if (flow.escape !== null) return refuse(flow.escape, service);
  if (flow.consumers.length === 0) return refuse('credential-escapes', service);
  const key = keyOf(finding);
  const trace = key === null ? null : traceOrigin(file, key);
  const border = key === null ? null : findBorderOfKey(file, key);
  if (border !== null) return refuse(border, service);
  const settings = trace === null ? [] : settingsIn(trace.origin).map(({ name }) => name);
  if (trace !== null && isChosenBySecret(file, node, new Set(trace.variables), new Set(settings))) {
    return refuse('dual-branch', service);
  }
  if (trace !== null && isSwitch(file, trace.variables, settings))
    return refuse('dual-branch', service);
  const held = findHolder(file, finding);
  if (isRefusal(held)) return held;
  const clients = flow.consumers.map(({ client }) => client.finding);
  const { quote } = importStyleOf(file);
  const argument = flow.consumers[0]?.argument;
  const expression =
    held.kind === 'field' && argument !== undefined
      ? file.text.slice(...argument.range)
      : credential;
  const applied = applyRows(file, clients, expression, noValues, quote);
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
      { range: node.range, text: credential },
    ],
    removed: [...applied.removed.filter((range) => !isKept(range)), node.range],
    oldSettings: settings,
  };
}

/** The argument that is the key. */
function keyOf({ credentialClass, node }: CredentialFinding): TSESTree.Node | null {
  const { args } = parseSignature(credentialClass.from);
  const index = (args ?? []).findIndex(
    (term) => term.type === 'slot' && findSlot(term.name)?.secret === true,
  );
  return node.arguments[index] ?? null;
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
