import type { TSESTree } from '@typescript-eslint/types';
import type { CompiledRow } from '../catalogue/compile.js';
import type { Signature, Target, Term } from '../catalogue/signature.js';
import type { CallNode } from '../findings/finding.js';
import type { TextEdit } from '../source/edits.js';
import { lineBreakOf } from '../source/lines.js';
import { separatorAfter } from '../source/list-separator.js';
import { argumentRangeOf, closedUntil } from '../source/parentheses.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { applyObject, printObject } from './apply-object.js';
import { encode, type Expression, join, print } from './expression.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** The values of the slots that the new call has and the old one has not, and the file's quotes. */
export interface SlotValues {
  readonly values: ReadonlyMap<string, Expression>;
  readonly quote: string;
}

/** A signature's argument with the code that stands for it. */
interface Pair {
  readonly term: Term;
  readonly node: TSESTree.Node;
}

/**
 * Rewrites a call from one signature to the other, argument by argument: what both have keeps its bytes and its comments.
 */
export class RowApplier {
  readonly edits: TextEdit[] = [];
  /** Ranges of the old code that are gone. */
  readonly removed: Range[] = [];
  /** Parts of it that stand in the new code again. */
  readonly kept: Range[] = [];
  refusal: Refusal | null = null;

  constructor(
    readonly file: SourceFile,
    private readonly row: CompiledRow,
    private readonly given: SlotValues,
    private readonly nodes: ReadonlyMap<string, TSESTree.Node>,
  ) {}

  /** Plans the edits for one call; sets {@link refusal} where the call's form stands in the way. */
  apply(call: CallNode): void {
    const { to, from } = this.row;
    if (to?.type === 'signature') {
      this.applyCallee(call, from, to);
      this.applyArguments(call, from.args ?? [], to.args ?? []);
    } else if (to?.type === 'slot') {
      this.replace(call.range, this.print(to));
    } else this.refuse('manual');
  }

  refuse(code: Refusal['code']): void {
    this.refusal ??= refuse(code, this.row.service);
  }

  replace(range: Range, text: string): void {
    this.edits.push({ range, text });
    if (range[0] !== range[1]) this.removed.push(range);
  }

  /** `X.fromConnectionString(…)` becomes `new X(…)`; the receiver keeps its form. */
  private applyCallee(call: CallNode, from: Signature, to: Signature): void {
    const isSame = from.callee.join('.') === to.callee.join('.') && from.isNew === to.isNew;
    if (isSame) return;
    const { callee } = call;
    const name = to.callee.at(-1) ?? '';
    const isRenamed =
      from.isNew === to.isNew &&
      from.callee.slice(0, -1).join('.') === to.callee.slice(0, -1).join('.');
    if (isRenamed && callee.type === 'MemberExpression' && !callee.computed) {
      this.edits.push({ range: callee.property.range, text: name });
      return;
    }
    const depth = from.callee.length - to.callee.length;
    const isPlain = depth === 1 && to.isNew && !from.isNew && call.type === 'CallExpression';
    if (!isPlain || callee.type !== 'MemberExpression' || call.optional || callee.optional) {
      this.refuse('unknown-argument');
      return;
    }
    const { object } = callee;
    const end = closedUntil(this.file, object.range[1], callee.property.range[0]);
    // `new require('m').X()` would construct require: a call in the receiver needs parentheses.
    const needsParentheses = end === object.range[1] && containsCall(object);
    this.edits.push({
      range: [call.range[0], call.range[0]],
      text: needsParentheses ? 'new (' : 'new ',
    });
    this.edits.push({
      range: [end, callee.range[1]],
      text: (needsParentheses ? ')' : '') + this.commentsIn([end, callee.range[1]]),
    });
  }

  private commentsIn(range: Range): string {
    return this.file.comments
      .filter((comment) => comment.range[0] >= range[0] && comment.range[1] <= range[1])
      .map(
        (comment) =>
          ` ${this.file.text.slice(...comment.range)}${comment.type === 'Line' ? lineBreakOf(this.file.text) : ''}`,
      )
      .join('');
  }

  private applyArguments(call: CallNode, from: readonly Term[], to: readonly Term[]): void {
    const old = from.flatMap((term, index): Pair[] => {
      const node = call.arguments[index];
      return node === undefined || term.type === 'rest' ? [] : [{ term, node }];
    });
    const kept = old.filter(({ term }) => to.some((other) => isSameSlot(term, other)));
    let oldIndex = 0;
    let toIndex = 0;
    let previous: TSESTree.Node | null = null;
    for (const anchor of [...kept, null]) {
      const oldEnd = anchor === null ? old.length : old.indexOf(anchor);
      const toEnd =
        anchor === null ? to.length : to.findIndex((term) => isSameSlot(term, anchor.term));
      const gone = old.slice(oldIndex, oldEnd);
      const added = to
        .slice(toIndex, toEnd)
        .filter((term) => term.type !== 'rest' && !this.isMissing(term));
      this.applyGap(call, gone, added, previous);
      if (anchor === null) break;
      previous = anchor.node;
      oldIndex = oldEnd + 1;
      toIndex = toEnd + 1;
    }
  }

  /** An optional slot that the old call leaves out is left out of the new one too. */
  private isMissing(term: Term): boolean {
    return term.type === 'slot' && term.optional && !this.nodes.has(term.name);
  }

  /** Between two kept arguments: replaces pairwise, then adds or removes the rest. */
  private applyGap(
    call: CallNode,
    gone: readonly Pair[],
    added: readonly Term[],
    before: TSESTree.Node | null,
  ): void {
    const shared = Math.min(gone.length, added.length);
    const extra = added.slice(shared);
    for (const [index, { node, term }] of gone.entries()) {
      const replacement = added[index];
      if (replacement === undefined) continue;
      if (term.type === 'object' && replacement.type === 'object')
        applyObject(this, node, term, replacement);
      else {
        const isLast = index === shared - 1;
        this.replaceArgument(call, node, [replacement, ...(isLast ? extra : [])]);
      }
    }
    this.removeItems(
      call.arguments,
      gone.slice(added.length).map(({ node }) => node),
      call.arguments.map((node) => argumentRangeOf(this.file, call, node)),
    );
    if (shared === 0 && extra.length > 0) this.insertArguments(call, before, extra);
  }

  /** Puts one or several arguments in the place of one; parentheses around it are those of the first. */
  private replaceArgument(call: CallNode, node: TSESTree.Node, terms: readonly Term[]): void {
    const [, end] = argumentRangeOf(this.file, call, node);
    const separator = this.separatorAfter(call, node);
    const [first = '', ...others] = terms.map((term) => this.print(term));
    const rest = others.map((text) => separator + text).join('');
    if (end === node.range[1]) this.replace(node.range, first + rest);
    else {
      this.replace(node.range, first);
      this.edits.push({ range: [end, end], text: rest });
    }
  }

  private insertArguments(
    call: CallNode,
    before: TSESTree.Node | null,
    terms: readonly Term[],
  ): void {
    const texts = terms.map((term) => this.print(term));
    if (before !== null) {
      const separator = this.separatorAfter(call, before);
      const text = texts.join(separator);
      const [, end] = argumentRangeOf(this.file, call, before);
      this.edits.push({ range: [end, end], text: separator + text });
      return;
    }
    const [first] = call.arguments;
    if (first === undefined) this.insertOnlyArguments(call, texts.join(', '));
    else {
      const [start] = argumentRangeOf(this.file, call, first);
      this.edits.push({ range: [start, start], text: `${texts.join(', ')}, ` });
    }
  }

  /** Between the parentheses of `new X()`, or with parentheses of their own behind `new X`. */
  private insertOnlyArguments(call: CallNode, text: string): void {
    const end = call.range[1];
    const hasParentheses = call.callee.range[1] < end && this.file.text[end - 1] === ')';
    if (hasParentheses) this.edits.push({ range: [end - 1, end - 1], text });
    else this.edits.push({ range: [end, end], text: `(${text})` });
  }

  private separatorAfter(call: CallNode, node: TSESTree.Node): string {
    return separatorAfter(this.file.text, call.callee.range[1], node);
  }

  /**
   * Removes arguments or properties with the commas that they no longer need, neighbours in one piece. A comment between
   * one that goes and one that stays may belong to either, and stays.
   *
   * @param ranges of the whole list, where they are others than those of the nodes
   */
  removeItems(
    list: readonly TSESTree.Node[],
    items: readonly TSESTree.Node[],
    ranges: readonly Range[] = list.map(({ range }) => range),
  ): void {
    const gone = new Set(items);
    const isGone = list.map((item) => gone.has(item));
    for (const [index, [start]] of ranges.entries()) {
      if (!isGone[index] || isGone[index - 1] === true) continue;
      const next = isGone.indexOf(false, index);
      const [, end] = ranges[(next === -1 ? list.length : next) - 1] ?? [start, start];
      if (next === -1) {
        const [, previousEnd] = ranges[index - 1] ?? [start, start];
        this.replace([previousEnd, end], this.commentsIn([previousEnd, start]));
      } else {
        const [nextStart] = ranges[next] ?? [end, end];
        const comments = this.commentsIn([end, nextStart]).trimStart();
        this.replace([start, nextStart], comments === '' ? '' : `${comments} `);
      }
    }
  }

  /** The code that fills a slot of the old call; undefined for a slot that it leaves out. */
  findNode(slot: string): TSESTree.Node | undefined {
    return this.nodes.get(slot);
  }

  /** The text of a new argument. */
  print(term: Term): string {
    if (term.type === 'object') return printObject(this, term);
    if (term.type === 'list') return `[${term.items.map((item) => this.print(item)).join(', ')}]`;
    const expression = this.evaluate(term);
    return expression === null ? '' : print(expression, this.given.quote);
  }

  /** The value of a term of the new call: given, or taken over from the old call. */
  private evaluate(term: Target | Term): Expression | null {
    switch (term.type) {
      case 'slot': {
        const value = this.given.values.get(term.name);
        if (value !== undefined) return value;
        const node = this.nodes.get(term.name);
        if (node !== undefined) return this.takeOver(node);
        this.refuse('unknown-argument');
        return null;
      }
      case 'constant':
        return { kind: 'literal', value: term.value };
      case 'encode': {
        const [inner] = this.evaluateAll(term.parts);
        return inner === undefined ? null : encode(inner);
      }
      case 'join': {
        const [base, ...segments] = this.evaluateAll(term.parts);
        return base === undefined ? null : join(base, segments, this.given.quote, this.urlName());
      }
      case 'url': {
        const [inner] = this.evaluateAll(term.parts);
        return inner === undefined
          ? null
          : { kind: 'code', text: `new ${this.urlName()}(${print(inner, this.given.quote)})` };
      }
      default:
        this.refuse('manual');
        return null;
    }
  }

  /** A file may have a `URL` of its own. */
  private urlName(): 'URL' | 'globalThis.URL' {
    const isDeclared = this.file.scopes.scopes.some(
      (scope) => (scope.set.get('URL')?.defs.length ?? 0) > 0,
    );
    return isDeclared ? 'globalThis.URL' : 'URL';
  }

  private evaluateAll(terms: readonly Term[]): readonly Expression[] {
    return terms.flatMap((term) => this.evaluate(term) ?? []);
  }

  private takeOver(node: TSESTree.Node): Expression {
    this.kept.push(node.range);
    if (node.type === 'Literal' && typeof node.value === 'string') {
      return { kind: 'literal', value: node.value };
    }
    if (node.type === 'TemplateLiteral') {
      return {
        kind: 'template',
        parts: node.quasis.flatMap((quasi, index) => {
          const inner = node.expressions[index];
          const code =
            inner === undefined
              ? []
              : [{ kind: 'code' as const, text: this.file.text.slice(...inner.range) }];
          return [quasi.value.cooked ?? quasi.value.raw, ...code];
        }),
      };
    }
    return { kind: 'code', text: this.file.text.slice(...node.range) };
  }
}

function isSameSlot(a: Term, b: Term): boolean {
  if (a.type !== 'slot' && a.type !== 'rest') return false;
  return (b.type === 'slot' || b.type === 'rest') && a.name === b.name;
}

function containsCall(node: TSESTree.Node): boolean {
  let current: TSESTree.Node = node;
  while (current.type === 'MemberExpression') current = current.object;
  return current.type !== 'Identifier' && current.type !== 'ThisExpression';
}
