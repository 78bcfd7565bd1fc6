import type { TSESTree } from '@typescript-eslint/types';
import { joinParts, type Folded, type Part } from './folded.js';
import { folderOf } from './fold-text.js';
import type { Range, Reference, SourceFile, Variable } from './source-file.js';
import { unwrap } from './syntax.js';
import { variableOf } from './variables.js';

/** A value of the file, as the node that stands for it and its text. */
interface Value {
  readonly node: TSESTree.Node;
  readonly folded: Folded;
}

/** What a statement does to a variable. Null: the text before it is not known. */
interface Write {
  readonly isAppend: boolean;
  readonly value: TSESTree.Node;
  /** The node that holds the statement in its list of statements. */
  readonly list: TSESTree.Node | null;
}

/**
 * Puts together what statements of one list append to a variable: `let s = 'a'; s += 'b';` is one value. What a branch, a
 * loop or a function appends begins with an unknown part. The new value stands in the place of the first part.
 */
export function joinAppended<Found extends Value>(
  file: SourceFile,
  found: readonly Found[],
  appends: readonly TSESTree.AssignmentExpression[],
): readonly (Found | Value)[] {
  const places = new Map(found.map(({ node }, index) => [node, index]));
  const values: (Found | Value | null)[] = [...found];
  for (const variable of appendedVariables(file, appends, places)) {
    for (const run of runsOf(file, variable)) {
      const joined = joinRun(file, run);
      if (joined === null) continue;
      const indexes = run.flatMap(({ value }) => places.get(unwrap(value)) ?? []);
      for (const index of indexes) values[index] = null;
      const [first] = indexes;
      if (first !== undefined) values[first] = joined;
    }
  }
  return values.filter((value) => value !== null);
}

function appendedVariables(
  file: SourceFile,
  appends: readonly TSESTree.AssignmentExpression[],
  texts: ReadonlyMap<TSESTree.Node, number>,
): ReadonlySet<Variable> {
  const variables = new Set<Variable>();
  for (const { left, right } of appends) {
    // Counters come first in number.
    if (left.type !== 'Identifier' || !texts.has(unwrap(right))) continue;
    const variable = variableOf(file, left);
    if (variable !== null) variables.add(variable);
  }
  return variables;
}

/** The writes of a variable in groups that follow one another in the same list of statements. */
function runsOf(file: SourceFile, variable: Variable): readonly (readonly Write[])[] {
  const runs: Write[][] = [];
  let current: Write[] = [];
  const writes = variable.references
    .filter((reference) => reference.isWrite())
    .sort((a, b) => a.identifier.range[0] - b.identifier.range[0]);
  for (const reference of writes) {
    const write = readWrite(file, reference);
    const list = current[0]?.list;
    if (write === null || !write.isAppend || write.list === null || write.list !== list) {
      current = [];
      runs.push(current);
    }
    if (write !== null) current.push(write);
  }
  return runs.filter((run) => run.length > 1);
}

function readWrite(file: SourceFile, { identifier }: Reference): Write | null {
  const parent = file.parent(identifier);
  if (parent?.type === 'VariableDeclarator' && parent.id === identifier && parent.init !== null) {
    return { isAppend: false, value: parent.init, list: listOf(file, file.parent(parent)) };
  }
  if (parent?.type !== 'AssignmentExpression' || parent.left !== identifier) return null;
  if (parent.operator !== '=' && parent.operator !== '+=') return null;
  const isAppend = parent.operator === '+=';
  return { isAppend, value: parent.right, list: listOf(file, statementOf(file, parent)) };
}

/** The statement that an assignment is, alone or in a sequence. */
function statementOf(file: SourceFile, node: TSESTree.Node): TSESTree.Node | null {
  const parent = file.parent(node);
  const statement = parent?.type === 'SequenceExpression' ? file.parent(parent) : parent;
  return statement?.type === 'ExpressionStatement' ? statement : null;
}

/** The node that holds a statement in a list; a parser for components has nodes of its own for that. */
function listOf(file: SourceFile, statement: TSESTree.Node | null): TSESTree.Node | null {
  const parent = statement === null ? null : file.parent(statement);
  const list = parent?.type === 'ExportNamedDeclaration' ? file.parent(parent) : parent;
  if (list?.type === 'SwitchCase') return list;
  const body: unknown = list !== null && 'body' in list ? list.body : null;
  return Array.isArray(body) ? list : null;
}

function joinRun(file: SourceFile, run: readonly Write[]): Value | null {
  const folder = folderOf(file);
  const parts = run.map(({ value }): Part => ({ ...folder.fold(value), range: value.range }));
  const [first] = run;
  if (first === undefined) return null;
  if (first.isAppend) parts.unshift({ folded: null, range: first.value.range });
  const known = parts.filter(({ folded }) => folded !== null && folded.text !== '');
  if (known.length < 2 || known.every(({ folded }) => folded?.isNumber === true)) return null;
  // Statements share no expression: the place is where the text begins.
  const locate = (index: number, from: number): Range => {
    const part = parts[index];
    return part?.folded?.locate(from, part.folded.text.length) ?? first.value.range;
  };
  const folded = joinParts(parts, (index, _last, from) => locate(index, from));
  return folded === null ? null : { node: first.value, folded };
}
