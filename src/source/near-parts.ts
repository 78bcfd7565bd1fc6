import type { TSESTree } from '@typescript-eslint/types';
import { folderOf } from './fold-text.js';
import { foldJsxText } from './jsx-text.js';
import { isRequireCall } from './require-call.js';
import type { SourceFile } from './source-file.js';
import { unwrap } from './syntax.js';

/** Elements of one list that are looked at: what is further in is not near. */
const MAX_ELEMENTS = 20;

/** Texts of nodes, null for none: those of a long list are near many values. */
const textsOfNodes = new WeakMap<TSESTree.Node, { readonly text: string | null }>();

/** What may still be found and looked at. */
export interface Limits {
  readonly texts: number;
  nodes: number;
}

type Parts = readonly (TSESTree.Node | null | undefined)[];

/** Adds the texts of nodes, and of what they consist of, in source order, until a limit is reached. */
export function collectTexts(
  file: SourceFile,
  nodes: Parts,
  texts: string[],
  limits: Limits,
): void {
  const stack = [...nodes].reverse();
  while (stack.length > 0 && texts.length < limits.texts && limits.nodes > 0) {
    const node = stack.pop();
    if (node == null) continue;
    limits.nodes -= 1;
    const expression = unwrap(node);
    const text = textOf(file, expression);
    if (text !== null) texts.push(text);
    else for (const part of [...partsOf(expression)].reverse()) stack.push(part);
  }
}

function textOf(file: SourceFile, node: TSESTree.Node): string | null {
  const known = textsOfNodes.get(node);
  if (known !== undefined) return known.text;
  const folded =
    node.type === 'JSXText' ? foldJsxText(file, node) : folderOf(file).fold(node).folded;
  const text = folded === null || folded.isNumber || folded.text === '' ? null : folded.text;
  textsOfNodes.set(node, { text });
  return text;
}

/** The parts of an expression or statement whose texts count as its own. Functions, classes and blocks have none. */
function partsOf(node: TSESTree.Node): Parts {
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.slice(0, MAX_ELEMENTS);
    case 'ArrayExpression':
      return node.elements.slice(0, MAX_ELEMENTS);
    case 'CallExpression':
    case 'NewExpression':
      return isRequireCall(node) ? [] : [node.callee, ...node.arguments.slice(0, MAX_ELEMENTS)];
    case 'MemberExpression':
      return [node.object];
    case 'Property':
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'JSXAttribute':
      return [node.value];
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return [node.right];
    case 'AwaitExpression':
    case 'ReturnStatement':
    case 'SpreadElement':
      return [node.argument];
    default:
      return partsOfDeclaration(node);
  }
}

function partsOfDeclaration(node: TSESTree.Node): Parts {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.declarations.slice(0, MAX_ELEMENTS);
    case 'VariableDeclarator':
      return [node.init];
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return [node.declaration];
    case 'ExpressionStatement':
      // A directive is no text of the program.
      return typeof node.directive === 'string' ? [] : [node.expression];
    case 'TSEnumMember':
      return [node.initializer];
    case 'TSParameterProperty':
      return [node.parameter];
    case 'JSXExpressionContainer':
      return [node.expression];
    case 'JSXOpeningElement':
      return node.attributes.slice(0, MAX_ELEMENTS);
    case 'JSXElement':
      return [node.openingElement, ...node.children.slice(0, MAX_ELEMENTS)];
    default:
      return [];
  }
}
