import type { TSESTree } from '@typescript-eslint/types';
import type { Service } from '../catalogue/types.js';
import { hasKey, isPrivateSchema } from '../source/env-schema-reach.js';
import {
  type EnvSchema,
  findSchemaKey,
  readSchemaCall,
  type SchemaKey,
} from '../source/env-schemas.js';
import { applyEdits, type TextEdit } from '../source/edits.js';
import { planListItemInsertion } from '../source/list-insertion.js';
import { findSetting } from '../source/settings.js';
import type { SourceFile } from '../source/source-file.js';
import { bracesOf, planPropertyRemoval } from '../source/statement-removal.js';
import { keyName, memberName, unwrap } from '../source/syntax.js';
import { walk } from '../source/walk.js';
import { rewriteMessage } from './checks.js';
import { namesField } from './connection-string-fields.js';
import { isRefusal } from './endpoint-value.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** One setting that makes way for others, or for nothing. */
export interface ReplacedSetting {
  readonly old: string;
  readonly names: readonly string[];
  readonly service: Service | null;
  /** What still reads the old one when the plan is carried out. */
  readonly living: readonly TSESTree.Node[];
}

/** What follows a setting where a file declares its settings. */
export interface DeclarationChange {
  readonly edits: readonly TextEdit[];
  readonly notes: readonly string[];
}

/**
 * Schemas know the new setting: in the place of the old one where nothing reads that any more, else beside it. A setting
 * that is simply gone leaves the schema, so that nothing asks for it at start-up.
 */
export function planSchemaKeys(
  file: SourceFile,
  setting: ReplacedSetting,
): DeclarationChange | Refusal {
  const edits: TextEdit[] = [];
  const notes: string[] = [];
  for (const schema of schemasOf(file)) {
    const key = findSchemaKey(file, schema, setting.old);
    if (key === null) continue;
    const isRead = setting.living.some((use) => isReadBy(file, use, schema));
    const isDone = isSettingDone(file, schema, setting);
    const change = planSchemaKey(file, schema, key, setting, isDone);
    if (isRefusal(change)) return change;
    edits.push(...change);
    if (!isDone && !isRead) {
      notes.push(
        `${file.path}: ${setting.old} stays in the schema of the environment, because other files may read it there; remove it before the setting is deleted.`,
      );
    }
  }
  return { edits, notes };
}

/** Whether nothing reads a setting by way of a schema any more. */
export function isSettingDone(
  file: SourceFile,
  schema: EnvSchema,
  { living }: ReplacedSetting,
): boolean {
  return !living.some((use) => isReadBy(file, use, schema)) && isPrivateSchema(file, schema);
}

const OPTIONAL = /^(?:optional|nullish|default|catch|prefault|devDefault|partial)$/u;

/** Where schemas of the environment ask for a setting that has to be there: a program without it does not start. */
export function findSchemaDemands(file: SourceFile, name: string): readonly TSESTree.Property[] {
  return schemasOf(file).flatMap(({ keys }) =>
    keys.properties.filter(
      (property): property is TSESTree.Property =>
        property.type === 'Property' && keyName(property) === name && !isOptional(property.value),
    ),
  );
}

/** `z.string().optional()`, `v.optional(v.string())`, `str({ default: '' })`. */
function isOptional(validator: TSESTree.Node): boolean {
  let isFound = false;
  walk(validator, (node) => {
    const name =
      node.type === 'MemberExpression'
        ? memberName(node)
        : node.type === 'Property'
          ? keyName(node)
          : node.type === 'Identifier'
            ? node.name
            : null;
    isFound ||= name !== null && OPTIONAL.test(name);
    return isFound ? 'skip' : undefined;
  });
  return isFound;
}

const schemas = new WeakMap<TSESTree.Program, readonly EnvSchema[]>();

function schemasOf(file: SourceFile): readonly EnvSchema[] {
  const known = schemas.get(file.ast);
  if (known !== undefined) return known;
  const found: EnvSchema[] = [];
  walk(file.ast, (node) => {
    const schema = node.type === 'CallExpression' ? readSchemaCall(file, node) : null;
    // A schema that several calls check the environment against is one.
    if (schema !== null && !found.some(({ keys }) => keys === schema.keys)) found.push(schema);
    return undefined;
  });
  schemas.set(file.ast, found);
  return found;
}

function isReadBy(file: SourceFile, use: TSESTree.Node, { keys }: EnvSchema): boolean {
  if (use.type === 'CallExpression') return false;
  if (use.type !== 'MemberExpression') return true;
  const setting = findSetting(file, unwrap(use));
  return setting !== null && typeof setting === 'object' && setting.schema?.keys === keys;
}

function planSchemaKey(
  file: SourceFile,
  { keys, inputs }: EnvSchema,
  { property, validator, input }: SchemaKey,
  setting: ReplacedSetting,
  isDone: boolean,
): readonly TextEdit[] | Refusal {
  const names = setting.names.filter((name) => !hasKey(keys, name));
  const checks = names.length === 0 ? [] : validator.checks;
  const fitting = checks.every((check) => isOfConnectionString(file, check, setting.service));
  if (!fitting) return refuse('secret-parsed', setting.service);
  const inner = checks.map((check): TextEdit => ({ range: rangeOfCheck(check), text: '' }));
  const places = [
    { object: keys, property, inner },
    ...(inputs === null || input === null ? [] : [{ object: inputs, property: input, inner: [] }]),
  ];
  return places.flatMap((place) => planPlace(file, place, setting, names, isDone));
}

interface Place {
  readonly object: TSESTree.ObjectExpression;
  readonly property: TSESTree.Property;
  readonly inner: readonly TextEdit[];
}

function planPlace(
  file: SourceFile,
  { object, property, inner }: Place,
  { old }: ReplacedSetting,
  names: readonly string[],
  isDone: boolean,
): readonly TextEdit[] {
  const [first, ...others] = names;
  if (first === undefined) return isDone ? planPropertyRemoval(file, [property]) : [];
  const printed = (name: string): string => copyProperty(file, property, old, name, inner);
  const added = isDone ? others : names;
  const beside = added.flatMap((name) =>
    planListItemInsertion(file, [property], printed(name), bracesOf(file, object)),
  );
  return isDone ? [{ range: property.range, text: printed(first) }, ...beside] : beside;
}

/** The property with another name, and texts that speak of the new setting. */
function copyProperty(
  file: SourceFile,
  property: TSESTree.Property,
  old: string,
  name: string,
  inner: readonly TextEdit[],
): string {
  const [start] = property.range;
  const edits: TextEdit[] = inner.map(({ range, text }) => ({
    range: [range[0] - start, range[1] - start],
    text,
  }));
  walk(property, (node) => {
    const isText = node.type === 'Literal' && typeof node.value === 'string';
    const isName = node.type === 'Identifier' && node.name === old;
    if (!isText && !isName) return undefined;
    if (inner.some(({ range }) => range[0] <= node.range[0] && node.range[1] <= range[1])) {
      return undefined;
    }
    const text = file.text.slice(...node.range);
    const changed = isName ? name : rewriteMessage(text, [[old, name]]);
    const range = [node.range[0] - start, node.range[1] - start] as const;
    if (changed !== text && !edits.some((edit) => edit.range[0] === range[0])) {
      edits.push({ range, text: changed });
    }
    return undefined;
  });
  return applyEdits(file.text.slice(...property.range), edits);
}

/** `.startsWith('Endpoint=')`: true of a connection string, and of nothing that takes its place. */
function isOfConnectionString(
  file: SourceFile,
  { arguments: [argument] }: TSESTree.CallExpression,
  service: Service | null,
): boolean {
  if (argument?.type !== 'Literal' || service === null) return false;
  const text = file.text.slice(...argument.range).slice(1, -1);
  return namesField(service, text);
}

/** `.method(…)` with the dot. */
function rangeOfCheck({ callee, range }: TSESTree.CallExpression): readonly [number, number] {
  const start = callee.type === 'MemberExpression' ? callee.object.range[1] : callee.range[1];
  return [start, range[1]];
}
