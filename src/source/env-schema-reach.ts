import type { TSESTree } from '@typescript-eslint/types';
import { findExport } from './bindings.js';
import { type EnvSchema, makesObject, readSchemaCall } from './env-schemas.js';
import type { SourceFile, Variable } from './source-file.js';
import { isWrapper, keyName, memberName } from './syntax.js';
import { isExported, variableOf } from './variables.js';

/**
 * Whether no other file can read a setting by way of a schema: neither the schema nor what it makes of the environment
 * leaves the file, and the file takes single settings out of it only.
 */
export function isPrivateSchema(file: SourceFile, schema: EnvSchema): boolean {
  const search = new ReachSearch(file, schema);
  return search.run();
}

class ReachSearch {
  private readonly seen = new Set<Variable>();
  private readonly pending: TSESTree.Node[];

  constructor(
    private readonly file: SourceFile,
    private readonly schema: EnvSchema,
  ) {
    this.pending = [schema.keys];
  }

  run(): boolean {
    for (let node = this.pending.pop(); node !== undefined; node = this.pending.pop()) {
      if (!this.follow(node)) return false;
    }
    return true;
  }

  /** Follows a value to everything that takes it; false where one of them is out of sight. */
  private follow(start: TSESTree.Node): boolean {
    let node = start;
    for (let parent = this.file.parent(node); parent !== null; parent = this.file.parent(parent)) {
      if (parent.type === 'ExpressionStatement' || parent.type === 'TSTypeQuery') return true;
      if (parent.type === 'CallExpression' && this.isQuestion(parent)) return true;
      if (parent.type === 'VariableDeclarator') return this.followDeclarator(parent, node);
      if (parent.type === 'MemberExpression') {
        if (parent.object !== node) return false;
        const isEnd = this.readMember(parent);
        if (isEnd !== null) return isEnd;
      } else if (!this.isPassedOn(parent, node)) return false;
      node = parent;
    }
    return false;
  }

  /** True for a member that ends the search, false for an unknown one; null where what it gives is followed. */
  private readMember(member: TSESTree.MemberExpression): boolean | null {
    const name = memberName(member);
    if (name === null) return false;
    const { keys, library, path } = this.schema;
    if (hasKey(keys, name)) return true;
    if (path.includes(name)) return null;
    const parent = this.file.parent(member);
    const isCalled = parent?.type === 'CallExpression' && parent.callee === member;
    if (!isCalled) return /^(?:success|error|_tag|left|is[A-Z]\w*)$/u.test(name);
    const isKnown =
      name in library.readers || library.chain.includes(name) || /^(?:keys|shape)$/u.test(name);
    return isKnown ? null : false;
  }

  private isPassedOn(parent: TSESTree.Node, node: TSESTree.Node): boolean {
    if (isWrapper(parent) || parent.type === 'AwaitExpression') return true;
    if (parent.type === 'Property') return parent.value === node;
    if (parent.type === 'ObjectExpression') {
      const call = this.file.parent(parent);
      return call?.type === 'CallExpression' && readSchemaCall(this.file, call) !== null;
    }
    if (parent.type !== 'CallExpression') return false;
    if (parent.callee === node) return true;
    if (readSchemaCall(this.file, parent) !== null) return true;
    return makesObject(this.file, this.schema.library, parent.callee);
  }

  /** `isLeft(result)`: the answer says nothing about any setting. */
  private isQuestion({ callee }: TSESTree.CallExpression): boolean {
    const found = findExport(this.file, callee);
    return (
      found !== null &&
      found.module.startsWith('fp-ts') &&
      /^is(?:Left|Right)$/u.test(found.path.at(-1) ?? '')
    );
  }

  private followDeclarator(declarator: TSESTree.VariableDeclarator, init: TSESTree.Node): boolean {
    if (declarator.init !== init || isExported(this.file, declarator)) return false;
    const { id } = declarator;
    if (id.type === 'Identifier') return this.followVariable(id);
    if (id.type !== 'ObjectPattern') return false;
    return id.properties.every((property) => {
      const name = property.type === 'Property' ? keyName(property) : null;
      if (property.type !== 'Property' || name === null) return false;
      if (!this.schema.path.includes(name)) return true;
      return property.value.type === 'Identifier' && this.followVariable(property.value);
    });
  }

  private followVariable(identifier: TSESTree.Identifier): boolean {
    const variable = variableOf(this.file, identifier);
    if (variable === null) return false;
    if (this.seen.has(variable)) return true;
    this.seen.add(variable);
    for (const reference of variable.references) {
      if (reference.init !== true) this.pending.push(reference.identifier);
    }
    return true;
  }
}

/** Whether an object literal has a property of that name. */
export function hasKey(object: TSESTree.ObjectExpression, name: string): boolean {
  return object.properties.some(
    (property) => property.type === 'Property' && keyName(property) === name,
  );
}
