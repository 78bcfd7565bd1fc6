import type { TSESTree } from '@typescript-eslint/types';
import { findExport } from '../source/bindings.js';
import type { TextEdit } from '../source/edits.js';
import { type EnvSchema, findEnvSchema } from '../source/env-schemas.js';
import { isEnvironment } from '../source/environment.js';
import { isTypeScript } from '../source/language.js';
import {
  afterLineBreak,
  indentationAt,
  isFirstOnLine,
  lineBreakOf,
  lineEndOf,
  lineStartOf,
} from '../source/lines.js';
import { findOwnType, membersOf } from '../source/own-types.js';
import type { SourceFile } from '../source/source-file.js';
import { keyName } from '../source/syntax.js';
import { walk } from '../source/walk.js';
import { isSettingDone, type ReplacedSetting } from './schema-keys.js';

/**
 * Types of the environment that name its variables one by one name the new one as well, beside the old one, which other
 * files may read: `interface ProcessEnv { NAME: string }`, and what the environment is cast to. A type of what a schema
 * returns has the keys of the schema.
 */
export function planDeclaredTypes(file: SourceFile, setting: ReplacedSetting): readonly TextEdit[] {
  const { old, names } = setting;
  if (!isTypeScript(file.path) || !file.text.includes(old)) return [];
  return typesOf(file).flatMap(({ members, schema }) => {
    const member = members.find((each) => keyName(each) === old);
    if (member === undefined) return [];
    const missing = names.filter((name) => !members.some((each) => keyName(each) === name));
    const added = missing.map((name) => planMember(file, member, name));
    const isDone = schema !== null && isSettingDone(file, schema, setting);
    return isDone ? [...planWithout(file, member, missing[0]), ...added.slice(1)] : added;
  });
}

/** The member with another name, or no member at all. */
function planWithout(
  file: SourceFile,
  member: TSESTree.TSPropertySignature,
  name: string | undefined,
): readonly TextEdit[] {
  if (name === undefined) return [{ range: rangeWithLine(file, member), text: '' }];
  const text = member.key.type === 'Literal' ? `'${name}'` : name;
  return [{ range: member.key.range, text }];
}

/** A member and its separator, with the whole line where it stands alone on one. */
function rangeWithLine(
  { text }: SourceFile,
  { range: [start, end] }: TSESTree.TSPropertySignature,
): readonly [number, number] {
  const own = /[;,]/u.test(text[end] ?? '') ? end + 1 : end;
  const lineEnd = lineEndOf(text, own);
  return isFirstOnLine(text, start) && text.slice(own, lineEnd).trim() === ''
    ? [lineStartOf(text, start), afterLineBreak(text, lineEnd)]
    : [start, own];
}

interface DeclaredType {
  readonly members: readonly TSESTree.TSPropertySignature[];
  /** The schema that returns what is of the type. */
  readonly schema: EnvSchema | null;
}

function typesOf(file: SourceFile): readonly DeclaredType[] {
  const types = new Map<TSESTree.Node | undefined, DeclaredType>();
  const add = (members: DeclaredType['members'] | null, schema: EnvSchema | null): void => {
    if (members !== null) types.set(members[0], { members, schema });
  };
  walk(file.ast, (node) => {
    if (node.type === 'TSInterfaceDeclaration' && node.id.name === 'ProcessEnv') {
      add(membersOf(node.body.body), null);
    }
    if (node.type !== 'TSTypeReference') return undefined;
    const schema = schemaOfType(file, node);
    if (schema !== null || isOfEnvironment(file, node)) add(findOwnType(file, node), schema);
    return undefined;
  });
  return [...types.values()];
}

/** `const env: Env = schema.parse(process.env)`. */
function schemaOfType(file: SourceFile, type: TSESTree.TSTypeReference): EnvSchema | null {
  const parent = file.parent(type);
  const name = parent === null ? null : file.parent(parent);
  return name?.type === 'Identifier' ? findEnvSchema(file, name) : null;
}

/** `process.env as Env`, `process.env as unknown as Env`, `const env: Env = process.env`, `ConfigService<Env>`. */
function isOfEnvironment(file: SourceFile, type: TSESTree.TSTypeReference): boolean {
  const parent = file.parent(type);
  if (parent?.type === 'TSAsExpression' || parent?.type === 'TSTypeAssertion') {
    return isEnvironment(file, parent) || findEnvSchema(file, parent) !== null;
  }
  const reference = parent === null ? null : file.parent(parent);
  if (reference?.type === 'Identifier') return isEnvironment(file, reference);
  if (reference?.type !== 'TSTypeReference') return false;
  const found = findExport(file, reference.typeName);
  return found?.module === '@nestjs/config' && found.path.at(-1) === 'ConfigService';
}

function planMember(
  file: SourceFile,
  member: TSESTree.TSPropertySignature,
  name: string,
): TextEdit {
  const { text } = file;
  const [start, own] = member.range;
  const isOutside = /[;,]/u.test(text[own] ?? '');
  const end = isOutside ? own + 1 : own;
  const before = text.slice(start, member.key.range[0]);
  const key = member.key.type === 'Literal' ? `'${name}'` : name;
  const copy = before + key + text.slice(member.key.range[1], end);
  const separator = /[;,]$/u.test(copy) ? '' : ';';
  const lead = isFirstOnLine(text, start) ? lineBreakOf(text) + indentationAt(text, start) : ' ';
  return { range: [end, end], text: separator + lead + copy };
}
