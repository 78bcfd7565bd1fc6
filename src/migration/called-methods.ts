import type { TSESTree } from '@typescript-eslint/types';
import type { Service } from '../catalogue/types.js';
import type { ClientFinding } from '../findings/finding.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { keyName, memberName } from '../source/syntax.js';
import { isExported, readsOf, variableOf } from '../source/variables.js';
import { answerLeadsOn } from './answers.js';
import { findResults } from './callers.js';
import { findFieldUses } from './field-uses.js';
import { harmlessMethods, plainProperties } from './harmless-members.js';

/** What the code in sight does with a client. */
export interface CalledMethods {
  /** Methods called on the client and on the clients that it leads to, navigation and harmless ones left out. */
  readonly names: ReadonlySet<string>;
  /** False where the client, or one that it leads to, goes where this analysis does not see what becomes of it. */
  readonly isComplete: boolean;
}

/** More uses than any real file has. */
const maximumOfUses = 5000;

const results = new WeakMap<TSESTree.Node, CalledMethods>();

/**
 * Follows a client through constants, fields of its class and the service's navigation methods, and collects what is
 * called. A variable that holds several clients counts with all its calls.
 */
export function findCalledMethods(
  file: SourceFile,
  { node, service }: ClientFinding,
): CalledMethods {
  const known = results.get(node);
  if (known !== undefined) return known;
  const follower = new Follower(file, service);
  follower.follow(node);
  const result = { names: follower.names, isComplete: follower.isComplete };
  results.set(node, result);
  return result;
}

class Follower {
  readonly names = new Set<string>();
  isComplete = true;
  private readonly navigation: ReadonlySet<string>;
  private readonly pending: TSESTree.Node[] = [];
  private readonly seen = new Set<TSESTree.Node | Variable>();

  constructor(
    private readonly file: SourceFile,
    { navigation = [] }: Service,
  ) {
    this.navigation = new Set(navigation);
  }

  /** Looks at an expression whose value is a client, and at all that the client goes on to. */
  follow(node: TSESTree.Node): void {
    this.pending.push(node);
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) {
      if (this.seen.has(next)) continue;
      this.seen.add(next);
      if (this.seen.size > maximumOfUses) {
        this.isComplete = false;
        return;
      }
      this.use(next);
    }
  }

  private use(node: TSESTree.Node): void {
    const parent = this.file.parent(node);
    switch (parent?.type) {
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
      case 'ChainExpression':
      case 'AwaitExpression':
        this.pending.push(parent);
        return;
      case 'ExpressionStatement':
      case 'UnaryExpression':
      case 'BinaryExpression':
      case 'TSTypeQuery':
      case 'IfStatement':
        return;
      case 'ConditionalExpression':
        if (parent.test !== node) this.pending.push(parent);
        return;
      case 'LogicalExpression':
        // `client && …` yields the client only where there is none.
        if (parent.operator !== '&&' || parent.right === node) this.pending.push(parent);
        return;
      case 'MemberExpression':
        this.useMember(parent);
        return;
      case 'VariableDeclarator':
        this.useTarget(parent.id, parent);
        return;
      case 'AssignmentExpression':
        // A variable that is tested and filled at once (`client ??= …`) is looked at where the value is.
        if (parent.left === node) return;
        this.useTarget(parent.left, parent);
        this.pending.push(parent);
        return;
      case 'PropertyDefinition':
        this.useField(parent, keyName(parent));
        return;
      case 'ReturnStatement':
      case 'ArrowFunctionExpression':
        this.useResult(parent);
        return;
      default:
        this.isComplete = false;
    }
  }

  /** What receives the client: a variable, or a field of the class. */
  private useTarget(target: TSESTree.Node, holder: TSESTree.Node): void {
    if (target.type === 'Identifier') this.useVariable(target);
    else if (target.type === 'MemberExpression' && target.object.type === 'ThisExpression') {
      this.useField(holder, memberName(target));
    } else this.isComplete = false;
  }

  private useMember(member: TSESTree.MemberExpression): void {
    const name = memberName(member);
    const call = findCallOf(this.file, member);
    if (name === null) {
      this.isComplete = false;
    } else if (this.navigation.has(name)) {
      this.pending.push(call ?? member);
    } else if (call === null) {
      if (!plainProperties.has(name)) this.isComplete = false;
    } else if (!harmlessMethods.has(name)) {
      this.names.add(name);
      if (answerLeadsOn(this.file, call, this.navigation)) this.isComplete = false;
    }
  }

  private useVariable(identifier: TSESTree.Identifier): void {
    const variable = variableOf(this.file, identifier);
    if (variable === null) {
      this.isComplete = false;
      return;
    }
    if (this.seen.has(variable)) return;
    this.seen.add(variable);
    for (const { node, type } of variable.defs) {
      const isPlain = type === 'Variable' && node.type === 'VariableDeclarator';
      if (!isPlain || isExported(this.file, node)) this.isComplete = false;
    }
    for (const reference of readsOf(variable)) {
      if (reference.init !== true) this.pending.push(reference.identifier);
    }
  }

  private useField(place: TSESTree.Node, name: string | null): void {
    const uses = name === null ? null : findFieldUses(this.file, place, name);
    if (uses === null) {
      this.isComplete = false;
      return;
    }
    this.pending.push(...uses.members);
    for (const identifier of uses.identifiers) this.useVariable(identifier);
  }

  private useResult(place: TSESTree.ReturnStatement | TSESTree.ArrowFunctionExpression): void {
    for (const result of findResults(this.file, place) ?? [null]) {
      if (result === null) this.isComplete = false;
      else this.pending.push(result);
    }
  }
}

/** The call of a method; `client!.close!()` and the like count too. */
function findCallOf(file: SourceFile, member: TSESTree.Node): TSESTree.CallExpression | null {
  const parent = file.parent(member);
  if (parent?.type === 'TSNonNullExpression') return findCallOf(file, parent);
  return parent?.type === 'CallExpression' && parent.callee === member ? parent : null;
}
