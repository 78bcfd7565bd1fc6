import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { TextEdit } from '../source/edits.js';

/** The value of a member of a JSON text, comments allowed; undefined where there is none. */
export function findJsonMember(text: string, path: readonly string[]): unknown {
  const node = findMember(text, path);
  return node?.type === 'string' ? (node.value as string) : node && null;
}

/** Puts a member behind another one of the same object, written like it; null where there is no such other one. */
export function addJsonMember(
  text: string,
  path: readonly string[],
  name: string,
  value: string,
): TextEdit | null {
  const property = findMember(text, path)?.parent;
  const [key, old] = property?.children ?? [];
  if (property?.type !== 'property' || key === undefined || old === undefined) return null;
  const between = text.slice(key.offset + key.length, old.offset);
  const before = text.slice(0, property.offset);
  const margin = /(?:\r\n|\n|\r)[^\S\r\n]*$/u.exec(before)?.[0] ?? ' ';
  const end = property.offset + property.length;
  return {
    range: [end, end],
    text: `,${margin}${JSON.stringify(name)}${between}${JSON.stringify(value)}`,
  };
}

function findMember(text: string, path: readonly string[]): Node | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root === undefined ? undefined : findNodeAtLocation(root, [...path]);
}
