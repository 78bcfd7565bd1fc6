import type { TSESTree } from '@typescript-eslint/types';
import { findOnlyValue } from '../source/bindings.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { keyName, memberName, unwrap } from '../source/syntax.js';
import { assignmentsTo, findSingleDefinition, readsOf, variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import type { ClientCall } from './clients.js';
import { findPassage, type Passage } from './credential-passage.js';
import type { CallNode } from './finding.js';

/** Why a key credential cannot be replaced everywhere. */
export type EscapeReason =
  'credential-escapes' | 'signs-sas' | 'exported' | 'reassigned' | 'dual-branch' | 'subclass';

/** A client that receives the credential, and the expression that hands it over. */
export interface Consumer {
  readonly client: ClientCall;
  readonly argument: TSESTree.Node;
  /** How the credential comes to the client, where the client is in a function that is given it. */
  readonly passage: Passage | null;
}

/** Where a key credential goes within the file. */
export interface CredentialFlow {
  readonly consumers: readonly Consumer[];
  /** Calls that sign SAS tokens with the key. */
  readonly signatures: readonly ClientCall[];
  /** The variable that holds the credential, where one does. */
  readonly variable: Variable | null;
  /** The assignment `this.x = new …` or the field that holds it, where one does. */
  readonly holder: TSESTree.Node | null;
  readonly escape: EscapeReason | null;
}

const reachesNothing: CredentialFlow = {
  consumers: [],
  signatures: [],
  variable: null,
  holder: null,
  escape: 'credential-escapes',
};

/** All client calls of the file, by node. */
export type ClientCalls = ReadonlyMap<TSESTree.Node, ClientCall>;

/** Follows a key credential from its construction to every use of it. */
export function followCredential(
  file: SourceFile,
  node: CallNode,
  clients: ClientCalls,
): CredentialFlow {
  const value = outermost(file, node);
  const parent = file.parent(value);
  const nowhere: CredentialFlow = { ...reachesNothing, escape: null };
  if (parent === null) return nowhere;
  const direct = findUse(file, value, clients, (other) => other === value);
  if (direct.escape === null) return { ...nowhere, ...collect([direct]) };
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    return followVariable(file, variableOf(file, parent.id), clients);
  }
  if (parent.type === 'AssignmentExpression' && parent.right === value) {
    return followAssignment(file, parent, clients);
  }
  if (parent.type === 'PropertyDefinition' || parent.type === 'AccessorProperty') {
    return followField(file, parent, memberKey(parent), clients);
  }
  const isChoice = parent.type === 'ConditionalExpression' || parent.type === 'LogicalExpression';
  return { ...nowhere, escape: isChoice ? 'dual-branch' : (direct.escape ?? 'credential-escapes') };
}

/** The expression with its casts and assertions. */
function outermost(file: SourceFile, node: TSESTree.Node): TSESTree.Node {
  let current = node;
  for (let parent = file.parent(current); parent !== null; parent = file.parent(current)) {
    const isWrapper =
      parent.type === 'TSAsExpression' ||
      parent.type === 'TSNonNullExpression' ||
      parent.type === 'TSSatisfiesExpression' ||
      parent.type === 'TSTypeAssertion';
    if (!isWrapper) return current;
    current = parent;
  }
  return current;
}

interface Use {
  readonly consumers: readonly Consumer[];
  readonly signature?: ClientCall;
  readonly escape: EscapeReason | null;
}

/** Tells whether an expression is the credential, and nothing else ever. */
type IsCredential = (node: TSESTree.Node) => boolean;

/** What a use of the credential is: handed to a client, directly or by a function, or something that needs the key. */
function findUse(
  file: SourceFile,
  node: TSESTree.Node,
  clients: ClientCalls,
  isCredential: IsCredential | null,
): Use {
  const value = outermost(file, node);
  const parent = file.parent(value);
  for (let at: TSESTree.Node | null = parent, depth = 0; at !== null && depth < 3; depth++) {
    const client = clients.get(at);
    if (client?.credentialArgument === value || client?.credentialArgument === node) {
      return client.isSignature
        ? { consumers: [], signature: client, escape: null }
        : { consumers: [{ client, argument: value, passage: null }], escape: null };
    }
    at = file.parent(at);
  }
  if (parent?.type === 'CallExpression') {
    const name = parent.callee.type === 'Identifier' ? parent.callee.name : '';
    const method = parent.callee.type === 'MemberExpression' ? memberName(parent.callee) : name;
    if (/sas/iu.test(method ?? '')) return { consumers: [], escape: 'signs-sas' };
  }
  if (parent?.type === 'ExportSpecifier' || parent?.type === 'ExportDefaultDeclaration') {
    return { consumers: [], escape: 'exported' };
  }
  const passed = isCredential === null ? null : findPassed(file, value, clients, isCredential);
  return passed ?? { consumers: [], escape: 'credential-escapes' };
}

/** Follows the credential into a function of the file: all that it does there must be to make clients. */
function findPassed(
  file: SourceFile,
  argument: TSESTree.Node,
  clients: ClientCalls,
  isCredential: IsCredential,
): Use | null {
  const passage = findPassage(file, argument, isCredential);
  const parameter = passage === null ? null : variableOf(file, passage.parameter);
  if (passage === null || parameter === null) return null;
  const uses = readsOf(parameter).map(({ identifier }) => findUse(file, identifier, clients, null));
  const isPlain = uses.length > 0 && uses.every((use) => use.consumers.length > 0);
  if (!isPlain) return null;
  const consumers = uses.flatMap((use) => use.consumers);
  return { consumers: consumers.map((consumer) => ({ ...consumer, passage })), escape: null };
}

function followVariable(
  file: SourceFile,
  variable: Variable | null,
  clients: ClientCalls,
): CredentialFlow {
  const nowhere: CredentialFlow = { ...reachesNothing, variable };
  const definition = variable === null ? null : findSingleDefinition(variable);
  if (variable === null || definition?.node.type !== 'VariableDeclarator') return nowhere;
  if (findOnlyValue(file, variable, definition.node) === null) {
    return {
      ...nowhere,
      escape: hasTokenAlternative(file, variable) ? 'dual-branch' : 'reassigned',
    };
  }
  const statement = file.parent(definition.parent ?? definition.node);
  if (statement?.type === 'ExportNamedDeclaration') return { ...nowhere, escape: 'exported' };
  const isVariable = (node: TSESTree.Node): boolean => variableOf(file, node) === variable;
  const uses = readsOf(variable)
    .filter((reference) => reference.identifier !== definition.name)
    .map((reference) => findUse(file, reference.identifier, clients, isVariable));
  return { ...collect(uses), variable, holder: null };
}

function collect(
  uses: readonly Use[],
): Pick<CredentialFlow, 'consumers' | 'signatures' | 'escape'> {
  // Several calls of a function lead to the same clients.
  const consumers = new Map(
    uses.flatMap((use) => use.consumers).map((consumer) => [consumer.client, consumer]),
  );
  const escapes = uses.flatMap((use) => use.escape ?? []);
  return {
    consumers: [...consumers.values()],
    signatures: uses.flatMap((use) => use.signature ?? []),
    escape: escapes.includes('signs-sas') ? 'signs-sas' : (escapes[0] ?? null),
  };
}

/**
 * Whether another assignment of the variable makes an identity, or takes the credential that a caller passes: the code
 * chooses between a key and an identity.
 */
function hasTokenAlternative(file: SourceFile, variable: Variable): boolean {
  return assignmentsTo(variable).some((reference) => {
    const parent = file.parent(reference.identifier);
    const value = parent?.type === 'AssignmentExpression' ? unwrap(parent.right) : null;
    if (value === null) return false;
    if (value.type !== 'NewExpression') return isPassedCredential(file, value);
    return (
      value.callee.type === 'Identifier' &&
      /^(?:DefaultAzure|ManagedIdentity|ChainedToken|ClientSecret)\w*Credential$/u.test(
        value.callee.name,
      )
    );
  });
}

/** `credentials`, `options.tokenCredential`: a parameter, or a member of one, that may be any credential. */
function isPassedCredential(file: SourceFile, value: TSESTree.Node): boolean {
  const name =
    value.type === 'Identifier'
      ? value.name
      : value.type === 'MemberExpression'
        ? memberName(value)
        : null;
  if (name === null || !/^(?:[a-z]\w*C|c)redentials?$/u.test(name)) return false;
  const root = value.type === 'MemberExpression' ? unwrap(value.object) : value;
  const [definition] = root.type === 'Identifier' ? (variableOf(file, root)?.defs ?? []) : [];
  if (definition?.type !== 'Parameter') return false;
  const { name: declared } = definition;
  const type = declared.type === 'Identifier' ? declared.typeAnnotation?.typeAnnotation : undefined;
  return type === undefined || !/Key|Sas|Anonymous/u.test(file.text.slice(...type.range));
}

function followAssignment(
  file: SourceFile,
  assignment: TSESTree.AssignmentExpression,
  clients: ClientCalls,
): CredentialFlow {
  const { left } = assignment;
  if (left.type === 'Identifier') return followVariable(file, variableOf(file, left), clients);
  if (left.type === 'MemberExpression' && left.object.type === 'ThisExpression') {
    return followField(file, assignment, memberName(left), clients);
  }
  return reachesNothing;
}

/** Follows `this.name` through the class around the holder; a second assignment or any other use is an escape. */
function followField(
  file: SourceFile,
  holder: TSESTree.Node,
  name: string | null,
  clients: ClientCalls,
): CredentialFlow {
  const owner = findClassBody(file, holder);
  if (owner === null || name === null) {
    return { ...reachesNothing, holder };
  }
  const uses: Use[] = [];
  let isReassigned = false;
  walk(owner, (node) => {
    if (takesOutOfThis(node, name)) uses.push({ consumers: [], escape: 'credential-escapes' });
    if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return undefined;
    if (memberName(node) !== name) return undefined;
    const parent = file.parent(node);
    const isTarget = parent?.type === 'AssignmentExpression' && parent.left === node;
    if (!isTarget) uses.push(findUse(file, node, clients, null));
    else if (parent !== holder) isReassigned = true;
    return undefined;
  });
  const flow = { ...collect(uses), variable: null, holder };
  if (isReassigned) return { ...flow, escape: 'reassigned' };
  return isOpenField(owner, name) ? { ...flow, escape: flow.escape ?? 'exported' } : flow;
}

/** `const { name } = this`, and `const { ...all } = this`. */
function takesOutOfThis(node: TSESTree.Node, name: string): boolean {
  if (node.type !== 'VariableDeclarator' || node.init?.type !== 'ThisExpression') return false;
  if (node.id.type !== 'ObjectPattern') return true;
  return node.id.properties.some(
    (property) => property.type === 'RestElement' || keyName(property) === name,
  );
}

/** Whether code outside the class may read the field: it is declared, and neither private nor `#private`. */
function isOpenField(owner: TSESTree.ClassBody, name: string): boolean {
  return owner.body.some(
    (member) =>
      (member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') &&
      memberKey(member) === name &&
      (member.accessibility === 'public' || member.accessibility === 'protected'),
  );
}

function memberKey(node: TSESTree.PropertyDefinition | TSESTree.AccessorProperty): string | null {
  if (node.key.type === 'Identifier' && !node.computed) return node.key.name;
  return node.key.type === 'PrivateIdentifier' ? `#${node.key.name}` : null;
}

function findClassBody(file: SourceFile, node: TSESTree.Node): TSESTree.ClassBody | null {
  for (let at = file.parent(node); at !== null; at = file.parent(at)) {
    if (at.type === 'ClassBody') return at;
  }
  return null;
}
