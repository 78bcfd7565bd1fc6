import type { TSESTree } from '@typescript-eslint/types';
import { findExport } from '../../source/bindings.js';
import { nameOfFunction, typeName } from '../../source/declared-names.js';
import { type FunctionNode, usesOfFunction } from '../../source/local-functions.js';
import type { SourceFile } from '../../source/source-file.js';
import { memberName } from '../../source/syntax.js';
import { isHandlerPosition } from './handler-positions.js';

const results = new WeakMap<TSESTree.Node, boolean>();

/**
 * Whether a function runs for each request, message or invocation, as far as the file itself shows: it is registered with
 * a framework, or it has the form that a platform calls. A function that is only exported may as well run once.
 */
export function isRequestHandler(file: SourceFile, node: FunctionNode): boolean {
  const known = results.get(node);
  if (known !== undefined) return known;
  const isHandler =
    isHandlerPosition(file, node) ||
    usesOfFunction(file, node).some((use) => isHandlerPosition(file, use)) ||
    takesRequest(node) ||
    isInvoked(file, node) ||
    isDecorated(file, node);
  results.set(node, isHandler);
  return isHandler;
}

/** `(req, res)`, as Express, Next.js and many others call it; an error comes before. */
function takesRequest({ params }: FunctionNode): boolean {
  const names = params.map(nameOfParameter);
  const at = names.findIndex((name) => /^_?(?:req|request)$/u.test(name));
  return (at === 0 || at === 1) && /^_?(?:res|response|reply)$/u.test(names[at + 1] ?? '');
}

function nameOfParameter(parameter: TSESTree.Parameter): string {
  return parameter.type === 'Identifier' ? parameter.name : '';
}

/** What platforms call by the name or the place of an export. */
function isInvoked(file: SourceFile, node: FunctionNode): boolean {
  const [first, second] = node.params.map(nameOfParameter);
  const parent = file.parent(node);
  if (parent?.type === 'VariableDeclarator' && typeName(parent.id) === 'AzureFunction') return true;
  const isDefault =
    parent?.type === 'ExportDefaultDeclaration' ||
    (parent?.type === 'AssignmentExpression' && isModuleExports(parent.left));
  // The older model of Azure Functions: `module.exports = async function (context, req)`.
  if (isDefault && first === 'context' && second !== undefined) return true;
  const name = nameOfFunction(file, node) ?? '';
  return isNamedExport(file, node) && /^(?:GET|HEAD|POST|PUT|PATCH|DELETE)$/u.test(name);
}

function isModuleExports(node: TSESTree.Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    memberName(node) === 'exports'
  );
}

/** `export function …`, `export const … = …`. */
function isNamedExport(file: SourceFile, node: FunctionNode): boolean {
  const parent = file.parent(node);
  const declaration = parent?.type === 'VariableDeclarator' ? file.parent(parent) : node;
  return declaration !== null && file.parent(declaration)?.type === 'ExportNamedDeclaration';
}

const routeDecorators = new Set([
  'All',
  'Delete',
  'Get',
  'Patch',
  'Post',
  'Put',
  'EventPattern',
  'MessagePattern',
]);

/** `@Get()` of NestJS. */
function isDecorated(file: SourceFile, node: FunctionNode): boolean {
  const method = file.parent(node);
  if (method?.type !== 'MethodDefinition') return false;
  return (method.decorators ?? []).some(({ expression }) => {
    const callee = expression.type === 'CallExpression' ? expression.callee : expression;
    const reference = findExport(file, callee);
    return (
      reference?.module.startsWith('@nestjs/') === true &&
      routeDecorators.has(reference.path.at(-1) ?? '')
    );
  });
}
