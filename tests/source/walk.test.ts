import { describe, expect, it } from 'vitest';
import { childrenOf, walk } from '../../src/source/walk.js';
import { parsed } from './parsing.js';

/** Types of the visited nodes, with the types of their parents. */
function visited(text: string, skip?: string): readonly string[] {
  const types: string[] = [];
  walk(parsed(text).ast, (node, parent) => {
    types.push(parent === null ? node.type : `${node.type} in ${parent.type}`);
    return node.type === skip ? 'skip' : undefined;
  });
  return types;
}

describe('walk', () => {
  it('visits nodes in source order, with their parents', () => {
    expect(visited('a(b, c.d);')).toEqual([
      'Program',
      'ExpressionStatement in Program',
      'CallExpression in ExpressionStatement',
      'Identifier in CallExpression',
      'Identifier in CallExpression',
      'MemberExpression in CallExpression',
      'Identifier in MemberExpression',
      'Identifier in MemberExpression',
    ]);
  });

  it('leaves out what is skipped', () => {
    expect(visited('f(() => { g(); }); h;', 'ArrowFunctionExpression').slice(3)).toEqual([
      'Identifier in CallExpression',
      'ArrowFunctionExpression in CallExpression',
      'ExpressionStatement in Program',
      'Identifier in ExpressionStatement',
    ]);
  });

  it('survives deep nesting', () => {
    const text = `x = ${'a + '.repeat(1900)}a;`;
    expect(visited(text).length).toBeGreaterThan(3800);
  });
});

it('childrenOf leaves out holes and missing parts', () => {
  const [statement] = parsed('[a, , b];').ast.body;
  if (statement?.type !== 'ExpressionStatement') throw new Error('no expression');
  expect(childrenOf(statement.expression).map(({ type }) => type)).toEqual([
    'Identifier',
    'Identifier',
  ]);
});
