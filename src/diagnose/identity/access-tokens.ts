import type { TSESTree } from '@typescript-eslint/types';
import { identityPackage } from '../../catalogue/identity-package.js';
import { findExport } from '../../source/bindings.js';
import { functionOfVariable, type FunctionNode } from '../../source/local-functions.js';
import { textsIn } from '../../source/origin.js';
import { traceOrigin } from '../../source/provenance.js';
import { returnedValues } from '../../source/returned-values.js';
import type { SourceFile } from '../../source/source-file.js';
import { findInPattern, memberName, unwrap } from '../../source/syntax.js';
import { isGlobal, variableOf } from '../../source/variables.js';
import { findOnlyValueOf } from './only-value.js';

/** Longest way from a text to the call that got the token. */
const MAX_STEPS = 12;

/** Functions that give a text back, encoded or as it is. */
const textFunctions = new Set(['String', 'encodeURIComponent']);

/** What an expression may hold: the text of a token, or the object with the text and the time at which it dies. */
type Form = 'text' | 'object';

/**
 * The call that got the access token of which an expression is the text, itself or with more around it
 * (`Bearer ${token}`); null where there is none. Follows variables, destructuring and functions of the file.
 */
export function findTokenOfText(file: SourceFile, node: TSESTree.Node): TSESTree.Node | null {
  return findToken(file, node, 'text', MAX_STEPS);
}

/** The same of an expression that is the whole result of `getToken`. */
export function findTokenOfObject(file: SourceFile, node: TSESTree.Node): TSESTree.Node | null {
  return findToken(file, node, 'object', MAX_STEPS);
}

/** What was found, by expression: a text may name the same constant again and again. */
const results: Readonly<Record<Form, WeakMap<TSESTree.Node, TSESTree.Node | null>>> = {
  text: new WeakMap(),
  object: new WeakMap(),
};

function findToken(
  file: SourceFile,
  node: TSESTree.Node,
  form: Form,
  steps: number,
): TSESTree.Node | null {
  if (steps <= 0) return null;
  const expression = unwrap(node);
  const known = results[form].get(expression);
  if (known !== undefined) return known;
  // While it is being looked at it is nothing: a variable may lead back to itself.
  results[form].set(expression, null);
  const found = searchToken(file, expression, form, steps);
  results[form].set(expression, found);
  return found;
}

function searchToken(
  file: SourceFile,
  expression: TSESTree.Node,
  form: Form,
  steps: number,
): TSESTree.Node | null {
  const first = (nodes: readonly TSESTree.Node[]): TSESTree.Node | null => {
    for (const each of nodes) {
      const found = findToken(file, each, form, steps - 1);
      if (found !== null) return found;
    }
    return null;
  };
  switch (expression.type) {
    case 'Identifier':
      return fromVariable(file, expression, form, steps);
    case 'MemberExpression':
      return form === 'text' && memberName(expression) === 'token'
        ? findToken(file, expression.object, 'object', steps - 1)
        : null;
    case 'AwaitExpression':
      return fromPromise(file, expression.argument, form, steps);
    case 'CallExpression':
      // A promise of a token is kept like the token itself.
      if (form === 'object') return isTokenRequest(file, expression) ? expression : null;
      return first(textsOfCall(file, expression));
    case 'TemplateLiteral':
      return form === 'text' ? first(expression.expressions) : null;
    case 'BinaryExpression':
      return form === 'text' && expression.operator === '+'
        ? first([expression.left, expression.right])
        : null;
    case 'LogicalExpression':
      return first([expression.left, expression.right]);
    case 'ConditionalExpression':
      return first([expression.consequent, expression.alternate]);
    default:
      return null;
  }
}

function fromVariable(
  file: SourceFile,
  node: TSESTree.Identifier,
  form: Form,
  steps: number,
): TSESTree.Node | null {
  const variable = variableOf(file, node);
  const only = variable === null ? null : findOnlyValueOf(file, variable);
  if (only === null) return null;
  if (only.declarator.id === only.name) return findToken(file, only.value, form, steps - 1);
  const path = findInPattern(only.declarator.id, only.name)?.path.join('.');
  return form === 'text' && path === 'token'
    ? findToken(file, only.value, 'object', steps - 1)
    : null;
}

/** What `await` gives: the token of `getToken`, the text of a token provider, or what a function of the file returns. */
function fromPromise(
  file: SourceFile,
  promise: TSESTree.Node,
  form: Form,
  steps: number,
): TSESTree.Node | null {
  const call = unwrap(promise);
  if (form === 'object') {
    const token = findToken(file, call, form, steps - 1);
    if (token !== null) return token;
  }
  if (call.type !== 'CallExpression') return null;
  if (form === 'text' && isTokenProvider(file, call.callee)) return call;
  const owner = findCalledFunction(file, call);
  if (owner === null) return null;
  for (const value of returnedValues(owner)) {
    const found =
      findToken(file, value, form, steps - 1) ?? fromPromise(file, value, form, steps - 1);
    if (found !== null) return found;
  }
  return null;
}

function findCalledFunction(
  file: SourceFile,
  { callee }: TSESTree.CallExpression,
): FunctionNode | null {
  const variable = callee.type === 'Identifier' ? variableOf(file, callee) : null;
  return variable === null ? null : functionOfVariable(variable);
}

/** The argument or receiver that a call gives back as text. */
function textsOfCall(
  file: SourceFile,
  { callee, arguments: [argument] }: TSESTree.CallExpression,
): readonly TSESTree.Node[] {
  const target = unwrap(callee);
  if (target.type === 'MemberExpression') {
    const method = memberName(target);
    return method === 'toString' || method === 'trim' ? [target.object] : [];
  }
  const isText = target.type === 'Identifier' && textFunctions.has(target.name);
  return isText && argument !== undefined && isGlobal(file, target, target.name) ? [argument] : [];
}

/** `credential.getToken(scope)`: of a credential of `@azure/identity`, or for a scope of Microsoft Entra ID. */
function isTokenRequest(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const [scopes] = call.arguments;
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'getToken') return false;
  if (scopes === undefined) return false;
  const { origin } = traceOrigin(file, callee.object);
  if (origin.kind === 'instance' && origin.module === identityPackage) return true;
  const scope = scopes.type === 'ArrayExpression' ? scopes.elements[0] : scopes;
  if (scope == null) return false;
  return textsIn(traceOrigin(file, scope).origin).some((text) => text.endsWith('/.default'));
}

/** A function that `getBearerTokenProvider` made. */
function isTokenProvider(file: SourceFile, callee: TSESTree.Node): boolean {
  const target = unwrap(callee);
  const variable = target.type === 'Identifier' ? variableOf(file, target) : null;
  const only = variable === null ? null : findOnlyValueOf(file, variable);
  const maker = unwrap(only?.value ?? target);
  if (maker.type !== 'CallExpression') return false;
  const reference = findExport(file, maker.callee);
  return (
    reference?.module === identityPackage && reference.path.at(-1) === 'getBearerTokenProvider'
  );
}
