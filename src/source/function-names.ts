import type { TSESTree } from '@typescript-eslint/types';
import type { ValueName } from '../secrets/located-text.js';
import { end, named, through, type Climb } from './climb.js';
import { nameOfText, namesOfTarget, withoutHash } from './expression-names.js';
import type { SourceFile } from './source-file.js';
import { keyName } from './syntax.js';

type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

/** Whether a node is a function with a body. */
export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === 'ArrowFunctionExpression' ||
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression'
  );
}

/** What `return`, `yield` and the body of an arrow function say: the name of the function around them. */
export function climbFromReturn(file: SourceFile, returned: TSESTree.Node): Climb {
  let current: TSESTree.Node | null = returned;
  while (current !== null && !isFunction(current)) current = file.parent(current);
  if (current === null) return end;
  return current.id === null
    ? climbFromFunction(file, current)
    : named(current.id.name, 'function');
}

/** The name that an anonymous function gets where it stands; what is called at once stands for its value. */
function climbFromFunction(file: SourceFile, node: FunctionNode): Climb {
  const parent = file.parent(node);
  switch (parent?.type) {
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return named(keyOf(file, parent), 'function');
    case 'Property':
      return named(keyOf(file, parent), 'function', file.parent(parent));
    case 'VariableDeclarator':
      return named(parent.id.type === 'Identifier' ? parent.id.name : null, 'function');
    case 'AssignmentExpression':
      return { names: asFunction(namesOfTarget(file, parent.left)), next: null };
    case 'AssignmentPattern':
      return { names: asFunction(namesOfTarget(file, parent.left)), next: null };
    case 'CallExpression':
      return through(parent.callee === node ? parent : node);
    default:
      return through(node);
  }
}

/** The name of a key; of a computed one what it is or goes by. */
export function keyOf(
  file: SourceFile,
  node: { readonly key: TSESTree.Node; readonly computed: boolean },
): string | null {
  const name = keyName(node) ?? (node.computed ? nameOfText(file, node.key) : null);
  return name === null ? null : withoutHash(name);
}

function asFunction([first, ...others]: readonly ValueName[]): readonly ValueName[] {
  return first === undefined ? [] : [{ text: first.text, role: 'function' }, ...others];
}
