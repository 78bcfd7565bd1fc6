import type { TSESTree } from '@typescript-eslint/types';
import { recognise } from '../findings/recognise.js';
import { containsRange } from '../source/edits.js';
import { createLineIndex } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import { keyName, memberName } from '../source/syntax.js';
import { walk } from '../source/walk.js';
import { isField, isPrivate } from './declared-types.js';
import { type GivenUp, nameOfImported } from './given-up.js';
import { followReads, type LeftoverReads } from './leftover-reads.js';
import type { ImportedValue } from './modules.js';
import { usesOfImported } from './rewrite-imported.js';
import { findSchemaDemands } from './schema-keys.js';
import { settingUsesOf } from './setting-uses.js';

/** A file before and after its migration; places are those that it had before. */
export interface Migrated {
  readonly before: SourceFile;
  readonly after: SourceFile;
}

/** Sentences about what the migrated file still does with values that its clients gave up. */
export function leftoverNotesOf(
  files: Migrated,
  { imports, members }: GivenUp,
  settings: readonly string[],
): readonly string[] {
  const { after } = files;
  return [
    ...imports.flatMap((value) => {
      const found = withoutClients(after, followReads(after, usesOfImported(after, value)));
      return notesOf(files, nameOfImported(value), found, true);
    }),
    ...settings.flatMap((name) => {
      const found = followReads(after, settingUsesOf(after).get(name) ?? []);
      return notesOf(files, name, found, false);
    }),
    ...members.flatMap((name) => {
      if (readsMember(after, name)) return [];
      return findSchemaDemands(after, name).map(
        (node) =>
          `${placeOf(files, node)}: the environment still has to have ${name}, which no client here needs any more: take it out before the setting goes.`,
      );
    }),
  ];
}

/** Values that nothing in a file reads any more. */
export function unreadImportsOf(file: SourceFile, { imports }: GivenUp): readonly ImportedValue[] {
  return imports.filter((value) => usesOfImported(file, value).length === 0);
}

/** Names of members that nothing in a file reads any more. */
export function unreadMembersOf(file: SourceFile, { members }: GivenUp): readonly string[] {
  return members.filter((name) => !readsMember(file, name));
}

export function noteOfUnread({ path }: Pick<SourceFile, 'path'>, value: ImportedValue): string {
  return `${path}: no longer reads ${nameOfImported(value)}; remove it there, with its setting, when nothing else reads it.`;
}

/** Other clients that take the same key are migrated or refused for themselves. */
function withoutClients(file: SourceFile, found: LeftoverReads): LeftoverReads {
  const clients = recognise(file).map(({ node }) => node.range);
  const isOther = ({ range }: TSESTree.Node): boolean =>
    !clients.some((client) => containsRange(client, range));
  return { ...found, uses: found.uses.filter(isOther) };
}

/** @param tells whether a use of the value is worth a word, too */
function notesOf(
  files: Migrated,
  what: string,
  { checks, uses, unused }: LeftoverReads,
  tells: boolean,
): readonly string[] {
  const [use] = uses;
  if (use !== undefined) {
    return tells
      ? [`${placeOf(files, use)}: goes on using ${what}, which has to stay as long as this does.`]
      : [];
  }
  const [check] = checks;
  if (check === undefined) return unused.flatMap((node) => noteOfField(files, what, node));
  return [
    `${placeOf(files, check)}: still reads ${what} to check it, although no client here needs it any more: take the check out before the value goes.`,
  ];
}

function noteOfField(files: Migrated, what: string, node: TSESTree.Node): readonly string[] {
  const name = nameOfField(node);
  if (name === null) return [];
  const [scope, exception] =
    isField(node) && isPrivate(node) ? ['', ''] : [' in this file', ', unless other code reads it'];
  return [
    `${placeOf(files, node)}: nothing${scope} uses ${name} any more, which holds ${what}: remove it${exception}.`,
  ];
}

function nameOfField(node: TSESTree.Node): string | null {
  if (node.type === 'MemberExpression') return memberName(node);
  return isField(node) ? keyName(node) : null;
}

/** Whether anything takes a member of this name from an object. */
export function readsMember(file: SourceFile, name: string): boolean {
  let isFound = false;
  walk(file.ast, (node) => {
    if (node.type === 'MemberExpression') {
      const parent = file.parent(node);
      const isTarget = parent?.type === 'AssignmentExpression' && parent.left === node;
      isFound ||= memberName(node) === name && !isTarget;
    } else if (node.type === 'ObjectPattern') {
      isFound ||= node.properties.some(
        (property) => property.type === 'Property' && keyName(property) === name,
      );
    }
    return isFound ? 'skip' : undefined;
  });
  return isFound;
}

/** `path:line`: the line of the text before, where it still reads the same; else the line as it is now. */
function placeOf({ before, after }: Migrated, { range }: TSESTree.Node): string {
  const { line } = createLineIndex(after.text).placeOf(range[0]);
  const text = linesOf(after.text)[line - 1] ?? '';
  const old = linesOf(before.text).indexOf(text);
  return `${after.path}:${String(old === -1 ? line : old + 1)}`;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u);
}
