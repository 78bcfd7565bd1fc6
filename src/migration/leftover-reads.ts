import type { TSESTree } from '@typescript-eslint/types';
import { containsRange } from '../source/edits.js';
import {
  findCallOf,
  functionsAround,
  isExportedFunction,
  usesOfFunction,
} from '../source/local-functions.js';
import { returnedValues } from '../source/returned-values.js';
import type { SourceFile } from '../source/source-file.js';
import { isWrapper, keyName, memberName, unwrap } from '../source/syntax.js';
import { isExported, readsOf, variableOf } from '../source/variables.js';
import { isTest } from './checks.js';
import { isField } from './declared-types.js';
import { findFieldUses } from './field-uses.js';
import { isChoice } from './shared-conflicts.js';

/** What becomes of a value where code still reads it. */
export interface LeftoverReads {
  /** Places that ask whether it is there. */
  readonly checks: readonly TSESTree.Node[];
  /** Places that do anything else with it. */
  readonly uses: readonly TSESTree.Node[];
  /** Fields that hold it although nothing reads them. */
  readonly unused: readonly TSESTree.Node[];
}

/** Follows reads of a value through constants, fields and results of local functions to what is done with it. */
export function followReads(file: SourceFile, reads: readonly TSESTree.Node[]): LeftoverReads {
  const found = { checks: new Set<Node>(), uses: new Set<Node>(), unused: new Set<Node>() };
  const pending = [...reads];
  const sources = new Set(reads);
  const seen = new Set<Node>();
  for (const node of pending) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (isTest(file, node) || isChoice(file, node)) found.checks.add(node);
    else {
      const holder = findHolder(file, node, sources);
      if (holder === null) found.uses.add(node);
      else if (holder.reads.length > 0) pending.push(...holder.reads);
      else if (holder.field !== null) found.unused.add(holder.field);
    }
  }
  return { checks: [...found.checks], uses: [...found.uses], unused: [...found.unused] };
}

type Node = TSESTree.Node;

interface HeldReads {
  readonly reads: readonly Node[];
  readonly field: Node | null;
}

/** What holds the value from here on, with all that reads it there; null for any other use. */
function findHolder(file: SourceFile, node: Node, sources: ReadonlySet<Node>): HeldReads | null {
  if (node.type === 'Property' && file.parent(node)?.type === 'ObjectPattern') {
    const target = node.value.type === 'AssignmentPattern' ? node.value.left : node.value;
    return readsOfName(file, target);
  }
  let value = node;
  let parent = file.parent(value);
  while (parent !== null && (isWrapper(parent) || parent.type === 'LogicalExpression')) {
    value = parent;
    parent = file.parent(value);
  }
  if (parent === null) return null;
  if (parent.type === 'VariableDeclarator') {
    return parent.init === value && !isExported(file, parent) ? readsOfName(file, parent.id) : null;
  }
  if (isField(parent) && parent.value === value)
    return readsOfField(file, parent, keyName(parent), sources);
  if (parent.type === 'AssignmentExpression' && parent.right === value) {
    const { left } = parent;
    const isOwn = left.type === 'MemberExpression' && left.object.type === 'ThisExpression';
    const isStatement = file.parent(parent)?.type === 'ExpressionStatement';
    return isOwn && isStatement ? readsOfField(file, left, memberName(left), sources) : null;
  }
  return isLostResult(file, parent, value) ? { reads: [], field: null } : null;
}

function readsOfName(file: SourceFile, target: Node): HeldReads | null {
  const variable = target.type === 'Identifier' ? variableOf(file, target) : null;
  if (variable === null) return null;
  const reads = readsOf(variable).filter(({ init }) => init !== true);
  return { reads: reads.map(({ identifier }) => identifier), field: null };
}

function readsOfField(
  file: SourceFile,
  place: Node,
  name: string | null,
  sources: ReadonlySet<Node>,
): HeldReads | null {
  const uses = name === null ? null : findFieldUses(file, place, name, sources);
  if (uses === null) return null;
  const names = uses.identifiers.map((identifier) => readsOfName(file, identifier));
  const reads = names.flatMap((held) => held?.reads ?? []);
  return { reads: [...uses.members, ...reads], field: place };
}

/** A property of what a local function returns, which none of its calls takes: `const { endpoint } = settings()`. */
function isLostResult(file: SourceFile, property: Node, value: Node): boolean {
  const name = property.type === 'Property' && property.value === value ? keyName(property) : null;
  const object = name === null ? null : file.parent(property);
  const [owner] = functionsAround(file, property);
  if (name === null || object?.type !== 'ObjectExpression' || owner === undefined) return false;
  if (!returnedValues(owner).some((each) => unwrap(each) === object)) return false;
  const uses = usesOfFunction(file, owner);
  const isOpen = isExportedFunction(file, owner);
  return !isOpen && uses.length > 0 && uses.every((use) => takesOnlyOthers(file, use, name));
}

function takesOnlyOthers(file: SourceFile, use: Node, name: string): boolean {
  const call = findCallOf(file, use);
  let parent = call === null ? null : file.parent(call);
  if (parent?.type === 'AwaitExpression') parent = file.parent(parent);
  if (parent?.type === 'MemberExpression') {
    const taken = memberName(parent);
    return taken !== null && taken !== name;
  }
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'ObjectPattern') return false;
  if (call === null || parent.init === null || !containsRange(parent.init.range, call.range)) {
    return false;
  }
  return parent.id.properties.every((property) => {
    const taken = property.type === 'Property' ? keyName(property) : null;
    return taken !== null && taken !== name;
  });
}
