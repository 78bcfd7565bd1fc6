import type { TSESTree } from '@typescript-eslint/types';
import { findSlot } from '../catalogue/slots.js';
import type { ObjectTerm, Signature, Term } from '../catalogue/signature.js';
import { findExport } from '../source/bindings.js';
import { findObjectLiteral } from '../source/objects.js';
import { type Trace, traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { findStringValue, keyName, unwrap } from '../source/syntax.js';
import { variableOf } from '../source/variables.js';
import type { Verdict } from './evidence.js';
import { judge } from './judge.js';

/** A slot of a signature with the code that fills it. */
export interface BoundSlot {
  readonly name: string;
  /** The argument or property value; null for an optional one that is missing. */
  readonly node: TSESTree.Node | null;
  readonly trace: Trace | null;
  readonly verdict: Verdict;
}

/** A call that fits a signature. */
export interface Match {
  readonly slots: ReadonlyMap<string, BoundSlot>;
  /** The weakest verdict of all slots. */
  readonly verdict: 'yes' | 'maybe';
  /** The better of two possible matches explains more: a slot that is certain counts, and twice an object without a rest. */
  readonly score: number;
  /** Something hides an argument: the match stands, a rewrite does not. */
  readonly isHidden: boolean;
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** Fits a call to a signature, argument by argument; null where a slot cannot hold what the call gives it. */
export function matchCall(file: SourceFile, call: Call, signature: Signature): Match | null {
  // `super(…)` constructs what the class extends.
  const isNew = call.type === 'NewExpression' || call.callee.type === 'Super';
  // A REST factory is a plain function, which `new` calls as well.
  const isFactory = signature.callee.length === 1 && signature.callee[0] === 'default';
  if (signature.isNew !== isNew && !(isFactory && isNew)) return null;
  if (signature.isAwaited && file.parent(call)?.type !== 'AwaitExpression') return null;
  const matcher = new Matcher(file);
  if (signature.args === null) return matcher.result();
  return matcher.matchArguments(call.arguments, signature.args) ? matcher.result() : null;
}

class Matcher {
  private readonly slots = new Map<string, BoundSlot>();
  private isHidden = false;
  private namedObjects = 0;

  constructor(private readonly file: SourceFile) {}

  result(): Match {
    const bound = [...this.slots.values()];
    const isCertain = bound.every((slot) => slot.verdict === 'yes') && !this.isHidden;
    const certain = bound.filter((slot) => slot.verdict === 'yes').length;
    return {
      slots: this.slots,
      verdict: isCertain ? 'yes' : 'maybe',
      score: certain + 2 * this.namedObjects,
      isHidden: this.isHidden,
    };
  }

  matchArguments(
    nodes: readonly TSESTree.CallExpressionArgument[],
    terms: readonly Term[],
  ): boolean {
    for (const [index, term] of terms.entries()) {
      if (term.type === 'rest') return true;
      const node = nodes[index];
      if (node === undefined) {
        if (!isOptional(term)) return false;
        continue;
      }
      if (node.type === 'SpreadElement') return this.hide(terms.slice(index));
      if (!this.matchTerm(node, term)) return false;
    }
    return nodes.length <= terms.length;
  }

  /** The remaining slots are somewhere behind a spread. */
  private hide(terms: readonly Term[]): boolean {
    this.isHidden = true;
    for (const term of terms) if (term.type === 'slot') this.bindUnknown(term.name);
    return true;
  }

  private bindUnknown(name: string): void {
    this.slots.set(name, { name, node: null, trace: null, verdict: 'maybe' });
  }

  private matchTerm(node: TSESTree.Node, term: Term): boolean {
    switch (term.type) {
      case 'slot':
        return this.bind(term.name, node);
      case 'constant':
        return findStringValue(unwrap(node)) === term.value;
      case 'object':
        return this.matchObject(node, term);
      case 'signature':
        return this.matchNested(node, term);
      case 'list':
        // Only written; whatever stands there may be what the migration would write.
        return true;
      case 'url':
      case 'join':
      case 'encode':
        return this.verdictOf('url', undefined, node).verdict !== 'no';
      case 'rest':
        return true;
    }
  }

  private bind(name: string, node: TSESTree.Node): boolean {
    const slot = findSlot(name);
    if (slot === null) return false;
    const { trace, verdict } = this.verdictOf(slot.kind, slot.names, node);
    this.slots.set(name, { name, node, trace, verdict });
    return verdict !== 'no';
  }

  private verdictOf(
    kind: Parameters<typeof judge>[0],
    names: RegExp | undefined,
    node: TSESTree.Node,
  ): { readonly trace: Trace; readonly verdict: Verdict } {
    const trace = traceOrigin(this.file, node);
    const object = findObjectLiteral(this.file, node);
    return { trace, verdict: judge(kind, names, { trace, object }) };
  }

  private matchNested(node: TSESTree.Node, term: Signature): boolean {
    const inner = unwrap(node);
    if (inner.type !== 'NewExpression' && inner.type !== 'CallExpression') return false;
    if (term.isNew !== (inner.type === 'NewExpression')) return false;
    const name = findExport(this.file, inner.callee)?.path.join('.');
    return name === term.callee.join('.') && this.matchArguments(inner.arguments, term.args ?? []);
  }

  private matchObject(node: TSESTree.Node, term: ObjectTerm): boolean {
    const object = findObjectLiteral(this.file, node);
    if (object === null) return this.matchOpaqueObject(node, term);
    const known = new Set(term.properties.map((property) => property.key));
    if (isWrittenTo(this.file, node)) this.isHidden = true;
    for (const property of term.properties) {
      const { property: given, isHidden } = findGiven(this.file, object, property.key);
      if (isHidden && given !== null && !property.absent) this.isHidden = true;
      if (property.absent) {
        if (given !== null) return false;
        if (isHidden) this.isHidden = true;
      } else if (given !== null) {
        if (!this.matchTerm(given.value, property.value)) return false;
      } else if (!property.optional) {
        if (!isHidden) return false;
        this.isHidden = true;
        if (property.value.type === 'slot') this.bindUnknown(property.value.name);
      }
    }
    if (term.rest !== null) return true;
    // A row that names every property says more than one for any options.
    this.namedObjects++;
    return hasOnly(object, known);
  }

  /** An object that is not in sight may have the properties; a value that is no object has not. */
  private matchOpaqueObject(node: TSESTree.Node, term: ObjectTerm): boolean {
    const { trace, verdict } = this.verdictOf('options', undefined, node);
    // An instance of some class is no bag of options.
    if (verdict === 'no' || trace.origin.kind === 'instance') return false;
    this.isHidden = true;
    for (const property of term.properties) {
      if (property.value.type === 'slot' && !property.absent) this.bindUnknown(property.value.name);
    }
    return true;
  }
}

function isOptional(term: Term): boolean {
  return term.type === 'slot' && term.optional;
}

function hasOnly(object: TSESTree.ObjectExpression, names: ReadonlySet<string>): boolean {
  return object.properties.every((property) => {
    const name = property.type === 'Property' ? keyName(property) : null;
    return name !== null && names.has(name);
  });
}

/** Whether code adds to the object behind a constant: `options.key = …`, `Object.assign(options, …)`. */
function isWrittenTo(file: SourceFile, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  const variable = inner.type === 'Identifier' ? variableOf(file, inner) : null;
  return (variable?.references ?? []).some(({ identifier }) => {
    const member = file.parent(identifier);
    if (member?.type !== 'MemberExpression' || member.object !== identifier) {
      const callee = member?.type === 'CallExpression' ? member.callee : null;
      return (
        member?.type === 'CallExpression' &&
        member.arguments[0] === identifier &&
        callee?.type === 'MemberExpression' &&
        isObjectAssign(callee)
      );
    }
    const assignment = file.parent(member);
    return assignment?.type === 'AssignmentExpression' && assignment.left === member;
  });
}

function isObjectAssign({ object, property }: TSESTree.MemberExpression): boolean {
  return (
    object.type === 'Identifier' &&
    object.name === 'Object' &&
    property.type === 'Identifier' &&
    property.name === 'assign'
  );
}

/** A property as the program sees it: through spreads of literals, where the file shows them. */
function findGiven(
  file: SourceFile,
  object: TSESTree.ObjectExpression,
  name: string,
  depth = 0,
): { readonly property: TSESTree.Property | null; readonly isHidden: boolean } {
  for (const property of [...object.properties].reverse()) {
    if (property.type === 'Property') {
      if (keyName(property) === name) return { property, isHidden: depth > 0 };
      continue;
    }
    const inner = depth < 3 ? findObjectLiteral(file, property.argument) : null;
    if (inner === null) {
      const direct = findProperty(object, name);
      return { property: direct, isHidden: direct === null };
    }
    const found = findGiven(file, inner, name, depth + 1);
    if (found.property !== null || found.isHidden) return found;
  }
  return { property: null, isHidden: false };
}

/** The property of that name, the last one where there are several. */
export function findProperty(
  object: TSESTree.ObjectExpression,
  name: string,
): TSESTree.Property | null {
  for (const property of [...object.properties].reverse()) {
    if (property.type === 'Property' && keyName(property) === name) return property;
  }
  return null;
}
