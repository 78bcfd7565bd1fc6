import type { TSESTree } from '@typescript-eslint/types';
import type { Service } from '../catalogue/types.js';
import { findExport } from '../source/bindings.js';
import type { TextEdit } from '../source/edits.js';
import { freeName } from '../source/free-name.js';
import { planImport } from '../source/imports.js';
import { findNodeOfType } from '../source/nodes-at.js';
import type { Origin } from '../source/origin.js';
import type { Range, SourceFile, Variable } from '../source/source-file.js';
import { memberName } from '../source/syntax.js';
import { readsOf, variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { isRefusal } from './endpoint-value.js';
import type { PlanContext } from './context.js';
import type { ImportedValue } from './modules.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import type { Rewrite } from './rewrite.js';

/** Reads an endpoint from the module that a connection string comes from, beside which the module exports it. */
export function rewriteImported(
  file: SourceFile,
  service: Service,
  { specifier, path, range }: Imported,
  context: PlanContext,
): Rewrite | Refusal {
  const value = { specifier, path };
  const exported = context.modules?.planEndpoint(file, value, service) ?? null;
  if (exported === null) return refuse('crosses-module', service);
  if (isRefusal(exported)) return exported;
  const way = findWayTo(file, { specifier, path, range }, exported.name);
  if (way === null) return refuse('crosses-module', service);
  return {
    range,
    expression: { kind: 'code', text: way.text },
    setting: null,
    kept: way.isKept ? [range] : [],
    entity: null,
    imported: { value, exported, edits: way.edits, reused: way.reused ?? null },
  };
}

type Imported = Extract<Origin, { kind: 'import' }>;

interface Way {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** The import that the old code used is used by the new code as well. */
  readonly isKept: boolean;
  /** The import, where it stays with a new meaning. */
  readonly reused?: Variable;
}

/** How the file reaches the second name: by the object that it reads the first one from, or by an import of its own. */
function findWayTo(
  file: SourceFile,
  { specifier, path, range }: Pick<Imported, 'specifier' | 'path' | 'range'>,
  name: string,
): Way | null {
  const old = path.at(-1);
  const member = findNodeOfType(file, range, 'MemberExpression');
  if (old !== undefined && member !== null && memberName(member) === old) {
    const [start, end] = member.property.range;
    // In quotes or not, the name stands at the end of its node's text once.
    const at = start + file.text.slice(start, end).lastIndexOf(old);
    const text = file.text.slice(range[0], at) + name + file.text.slice(at + old.length, range[1]);
    return { text, edits: [], isKept: true };
  }
  const text = file.text.slice(...range);
  if (!/^[\w$]+$/u.test(text) || path.length !== 1 || old === undefined || old === 'default')
    return null;
  return (
    renameBinding(file, range, old, name) ??
    (({ edits, expression }): Way => ({ text: expression, edits, isKept: false }))(
      planImport(file, specifier, name),
    )
  );
}

/** Imports the second name in the place of the first, where only this place reads the first. */
function renameBinding(file: SourceFile, range: Range, old: string, name: string): Way | null {
  const node = findNodeOfType(file, range, 'Identifier');
  const variable = node === null ? null : variableOf(file, node);
  const [definition] = variable?.defs ?? [];
  if (variable === null || definition === undefined || readsOf(variable).length > 1) return null;
  const binding =
    definition.node.type === 'ImportSpecifier' ? definition.node : file.parent(definition.name);
  const isBinding = binding?.type === 'ImportSpecifier' || binding?.type === 'Property';
  if (!isBinding || binding.range[0] > range[0]) return null;
  const isShort = file.text.slice(...binding.range) === old;
  // Another name of the file would hide the new one.
  if (isShort && freeName(file, name) !== name) return null;
  const key = binding.type === 'Property' ? binding.key : binding.imported;
  return {
    text: isShort ? name : file.text.slice(...range),
    edits: [{ range: isShort ? binding.range : key.range, text: name }],
    isKept: true,
    reused: variable,
  };
}

/** Everything else in a file that reads a value of another module. */
export function usesOfImported(
  file: SourceFile,
  { specifier, path }: ImportedValue,
): readonly TSESTree.Node[] {
  const uses: TSESTree.Node[] = [];
  walk(file.ast, (node) => {
    if (node.type !== 'MemberExpression' && !isRead(file, node)) return undefined;
    const reference = findExport(file, node);
    if (reference?.module === specifier && reference.path.join('.') === path.join('.'))
      uses.push(node);
    return undefined;
  });
  return uses;
}

/** Whether a node reads an import by its own name; a constant that holds the value is something else. */
function isRead(file: SourceFile, node: TSESTree.Node): boolean {
  const variable = node.type === 'Identifier' ? variableOf(file, node) : null;
  const [definition] = variable?.defs ?? [];
  if (variable === null || definition === undefined) return false;
  const { node: owner, name } = definition;
  if (owner.type === 'VariableDeclarator' && owner.id === name) return false;
  return readsOf(variable).some(({ identifier }) => identifier === node);
}
