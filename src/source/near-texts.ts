import type { TSESTree } from '@typescript-eslint/types';
import { indexInList } from './list-index.js';
import { collectTexts } from './near-parts.js';
import type { SourceFile } from './source-file.js';

/** So many texts are near one. More would make large files expensive and say nothing. */
const MAX_TEXTS = 20;

/** So many members, arguments or attributes before and behind are looked at. */
const REACH = 10;

/** So many statements before and behind. */
const REACH_OF_STATEMENTS = 4;

/** Nodes that are looked at for one value. */
const MAX_NODES = 200;

/** Steps outwards. */
const MAX_STEPS = 64;

type Nodes = readonly (TSESTree.Node | null)[];

/** Where a node stands among others. */
interface Surroundings {
  readonly list: Nodes;
  /** What is beside the whole list: the callee, with the calls that a builder made before. */
  readonly head?: TSESTree.Node;
}

/**
 * Texts that stand beside a value, nearest first: those of the same object, call, array, element, class or enum, then of
 * what is around that, up to the statements before and behind: an endpoint beside a key.
 */
export function textsNear(file: SourceFile, node: TSESTree.Node): readonly string[] {
  const texts: string[] = [];
  const limits = { texts: MAX_TEXTS, nodes: MAX_NODES };
  let child = node;
  for (let step = 0; step < MAX_STEPS && texts.length < MAX_TEXTS; step++) {
    const parent = file.parent(child);
    if (parent === null) break;
    const statements = statementsOf(parent);
    const surroundings = statements === null ? surroundingsOf(parent) : { list: statements };
    const reach = statements === null ? REACH : REACH_OF_STATEMENTS;
    if (surroundings !== null) {
      collectTexts(file, nodesAround(surroundings, child, reach), texts, limits);
    }
    if (statements !== null) break;
    child = parent;
  }
  return texts;
}

function surroundingsOf(parent: TSESTree.Node): Surroundings | null {
  switch (parent.type) {
    case 'ObjectExpression':
    case 'ObjectPattern':
      return { list: parent.properties };
    case 'ArrayExpression':
    case 'ArrayPattern':
      return { list: parent.elements };
    case 'CallExpression':
    case 'NewExpression':
      return { list: parent.arguments, head: parent.callee };
    case 'JSXOpeningElement':
      return { list: parent.attributes };
    case 'JSXElement':
      return { list: parent.children, head: parent.openingElement };
    case 'ClassBody':
      return { list: parent.body };
    case 'TSEnumBody':
      return { list: parent.members };
    case 'VariableDeclaration':
      return { list: parent.declarations };
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return { list: parent.params };
    default:
      return null;
  }
}

function statementsOf(parent: TSESTree.Node): Nodes | null {
  switch (parent.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return parent.body;
    case 'SwitchCase':
      return parent.consequent;
    default:
      return null;
  }
}

/** The nodes before and behind a child in their order, without itself; the first ones where it is not in the list. */
function nodesAround({ list, head }: Surroundings, child: TSESTree.Node, reach: number): Nodes {
  const index = indexInList(list, child);
  const before = list.slice(Math.max(0, index - reach), Math.max(0, index));
  const others = head === undefined || head === child ? [] : [head];
  return [...before, ...list.slice(index + 1, index + 1 + reach), ...others];
}
