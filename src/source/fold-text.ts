import type { TSESTree } from '@typescript-eslint/types';
import { Constants } from './constants.js';
import { foldBuffer, isBuffer } from './fold-buffer.js';
import { foldConversion, isConversion } from './fold-conversion.js';
import { foldSum } from './fold-sum.js';
import { foldTagged, foldTemplate } from './fold-template.js';
import { Borrowed, Leaf, MAX_BORROWED, type Folded, type Folding } from './folded.js';
import type { SourceFile } from './source-file.js';
import { unwrap } from './syntax.js';
import { unknownPart } from './unknown-part.js';

/** Deepest nesting of expressions within one text; what is deeper makes texts of its own. Chains of `+` are one level. */
const MAX_DEPTH = 64;

/** Text that all references of a file may add to its length, so that the texts together stay linear in the file. */
const BORROWED_OF_FILE = 16 * MAX_BORROWED;

const none: readonly TSESTree.Node[] = [];

/** Memoised on the program, like the index of its variables. */
const folders = new WeakMap<TSESTree.Program, Folder>();

/** The folder of a file; one for all its expressions, because it remembers the constants. */
export function folderOf(file: SourceFile): Folder {
  const known = folders.get(file.ast);
  if (known !== undefined) return known;
  const folder = new Folder(file);
  folders.set(file.ast, folder);
  return folder;
}

/** Whether a node is put together from others in a way that {@link Folder.fold} knows. */
export function isComposed(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'TemplateLiteral':
    case 'TaggedTemplateExpression':
      return true;
    case 'BinaryExpression':
      return node.operator === '+';
    case 'CallExpression':
      return isConversion(node);
    default:
      return false;
  }
}

/** Computes the text of expressions that are constant, or constant in part. */
export class Folder {
  readonly constants: Constants;
  private readonly values = new Map<TSESTree.Node, Folding>();
  private readonly calls = new Map<TSESTree.Node, Folding>();
  private budget: number;

  constructor(file: SourceFile) {
    this.constants = new Constants(file);
    this.budget = BORROWED_OF_FILE + file.text.length;
  }

  /** Folds an expression. `depth` counts the expressions around it that are folded as well. */
  fold(node: TSESTree.Node, depth = 0): Folding {
    const expression = unwrap(node);
    const unknown: Folding = { folded: null, rest: [expression] };
    if (depth > MAX_DEPTH) return unknown;
    switch (expression.type) {
      case 'Literal':
        return { folded: foldLiteral(expression), rest: none };
      case 'TemplateLiteral':
        return foldTemplate(this, expression, depth + 1);
      case 'TaggedTemplateExpression':
        return foldTagged(this, expression, depth + 1);
      case 'BinaryExpression':
        return expression.operator === '+' ? foldSum(this, expression, depth + 1) : unknown;
      case 'Identifier':
      case 'MemberExpression':
        return { folded: this.foldReference(expression, depth), rest: [expression] };
      case 'CallExpression':
      case 'NewExpression':
        return this.foldCall(expression, depth) ?? unknown;
      default:
        return unknown;
    }
  }

  /** The whole value of an expression; null where a part is not known. */
  textOf(node: TSESTree.Node): string | null {
    const { folded } = this.fold(node);
    return folded === null || folded.text.includes(unknownPart) ? null : folded.text;
  }

  /** A text that comes from elsewhere; null once references have brought more text than a file may have. */
  borrow(folded: Folded | null): Folded | null {
    if (folded === null || folded.text.length > MAX_BORROWED) return null;
    this.budget -= folded.text.length;
    return this.budget < 0 ? null : new Borrowed(folded);
  }

  /** A buffer is read as UTF-8 where a text is expected: `buffer + ''`. */
  private foldCall(
    node: TSESTree.CallExpression | TSESTree.NewExpression,
    depth: number,
  ): Folding | null {
    if (node.type === 'CallExpression' && isConversion(node)) {
      return remember(this.calls, node, () => foldConversion(this, node, depth + 1));
    }
    return isBuffer(node) ? foldBuffer(this, node, 'utf8', depth + 1) : null;
  }

  private foldReference(node: TSESTree.Node, depth: number): Folded | null {
    const value = this.constants.valueOf(node);
    if (value === null) return null;
    const { folded } = remember(this.values, value, () => this.fold(value, depth + 1));
    return this.borrow(folded);
  }
}

/** A value that is being folded already leads back to itself: it is not known. */
function remember(
  known: Map<TSESTree.Node, Folding>,
  node: TSESTree.Node,
  fold: () => Folding,
): Folding {
  const remembered = known.get(node);
  if (remembered !== undefined) return remembered;
  known.set(node, { folded: null, rest: none });
  const folding = fold();
  known.set(node, folding);
  return folding;
}

function foldLiteral(node: TSESTree.Literal): Folded | null {
  if (typeof node.value === 'string') return new Leaf(node.value, node.range);
  return typeof node.value === 'number' ? new Leaf(String(node.value), node.range, true) : null;
}
