import type { Definition } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Reference, SourceFile, Variable } from './source-file.js';

interface Index {
  readonly references: ReadonlyMap<TSESTree.Node, Reference>;
  readonly declarations: ReadonlyMap<TSESTree.Node, Variable>;
}

/** Memoised on the program: hosts reuse their source objects for several files, never the tree. */
const indexes = new WeakMap<TSESTree.Program, Index>();

function indexOf(file: SourceFile): Index {
  const known = indexes.get(file.ast);
  if (known !== undefined) return known;
  const references = new Map<TSESTree.Node, Reference>();
  const declarations = new Map<TSESTree.Node, Variable>();
  for (const scope of file.scopes.scopes) {
    for (const reference of scope.references) {
      // A default in a pattern makes a second reference for one name; the one that is read counts.
      if (!references.has(reference.identifier) || reference.isRead()) {
        references.set(reference.identifier, reference);
      }
    }
    for (const variable of scope.variables) {
      for (const identifier of variable.identifiers) declarations.set(identifier, variable);
    }
  }
  const index = { references, declarations };
  indexes.set(file.ast, index);
  return index;
}

/** The variable that an identifier refers to or declares; null for a global of the runtime. */
export function variableOf(file: SourceFile, identifier: TSESTree.Node): Variable | null {
  const index = indexOf(file);
  const variable =
    index.references.get(identifier)?.resolved ?? index.declarations.get(identifier) ?? null;
  // A configured global has a variable without a definition; to us it is unresolved all the same.
  return variable !== null && variable.defs.length > 0 ? variable : null;
}

/** Whether an identifier is the runtime's own global of that name, not something the file declares. */
export function isGlobal(file: SourceFile, node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name && variableOf(file, node) === null;
}

/** The only definition of a variable; null where there are several (`var` twice, function overloads, merged types). */
export function findSingleDefinition(variable: Variable): Definition | null {
  return variable.defs.length === 1 ? (variable.defs[0] ?? null) : null;
}

/** Every reference that writes the variable after its declaration, initialisers left out. */
export function assignmentsTo(variable: Variable): readonly Reference[] {
  const known = assignments.get(variable);
  if (known !== undefined) return known;
  const found = variable.references.filter(
    (reference) => reference.isWrite() && reference.init !== true,
  );
  assignments.set(variable, found);
  return found;
}

/** By variable: every value that names one asks for them. */
const assignments = new WeakMap<Variable, readonly Reference[]>();

/** Every reference that reads the variable, as a value or as a type. */
export function readsOf(variable: Variable): readonly Reference[] {
  return variable.references.filter((reference) => reference.isRead() || !reference.isWrite());
}

/** The function around a node, class static blocks and field initialisers counted as functions; null at module level. */
export function findEnclosingFunction(file: SourceFile, node: TSESTree.Node): TSESTree.Node | null {
  for (let current = file.parent(node); current !== null; current = file.parent(current)) {
    switch (current.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'StaticBlock':
      case 'PropertyDefinition':
        return current;
      default:
    }
  }
  return null;
}

/** The statement of the program's body that holds a node. */
export function topLevelStatementOf(file: SourceFile, node: TSESTree.Node): TSESTree.Node {
  let current = node;
  for (
    let parent = file.parent(current);
    parent !== null && parent.type !== 'Program';
    parent = file.parent(current)
  ) {
    current = parent;
  }
  return current;
}

/** Whether a declaration is exported in place: `export const a = …`. */
export function isExported(file: SourceFile, declarator: TSESTree.VariableDeclarator): boolean {
  const declaration = file.parent(declarator);
  const parent = declaration === null ? null : file.parent(declaration);
  return parent?.type === 'ExportNamedDeclaration';
}
