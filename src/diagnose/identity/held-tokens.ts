import type { TSESTree } from '@typescript-eslint/types';
import { isFunction } from '../../source/function-names.js';
import { findObjectLiteral } from '../../source/objects.js';
import type { SourceFile } from '../../source/source-file.js';
import { keyName, unwrap } from '../../source/syntax.js';
import { isGlobal } from '../../source/variables.js';
import { findTokenOfObject, findTokenOfText } from './access-tokens.js';

/** A token inside a value: in a configuration, in headers. */
export interface HeldToken {
  /** The expression that is the token. */
  readonly place: TSESTree.Node;
  /** The call that got it. */
  readonly source: TSESTree.Node;
  /** The property that holds it; null for a value that is itself the token. */
  readonly option: string | null;
}

/** Deepest nesting of objects in a configuration. */
const MAX_DEPTH = 8;

/** The tokens in a value. What functions in it return is asked for anew with each call, and does not count. */
export function heldTokens(
  file: SourceFile,
  node: TSESTree.Node,
  option: string | null = null,
  depth = MAX_DEPTH,
): readonly HeldToken[] {
  const expression = unwrap(node);
  if (depth <= 0 || isFunction(expression)) return [];
  const source = findTokenOfText(file, expression) ?? findTokenOfObject(file, expression);
  if (source !== null) return [{ place: expression, source, option }];
  const inner = (each: TSESTree.Node, name = option): readonly HeldToken[] =>
    heldTokens(file, each, name, depth - 1);
  switch (expression.type) {
    case 'ObjectExpression':
      return expression.properties.flatMap((property) =>
        property.type === 'SpreadElement'
          ? inner(property.argument)
          : inner(property.value, keyName(property) ?? option),
      );
    case 'ArrayExpression':
      return expression.elements.flatMap((each) => (each === null ? [] : inner(each)));
    case 'NewExpression':
      // Anything else that is constructed is a client by itself.
      return isGlobal(file, expression.callee, 'Headers')
        ? expression.arguments.flatMap((each) => inner(each))
        : [];
    case 'Identifier': {
      const object = findObjectLiteral(file, expression);
      return object === null ? [] : inner(object);
    }
    default:
      return [];
  }
}
