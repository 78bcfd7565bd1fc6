import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { isComposed } from './fold-text.js';
import { isRequireCall } from './require-call.js';

/** What a visitor of {@link visitValues} is told about. */
export interface ValueVisitor {
  /** A string literal or JSX text, or an expression that may be put together to a value; answers what else to visit. */
  value(node: TSESTree.Node): readonly TSESTree.Node[];
  /** `name += …`, before its right side. */
  append(node: TSESTree.AssignmentExpression): void;
}

/** Parts of nodes that are no values: types, labels, and names of modules, members and bindings. */
const skippedKeys = new Set([
  'typeAnnotation',
  'typeParameters',
  'typeArguments',
  'superTypeArguments',
  'returnType',
  'implements',
  'label',
  'meta',
  'attributes',
  'specifiers',
]);

/** The nodes of TypeScript that hold values; all others are types or declarations without any. */
const valuesOfTypeScript = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSExportAssignment',
  'TSParameterProperty',
]);

const withoutValues = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'JSXClosingElement',
  'JSXIdentifier',
  'PrivateIdentifier',
  'TemplateElement',
  'ThisExpression',
]);

/** Keys that hold values, in reverse: the stack turns them around. */
const keysOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(visitorKeys).map(([type, keys = []]): [string, readonly string[]] => {
    const isType = type.startsWith('TS') && !valuesOfTypeScript.has(type);
    if (isType || withoutValues.has(type)) return [type, []];
    if (type === 'JSXOpeningElement') return [type, ['attributes']];
    return [type, keys.filter((key) => !skippedKeys.has(key)).reverse()];
  }),
);

/** Visits the values of a file in source order, without recursion. */
export function visitValues(program: TSESTree.Program, visitor: ValueVisitor): void {
  const stack: TSESTree.Node[] = [program];
  /** Nodes that were found through nodes of an unknown type, which may refer to one another. */
  const entered = new Set<unknown>();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'Identifier' && node.decorators === undefined) continue;
    if (isValue(node)) {
      const rest = visitor.value(node);
      for (let i = rest.length - 1; i >= 0; i--) pushNode(stack, rest[i]);
      continue;
    }
    if (node.type === 'AssignmentExpression' && node.operator === '+=') visitor.append(node);
    const keys = keysOf.get(node.type) ?? unknownKeys(node, entered);
    for (const key of keys) if (!isName(node, key)) pushAll(stack, node, key);
  }
}

function isValue(node: TSESTree.Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'string';
  return node.type === 'JSXText' || isComposed(node);
}

function pushAll(stack: TSESTree.Node[], node: TSESTree.Node, key: string): void {
  const value = (node as unknown as Readonly<Record<string, unknown>>)[key];
  if (!Array.isArray(value)) pushNode(stack, value);
  else for (let i = value.length - 1; i >= 0; i--) pushNode(stack, value[i]);
}

function pushNode(stack: TSESTree.Node[], value: unknown): void {
  if (typeof value === 'object' && value !== null && 'type' in value && 'range' in value) {
    stack.push(value as TSESTree.Node);
  }
}

/** Whether the child of a node is a name, not a value: a key, the module of `require`, a directive. */
function isName(node: TSESTree.Node, key: string): boolean {
  switch (node.type) {
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return key === 'key' && (!node.computed || isText(node.key));
    case 'MemberExpression':
      return key === 'property' && (!node.computed || isText(node.property));
    case 'TSEnumMember':
    case 'TSModuleDeclaration':
      return key === 'id';
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
      return key === 'source';
    case 'ExpressionStatement':
      return typeof node.directive === 'string';
    case 'JSXAttribute':
      return key === 'name';
    case 'CallExpression':
      return key === 'arguments' && isRequireCall(node);
    default:
      return false;
  }
}

/** `['key']` is a name like any other; what is put together in brackets may have values in it. */
function isText(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'string';
}

function unknownKeys(node: TSESTree.Node, entered: Set<unknown>): readonly string[] {
  if (entered.has(node)) return [];
  entered.add(node);
  return Object.keys(node)
    .filter((key) => key !== 'parent')
    .reverse();
}
