import type { TSESTree } from '@typescript-eslint/types';
import { containsRange } from '../source/edits.js';
import type { Range, SourceFile, Variable } from '../source/source-file.js';
import { variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { type DroppedCalls, findLossOfCall, isLogging, more } from './dropped-calls.js';
import { isFunction } from './identity-values.js';
import { assignmentsIn } from './key-assignments.js';
import type { KeyBranch } from './key-branch.js';

/** What is lost with a branch beside the sign-in with the key: a sentence, or null where that is nothing. */
export function findLoss(file: SourceFile, branch: KeyBranch, calls: DroppedCalls): string | null {
  const search = new LossSearch(file, branch, calls);
  return search.find();
}

class LossSearch {
  private readonly targets: ReadonlySet<string>;
  private readonly ranges: readonly Range[];

  constructor(
    private readonly file: SourceFile,
    private readonly branch: KeyBranch,
    private readonly calls: DroppedCalls,
  ) {
    this.ranges = branch.dropped.map(({ range }) => range);
    this.targets = new Set(branch.kept.flatMap((node) => targetsIn(file, node)));
  }

  find(): string | null {
    const pending = [...this.branch.dropped];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      const { loss, inner } = this.look(node);
      if (loss !== null) return loss;
      pending.push(...inner);
    }
    return null;
  }

  private look(node: TSESTree.Node): {
    readonly loss: string | null;
    readonly inner: readonly TSESTree.Node[];
  } {
    const nothing = { loss: null, inner: [] };
    switch (node.type) {
      case 'BlockStatement':
        return { loss: null, inner: node.body };
      case 'IfStatement':
        return {
          loss: this.lossIn(node.test),
          inner: [node.consequent, ...(node.alternate === null ? [] : [node.alternate])],
        };
      case 'VariableDeclaration':
        return { loss: this.lossOfDeclaration(node), inner: [] };
      case 'ReturnStatement':
      case 'ThrowStatement':
        return { loss: node.argument === null ? null : this.lossIn(node.argument), inner: [] };
      case 'EmptyStatement':
      case 'BreakStatement':
      case 'ContinueStatement':
        return nothing;
      case 'ExpressionStatement':
        return { loss: this.lossOfStatement(node), inner: [] };
      default:
        // An expression: a side of `?:`.
        return {
          loss: /(?:Statement|Declaration)$/u.test(node.type) ? more : this.lossIn(node),
          inner: [],
        };
    }
  }

  private lossOfDeclaration(declaration: TSESTree.VariableDeclaration): string | null {
    const declared = this.file.scopes.scopes
      .flatMap(({ variables }) => variables)
      .filter(({ defs }) => defs.some(({ name }) => containsRange(declaration.range, name.range)));
    if (declared.some((variable) => this.isNeededElsewhere(variable))) return more;
    const values = declaration.declarations.flatMap(({ init }) => init ?? []);
    return values.map((init) => this.lossIn(init)).find(isText) ?? null;
  }

  private lossOfStatement(statement: TSESTree.ExpressionStatement): string | null {
    const { expression } = statement;
    if (expression.type === 'CallExpression' && isLogging(expression)) {
      return expression.arguments.map((argument) => this.lossIn(argument)).find(isText) ?? null;
    }
    const [assignment] = assignmentsIn(statement);
    if (assignment === undefined) return this.lossIn(expression);
    const { left, right } = assignment.expression;
    const loss = this.lossIn(right);
    if (loss !== null || this.targets.has(this.file.text.slice(...left.range))) return loss;
    const isUnread = left.type === 'Identifier' && !this.isReadElsewhere(left);
    return isUnread
      ? null
      : `The branch with the key also sets ${this.file.text.slice(...left.range)}, which is needed elsewhere: remove the branch by hand.`;
  }

  private isReadElsewhere(target: TSESTree.Identifier): boolean {
    const variable = variableOf(this.file, target);
    return variable === null || this.isNeededElsewhere(variable);
  }

  private isNeededElsewhere({ references }: Variable): boolean {
    return references.some(
      (reference) =>
        reference.isRead() &&
        !this.ranges.some((range) => containsRange(range, reference.identifier.range)),
    );
  }

  /** The first thing in an expression that does more than to make up the sign-in. */
  private lossIn(root: TSESTree.Node): string | null {
    let loss: string | null = null;
    walk(root, (node) => {
      if (loss !== null || isFunction(node)) return 'skip';
      switch (node.type) {
        case 'AssignmentExpression':
        case 'UpdateExpression':
        case 'YieldExpression':
        case 'TaggedTemplateExpression':
          loss = more;
          break;
        case 'UnaryExpression':
          if (node.operator === 'delete') loss = more;
          break;
        case 'NewExpression':
        case 'CallExpression':
          loss = findLossOfCall(this.file, node, this.calls);
          break;
        default:
      }
      return undefined;
    });
    return loss;
  }
}

function isText(value: string | null): value is string {
  return value !== null;
}

/** The texts of what the identity's code assigns or declares. */
function targetsIn(file: SourceFile, root: TSESTree.Node): readonly string[] {
  const targets: string[] = [];
  if (root.type === 'VariableDeclarator' && root.id.type === 'Identifier') {
    targets.push(root.id.name);
  }
  walk(root, (node) => {
    if (node.type === 'AssignmentExpression') targets.push(file.text.slice(...node.left.range));
    return undefined;
  });
  return targets;
}
