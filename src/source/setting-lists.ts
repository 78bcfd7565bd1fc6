import type { TSESTree } from '@typescript-eslint/types';
import { isEnvironment } from './environment.js';
import { isFunction } from './function-names.js';
import { findSettingReader } from './setting-readers.js';
import type { SourceFile, Variable } from './source-file.js';
import { findStringValue, isWrapper, memberName } from './syntax.js';
import { isExported, readsOf, variableOf } from './variables.js';
import { walk } from './walk.js';

/** A literal list of names, one of which is asked for. */
export interface NameList {
  readonly array: TSESTree.ArrayExpression;
  readonly item: TSESTree.Node;
  /** Nothing happens with the names but a look whether the environment has them. */
  readonly isCheck: boolean;
}

/** The literal lists of environment variables that hold a name: `['PORT', 'NAME']`. */
export function findNameLists(file: SourceFile, name: string): readonly NameList[] {
  const lists: NameList[] = [];
  walk(file.ast, (node) => {
    if (node.type !== 'ArrayExpression') return undefined;
    const item = node.elements.find((each) => each !== null && findStringValue(each) === name);
    if (item == null || !node.elements.every((each) => each !== null && isName(each))) {
      return undefined;
    }
    lists.push({ array: node, item, isCheck: isCheckOnly(file, node) });
    return undefined;
  });
  return lists;
}

function isName(node: TSESTree.Node): boolean {
  return /^[A-Za-z_]\w*$/u.test(findStringValue(node) ?? '');
}

function isCheckOnly(file: SourceFile, array: TSESTree.Node): boolean {
  let node = array;
  let parent = file.parent(node);
  while (parent !== null && isWrapper(parent)) {
    node = parent;
    parent = file.parent(parent);
  }
  if (parent?.type !== 'VariableDeclarator') return isCheckedList(file, node);
  if (parent.id.type !== 'Identifier' || isExported(file, parent)) return false;
  const variable = variableOf(file, parent.id);
  const uses = variable === null ? [] : readsOf(variable).filter(({ init }) => init !== true);
  const others = uses.filter(({ identifier }) => !isNeutral(file, identifier));
  return others.length > 0 && others.every(({ identifier }) => isCheckedList(file, identifier));
}

/** `names.join(', ')`, `names.length`. */
function isNeutral(file: SourceFile, node: TSESTree.Node): boolean {
  const parent = file.parent(node);
  return (
    parent?.type === 'MemberExpression' &&
    parent.object === node &&
    /^(?:join|length)$/u.test(memberName(parent) ?? '')
  );
}

/** Whether a list is gone through to look for each of its names: by a loop, or by a method with a callback. */
function isCheckedList(file: SourceFile, list: TSESTree.Node): boolean {
  const parent = file.parent(list);
  if (parent?.type === 'ForOfStatement' && parent.right === list) {
    const [declarator] = parent.left.type === 'VariableDeclaration' ? parent.left.declarations : [];
    const name = declarator?.id.type === 'Identifier' ? variableOf(file, declarator.id) : null;
    return name !== null && isOnlyChecked(file, name);
  }
  if (parent?.type !== 'MemberExpression' || parent.object !== list) return false;
  if (!/^(?:filter|forEach|every|some|find)$/u.test(memberName(parent) ?? '')) return false;
  const call = file.parent(parent);
  const callback = call?.type === 'CallExpression' ? call.arguments[0] : undefined;
  if (callback === undefined) return false;
  if (!isFunction(callback)) return findSettingReader(file, callback) !== null;
  const [parameter] = callback.params;
  const name = parameter?.type === 'Identifier' ? variableOf(file, parameter) : null;
  return name !== null && callback.params.length === 1 && isOnlyChecked(file, name);
}

function isOnlyChecked(file: SourceFile, name: Variable): boolean {
  const uses = readsOf(name)
    .filter(({ init }) => init !== true)
    .map(({ identifier }) => identifier);
  const looks = uses.filter((use) => isLook(file, use));
  return looks.length > 0 && uses.every((use) => looks.includes(use) || isMessage(file, use));
}

/** `!process.env[name]`, `name in process.env`, `requireEnv(name)` whose result nobody takes. */
function isLook(file: SourceFile, use: TSESTree.Node): boolean {
  const parent = file.parent(use);
  switch (parent?.type) {
    case 'BinaryExpression':
      return parent.operator === 'in' && isEnvironment(file, parent.right);
    case 'CallExpression':
      return (
        parent.arguments[0] === use &&
        file.parent(parent)?.type === 'ExpressionStatement' &&
        findSettingReader(file, parent.callee) !== null
      );
    case 'MemberExpression':
      return (
        parent.property === use &&
        parent.computed &&
        isEnvironment(file, parent.object) &&
        isTested(file, parent)
      );
    default:
      return false;
  }
}

/** Whether a value only decides: in the test of an `if`, or as what a callback returns. */
function isTested(file: SourceFile, value: TSESTree.Node): boolean {
  let inner = value;
  for (let parent = file.parent(inner); parent !== null; parent = file.parent(parent)) {
    switch (parent.type) {
      case 'UnaryExpression':
      case 'LogicalExpression':
      case 'BinaryExpression':
      case 'TSNonNullExpression':
      case 'ChainExpression':
        break;
      case 'MemberExpression':
        if (parent.object !== inner || !/^(?:trim|length)$/u.test(memberName(parent) ?? '')) {
          return false;
        }
        break;
      case 'CallExpression':
        if (parent.callee !== inner) return false;
        break;
      case 'IfStatement':
        return parent.test === inner;
      case 'ReturnStatement':
        return true;
      case 'ArrowFunctionExpression':
        return parent.body === inner;
      default:
        return false;
    }
    inner = parent;
  }
  return false;
}

/** A part of what is said of a missing one: a text, `missing.push(name)`, `console.error(name)`. */
function isMessage(file: SourceFile, use: TSESTree.Node): boolean {
  const parent = file.parent(use);
  if (parent?.type === 'TemplateLiteral' || parent?.type === 'NewExpression') return true;
  if (parent?.type === 'BinaryExpression') return parent.operator === '+';
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false;
  return /^(?:push|log|warn|error|info|debug|fatal)$/u.test(memberName(parent.callee) ?? '');
}
