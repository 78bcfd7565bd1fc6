import type { Range } from '../source/source-file.js';
import { textsOfComment } from './comments.js';
import type { ConfigText } from './config-text.js';
import { textsOfTree } from './texts-of-tree.js';
import type { ConfigEntry, ConfigScalar, ConfigValue } from './tree.js';

/**
 * A node of the tree that `@eslint/json` makes of JSON, JSONC and JSON5 (`@humanwhocodes/momoa`), as far as it is used here.
 * Structural, so that neither package has to be there.
 */
export interface JsonNode {
  readonly type: string;
  readonly range?: Range;
  readonly loc: { readonly start: JsonPosition; readonly end: JsonPosition };
  /** Of a `Document`. */
  readonly body?: JsonNode;
  /** Of a `Document`, comments among them. */
  readonly tokens?: readonly JsonNode[];
  /** Of an `Object`. */
  readonly members?: readonly JsonNode[];
  /** Of an `Array`. */
  readonly elements?: readonly JsonNode[];
  /** Of a `Member` a node, of an `Identifier` its text. */
  readonly name?: JsonNode | string;
  /** Of a `Member` and an `Element` a node, of a literal its value. */
  readonly value?: unknown;
}

interface JsonPosition {
  /** A UTF-16 offset. */
  readonly offset: number;
}

/**
 * The texts of a JSON document: values with the names of the members that lead to them (`AzureWebJobsStorage` in `Values`),
 * long member names, and comments.
 *
 * @param text the text that the document was parsed from, for its comments
 */
export function jsonTextsOf(document: JsonNode, text: string): ConfigText[] {
  const comments = (document.tokens ?? []).filter(({ type }) =>
    /^(?:Line|Block)Comment$/u.test(type),
  );
  return [
    ...(document.body ? textsOfTree(document.body, readJson) : []),
    ...comments.flatMap((comment) => textsOfComment(text, contentOf(comment))),
  ];
}

function readJson(node: JsonNode): ConfigValue<JsonNode> | null {
  switch (node.type) {
    case 'Object':
      return { kind: 'mapping', entries: (node.members ?? []).flatMap(entriesOf) };
    case 'Array':
      return { kind: 'list', items: (node.elements ?? []).map(({ value }) => value as JsonNode) };
    default:
      return scalarOf(node);
  }
}

function entriesOf({ name, value }: JsonNode): ConfigEntry<JsonNode>[] {
  const key = typeof name === 'object' ? scalarOf(name) : null;
  return key === null ? [] : [{ key, value: value as JsonNode }];
}

/** A string, or the name of a member that JSON5 lets go without quotes. */
function scalarOf(node: JsonNode): ConfigScalar | null {
  const text = node.type === 'Identifier' ? node.name : node.value;
  if (typeof text !== 'string') return null;
  return { kind: 'text', text, locate: () => rangeOf(node) };
}

function rangeOf({ range, loc }: JsonNode): Range {
  return range ?? [loc.start.offset, loc.end.offset];
}

function contentOf(comment: JsonNode): Range {
  const [start, end] = rangeOf(comment);
  return [start + 2, comment.type === 'BlockComment' ? end - 2 : end];
}
