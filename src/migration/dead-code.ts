import type { TSESTree } from '@typescript-eslint/types';
import { packageNames } from '../catalogue/index.js';
import { findExport } from '../source/bindings.js';
import { findDocTypeMentions, isDirectlyAbove } from '../source/doc-types.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import { planSpecifierRemoval } from '../source/import-removal.js';
import type { Range, Reference, SourceFile, Variable } from '../source/source-file.js';
import { readSettingReader } from '../source/setting-readers.js';
import {
  planDeclaratorRemoval,
  planPropertyRemoval,
  planRemoval,
} from '../source/statement-removal.js';
import {
  assignmentsTo,
  findSingleDefinition,
  isExported,
  variableOf,
} from '../source/variables.js';
import { walk } from '../source/walk.js';
import { joinRemovals } from './blank-lines.js';
import { planCommentsAbove } from './comments-above.js';
import { planOperandRemoval } from './guard-removal.js';
import { findCondition, findGuard, findSwitchedGuard, type Guard } from './guards.js';
import { isPure } from './purity.js';
import { settingUsesOf } from './setting-uses.js';

/**
 * Removes what only served code that is gone: constants, destructured properties, import specifiers, and the guards that
 * checked them. Nothing else that was unused before is touched.
 */
export function planDeadCode(
  file: SourceFile,
  removed: readonly Range[],
  kept: readonly Range[],
  exceptions: Exceptions,
): DeadCode {
  const search = new DeadCodeSearch(file, [...removed], kept, exceptions);
  search.run();
  return {
    edits: joinRemovals(file.text, search.planEdits()),
    unused: search.unused(),
    losesGuard: search.losesGuard(),
  };
}

/** The code to remove, and what could not be removed although nothing reads it any more. */
export interface DeadCode {
  readonly edits: readonly TextEdit[];
  /** Names of variables whose initialisers do something: a call that fetches the key, say. */
  readonly unused: readonly string[];
  /** A check that ended the code where a value was missing goes as a whole. */
  readonly losesGuard: boolean;
}

/** What the plan itself says about declarations. */
export interface Exceptions {
  /** Variables that stay, with a new meaning. */
  readonly reused: ReadonlySet<Variable>;
  readonly reusedSettings: ReadonlySet<string>;
  /** Settings that are gone although no code that read them is. */
  readonly impliedSettings: ReadonlySet<string>;
  /** Declarators that go although their initialisers do something: they construct key credentials. */
  readonly declarators: readonly TSESTree.VariableDeclarator[];
}

class DeadCodeSearch {
  private readonly dead = new Set<Variable>();
  private readonly leftovers = new Set<Variable>();
  private readonly guards = new Map<
    TSESTree.Node,
    { guard: Guard; operands: Set<TSESTree.Node> }
  >();
  private readonly declarators = new Set<TSESTree.VariableDeclarator>();
  private readonly properties = new Set<TSESTree.Property>();
  private readonly readers = new Set<TSESTree.FunctionDeclaration>();

  constructor(
    private readonly file: SourceFile,
    private readonly gone: Range[],
    private readonly kept: readonly Range[],
    private readonly exceptions: Exceptions,
  ) {
    for (const declarator of exceptions.declarators) {
      this.declarators.add(declarator);
      this.gone.push(declarator.range);
    }
  }

  /** Repeats until nothing more dies: a constant that dies may have been the last use of another. */
  run(): void {
    for (let size = -1; size !== this.gone.length;) {
      size = this.gone.length;
      for (const variable of this.findCandidates()) this.tryVariable(variable);
      this.trySettings();
    }
  }

  planEdits(): readonly TextEdit[] {
    const imports = [...this.dead].filter((variable) => isImported(variable));
    return [
      ...planSpecifierRemoval(this.file, imports),
      ...planDeclaratorRemoval(this.file, [...this.declarators]),
      ...planPropertyRemoval(this.file, this.livingPatterns()),
      ...[...this.readers].flatMap((node) => [
        planRemoval(this.file, node),
        ...planCommentsAbove(this.file, node, () => true),
      ]),
      ...[...this.guards.values()].flatMap((entry) =>
        planOperandRemoval(this.file, entry.guard, entry.operands),
      ),
    ];
  }

  unused(): readonly string[] {
    return [...this.leftovers].map(({ name }) => name);
  }

  losesGuard(): boolean {
    return [...this.guards.values()].some(
      ({ guard, operands }) => operands.size === guard.operands.length,
    );
  }

  private isGone(node: TSESTree.Node): boolean {
    return (
      this.gone.some((range) => containsRange(range, node.range)) &&
      !this.kept.some((range) => containsRange(range, node.range))
    );
  }

  private findCandidates(): ReadonlySet<Variable> {
    const candidates = new Set<Variable>();
    walk(this.file.ast, (node) => {
      if (node.type !== 'Identifier' || !this.isGone(node)) return undefined;
      const variable = variableOf(this.file, node);
      if (variable === null || this.dead.has(variable)) return undefined;
      if (!this.exceptions.reused.has(variable)) candidates.add(variable);
      return undefined;
    });
    return candidates;
  }

  private tryVariable(variable: Variable): void {
    const living = variable.references.filter(
      (reference) => reference.init !== true && !this.isGone(reference.identifier),
    );
    if (isImported(variable)) {
      if (living.length === 0 && !this.isDocumented(variable)) this.dead.add(variable);
      return;
    }
    const definition = findSingleDefinition(variable);
    if (definition?.node.type === 'FunctionDeclaration') {
      this.tryReader(variable, definition.node, living);
      return;
    }
    if (definition?.node.type !== 'VariableDeclarator' || assignmentsTo(variable).length > 0)
      return;
    const { node: declarator } = definition;
    if (this.declarators.has(declarator)) {
      this.dead.add(variable);
      return;
    }
    if (declarator.init === null || isExported(this.file, declarator)) return;
    // One property less leaves the initialiser to run; without the last one it would go as well.
    const isWhole =
      declarator.id === definition.name || !this.hasOtherProperties(declarator, definition.name);
    if (isWhole && !this.isDisposable(declarator.init)) {
      this.leaveUnused(variable, living);
      return;
    }
    const guards = living.map(({ identifier }) => this.findKillable(identifier));
    if (!guards.every((guard) => guard !== null)) return;
    if (!this.killDeclaration(declarator, definition.name)) return;
    this.dead.add(variable);
    for (const guard of guards) this.killGuard(guard);
  }

  /** A function that only reads settings goes with the last call of it. */
  private tryReader(
    variable: Variable,
    node: TSESTree.FunctionDeclaration,
    living: readonly Reference[],
  ): void {
    const parent = this.file.parent(node)?.type;
    const isPlain = parent === 'Program' || parent === 'BlockStatement';
    if (!isPlain || readSettingReader(this.file, node) === null) return;
    if (!living.every(({ identifier }) => containsRange(node.range, identifier.range))) return;
    this.dead.add(variable);
    this.readers.add(node);
    this.gone.push(node.range);
  }

  /** A doc comment that stays names the import as a type: without it, the type would mean nothing. */
  private isDocumented({ name }: Variable): boolean {
    const declarations = [...this.declarators].map((declarator) => this.file.parent(declarator));
    return findDocTypeMentions(this.file, name).some(
      ({ range, comment }) =>
        !this.file.text.startsWith('import(', range[0]) &&
        !this.gone.some((other) => containsRange(other, range)) &&
        !declarations.some(
          (declaration) =>
            declaration !== null && isDirectlyAbove(this.file, comment, declaration.range[0]),
        ),
    );
  }

  /** The initialiser does something and stays; checks of what it gives are as pointless as the variable itself. */
  private leaveUnused(variable: Variable, living: readonly Reference[]): void {
    if (this.leftovers.has(variable)) return;
    const guards = living.map(({ identifier }) => findGuard(this.file, identifier));
    if (!guards.every((guard) => guard !== null)) return;
    for (const guard of guards) this.killGuard(guard);
    this.leftovers.add(variable);
  }

  /** Settings that only guards still read: the code that needed them is gone. */
  private trySettings(): void {
    for (const [name, uses] of settingUsesOf(this.file)) {
      if (this.exceptions.reusedSettings.has(name)) continue;
      const living = uses.filter((use) => !this.isGone(use));
      if (living.length === uses.length && !this.exceptions.impliedSettings.has(name)) continue;
      const guards = living.map((use) => this.findKillable(use));
      if (!guards.every((guard) => guard !== null)) continue;
      for (const guard of guards) this.killGuard(guard);
    }
  }

  /** Nothing is lost with the expression: it does nothing, or only loads a package of the Azure SDK. */
  private isDisposable(init: TSESTree.Expression): boolean {
    const loaded = findExport(this.file, init);
    return isPure(this.file, init) || (loaded !== null && packageNames.includes(loaded.module));
  }

  private hasOtherProperties(
    declarator: TSESTree.VariableDeclarator,
    name: TSESTree.Node,
  ): boolean {
    const own = findOwnProperty(declarator, name);
    const { id } = declarator;
    return (
      id.type === 'ObjectPattern' &&
      id.properties.some(
        (item) => item !== own && !(item.type === 'Property' && this.properties.has(item)),
      )
    );
  }

  private killDeclaration(declarator: TSESTree.VariableDeclarator, name: TSESTree.Node): boolean {
    if (declarator.id === name) {
      this.declarators.add(declarator);
      this.gone.push(declarator.range);
      return true;
    }
    const property = findOwnProperty(declarator, name);
    if (property === null) return false;
    this.properties.add(property);
    this.gone.push(property.range);
    const { id } = declarator;
    if (
      id.type === 'ObjectPattern' &&
      id.properties.every((item) => this.properties.has(item as TSESTree.Property))
    ) {
      this.declarators.add(declarator);
      this.gone.push(declarator.range);
    }
    return true;
  }

  private livingPatterns(): readonly TSESTree.Property[] {
    return [...this.properties].filter((property) => {
      const pattern = this.file.parent(property);
      const declarator = pattern === null ? null : this.file.parent(pattern);
      return declarator?.type !== 'VariableDeclarator' || !this.declarators.has(declarator);
    });
  }

  /** The guard or the part of a condition that a reference is; null where it is anything else. */
  private findKillable(reference: TSESTree.Node): Guard | null {
    const guard =
      findGuard(this.file, reference) ??
      findSwitchedGuard(this.file, reference) ??
      findCondition(this.file, reference);
    if (guard?.isCondition !== true) return guard;
    const others = this.guards.get(guard.statement)?.operands ?? new Set();
    const isLast = guard.operands.every(
      (operand) => operand === guard.operand || others.has(operand),
    );
    return isLast ? null : guard;
  }

  private killGuard(guard: Guard): void {
    const entry = this.guards.get(guard.statement) ?? { guard, operands: new Set() };
    entry.operands.add(guard.operand);
    this.guards.set(guard.statement, entry);
    const isWhole = entry.operands.size === guard.operands.length;
    this.gone.push(isWhole ? guard.statement.range : guard.operand.range);
  }
}

function isImported(variable: Variable): boolean {
  const [definition] = variable.defs;
  if (definition === undefined || variable.defs.length > 1) return false;
  const { node } = definition;
  return (
    node.type === 'ImportSpecifier' ||
    node.type === 'ImportDefaultSpecifier' ||
    node.type === 'ImportNamespaceSpecifier' ||
    node.type === 'TSImportEqualsDeclaration' ||
    (node.type === 'VariableDeclarator' && isRequireCall(node.init))
  );
}

function isRequireCall(node: TSESTree.Node | null): boolean {
  return (
    node?.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'require'
  );
}

/** The property of a flat pattern that declares the name. */
function findOwnProperty(
  declarator: TSESTree.VariableDeclarator,
  name: TSESTree.Node,
): TSESTree.Property | null {
  if (declarator.id.type !== 'ObjectPattern') return null;
  // `...rest` would take up what is no longer named.
  if (declarator.id.properties.some(({ type }) => type === 'RestElement')) return null;
  for (const property of declarator.id.properties) {
    if (property.type !== 'Property') continue;
    const target =
      property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (target === name) return property;
  }
  return null;
}
