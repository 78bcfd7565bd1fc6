import { createLineIndex } from '../source/line-index.js';
import {
  visitorKeys,
  type DotenvComment,
  type DotenvFile,
  type DotenvNode,
  type Position,
  type SourceLocation,
} from './ast.js';
import {
  directiveOf,
  inlineConfigOf,
  isInlineConfig,
  type CommentProblem,
  type DisableDirective,
  type InlineConfig,
} from './directives.js';

/** One visit of a node as ESLint asks for it: phase 1 on the way in, 2 on the way out. */
export interface VisitStep {
  readonly type: 'visit';
  readonly kind: 1;
  readonly target: DotenvNode;
  readonly phase: 1 | 2;
  readonly args: [node: DotenvNode, parent: DotenvNode | null];
}

/**
 * A parsed `.env` file as ESLint and its rules see it. ESLint describes the interface at
 * https://eslint.org/docs/latest/extend/languages#the-sourcecode-object.
 */
export class DotenvSourceCode {
  readonly ast: DotenvFile;
  /** Without byte order mark. */
  readonly text: string;
  readonly hasBOM: boolean;
  readonly visitorKeys = visitorKeys;
  readonly lines: readonly string[];
  readonly #parents = new WeakMap<DotenvNode, DotenvNode>();
  readonly #comments: DotenvComment[];
  readonly #index;
  #steps: readonly VisitStep[] | null = null;

  constructor(file: { readonly text: string; readonly hasBOM: boolean; readonly ast: DotenvFile }) {
    this.text = file.text;
    this.hasBOM = file.hasBOM;
    this.ast = file.ast;
    // The line breaks of the line index, so that lines and locations agree.
    this.lines = file.text.split(/\r\n|[\n\r\u2028\u2029]/u);
    this.#index = createLineIndex(file.text);
    this.#comments = this.ast.body.filter((node) => node.type === 'DotenvComment');
  }

  getLoc(node: DotenvNode): SourceLocation {
    return node.loc;
  }

  getRange(node: DotenvNode): [start: number, end: number] {
    return [...node.range];
  }

  getText(node: DotenvNode = this.ast): string {
    return this.text.slice(...node.range);
  }

  getAllComments(): DotenvComment[] {
    return this.#comments;
  }

  /**
   * The place of a UTF-16 offset.
   *
   * @throws {RangeError} if the offset is outside of the text
   */
  getLocFromIndex(offset: number): Position {
    if (!(offset >= 0 && offset <= this.text.length)) {
      throw new RangeError(`The text has no offset ${offset}; its length is ${this.text.length}.`);
    }
    const { line, column } = this.#index.placeOf(offset);
    return { line, column: column - 1 };
  }

  /** Known once the file was traversed, which ESLint does before it calls a rule. */
  getParent(node: DotenvNode): DotenvNode | undefined {
    return this.#parents.get(node);
  }

  /** The nodes around a node, outermost first. */
  getAncestors(node: DotenvNode): DotenvNode[] {
    const ancestors: DotenvNode[] = [];
    for (let each = this.getParent(node); each !== undefined; each = this.getParent(each)) {
      ancestors.unshift(each);
    }
    return ancestors;
  }

  traverse(): readonly VisitStep[] {
    if (this.#steps !== null) return this.#steps;
    const steps: VisitStep[] = [];
    this.#visit(this.ast, null, steps);
    this.#steps = steps;
    return steps;
  }

  /** The tree is three levels deep, so recursion is safe. */
  #visit(node: DotenvNode, parent: DotenvNode | null, steps: VisitStep[]): void {
    if (parent !== null) this.#parents.set(node, parent);
    steps.push({ type: 'visit', kind: 1, target: node, phase: 1, args: [node, parent] });
    for (const child of childrenOf(node)) this.#visit(child, node, steps);
    steps.push({ type: 'visit', kind: 1, target: node, phase: 2, args: [node, parent] });
  }

  getInlineConfigNodes(): DotenvComment[] {
    return this.#comments.filter(isInlineConfig);
  }

  getDisableDirectives(): { directives: DisableDirective[]; problems: CommentProblem[] } {
    const directives = this.#comments.map(directiveOf).filter((each) => each !== null);
    return { directives, problems: [] };
  }

  applyInlineConfig(): { configs: InlineConfig[]; problems: CommentProblem[] } {
    const found = this.#comments.map(inlineConfigOf).filter((each) => each !== null);
    return {
      configs: found.filter((each) => 'config' in each),
      problems: found.filter((each) => 'message' in each),
    };
  }
}

function childrenOf(node: DotenvNode): readonly DotenvNode[] {
  if (node.type === 'DotenvFile') return node.body;
  if (node.type !== 'DotenvAssignment') return [];
  return node.value === null ? [node.key] : [node.key, node.value];
}
