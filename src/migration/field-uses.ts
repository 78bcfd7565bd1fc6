import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from '../source/source-file.js';
import { keyName, memberName } from '../source/syntax.js';
import { walk } from '../source/walk.js';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Where a member of a class is read. */
export interface FieldUses {
  /** `this.name` in the class and in the classes that extend it, assignments left out. */
  readonly members: readonly TSESTree.MemberExpression[];
  /** Names that `const { name } = this` gives it. */
  readonly identifiers: readonly TSESTree.Identifier[];
}

/**
 * Finds every use of `this.name` of the class around `place`. Null where code out of sight may use it: a static member, a
 * field that is declared public or protected, a method or getter that is not private, and whatever the file reads from
 * anything but `this`.
 *
 * @param others members of this name that are known to be of something else
 */
export function findFieldUses(
  file: SourceFile,
  place: TSESTree.Node,
  name: string,
  others: ReadonlySet<TSESTree.Node> = new Set(),
): FieldUses | null {
  const owner = findClass(file, place);
  if (owner === null || isOpen(owner, name)) return null;
  const index = indexOf(file);
  const all = (index.members.get(name) ?? []).filter((node) => !others.has(node));
  if (all.some(({ object }) => object.type !== 'ThisExpression')) return null;
  const identifiers: TSESTree.Identifier[] = [];
  for (const { id } of index.patterns) {
    if (!mayShare(findClass(file, id), owner)) continue;
    const taken = takenFrom(id, name);
    if (taken === null) return null;
    identifiers.push(...taken);
  }
  const members = all.filter(
    (node) => mayShare(findClass(file, node), owner) && !isWritten(file, node),
  );
  return { members, identifiers };
}

interface MemberIndex {
  readonly members: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;
  /** Declarations that take `this` or parts of it. */
  readonly patterns: readonly TSESTree.VariableDeclarator[];
}

const indexes = new WeakMap<TSESTree.Program, MemberIndex>();

/** One walk for all fields of a file. */
function indexOf(file: SourceFile): MemberIndex {
  const known = indexes.get(file.ast);
  if (known !== undefined) return known;
  const members = new Map<string, TSESTree.MemberExpression[]>();
  const patterns: TSESTree.VariableDeclarator[] = [];
  walk(file.ast, (node) => {
    if (node.type === 'MemberExpression') {
      const name = memberName(node);
      const same = name === null ? undefined : members.get(name);
      if (same !== undefined) same.push(node);
      else if (name !== null) members.set(name, [node]);
    }
    if (node.type === 'VariableDeclarator' && node.init?.type === 'ThisExpression') {
      patterns.push(node);
    }
    return undefined;
  });
  const index = { members, patterns };
  indexes.set(file.ast, index);
  return index;
}

/** The names that a pattern gives to one field of the object; null where it takes the object or an unknown part of it. */
function takenFrom(pattern: TSESTree.Node, name: string): readonly TSESTree.Identifier[] | null {
  if (pattern.type !== 'ObjectPattern') return null;
  const names: TSESTree.Identifier[] = [];
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') return null;
    const key = keyName(property);
    if (key !== null && key !== name) continue;
    if (key === null || property.value.type !== 'Identifier') return null;
    names.push(property.value);
  }
  return names;
}

/** Whether `this` in a class may be an instance of the other: the same class, or one with a base class. */
function mayShare(place: ClassNode | null, owner: ClassNode): boolean {
  return place !== null && (place === owner || place.superClass !== null);
}

function isWritten(file: SourceFile, node: TSESTree.Node): boolean {
  const parent = file.parent(node);
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}

/** Whether the declaration of a member says that code outside the class reads it. */
function isOpen({ body }: ClassNode, name: string): boolean {
  return body.body.some((member) => {
    const isField = member.type === 'PropertyDefinition' || member.type === 'AccessorProperty';
    if (!isField && member.type !== 'MethodDefinition') return false;
    if (keyName(member) !== name) return false;
    if (member.static) return true;
    if (member.type === 'MethodDefinition') {
      return member.accessibility !== 'private' && member.key.type !== 'PrivateIdentifier';
    }
    return member.accessibility === 'public' || member.accessibility === 'protected';
  });
}

function findClass(file: SourceFile, node: TSESTree.Node): ClassNode | null {
  for (let at = file.parent(node); at !== null; at = file.parent(at)) {
    if (at.type === 'ClassDeclaration' || at.type === 'ClassExpression') return at;
  }
  return null;
}
