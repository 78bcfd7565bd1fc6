import type { Range } from '../source/source-file.js';
import { textsOfComment } from './comments.js';
import type { ConfigText } from './config-text.js';
import { textsOfTree } from './texts-of-tree.js';
import type { ConfigScalar, ConfigValue } from './tree.js';
import { locateInBlock } from './yaml-block.js';

/**
 * A node of the tree that the ESLint language `yml/yaml` makes (`yaml-eslint-parser`), as far as it is used here.
 * Structural, so that the package does not have to be there.
 */
export interface YamlNode {
  readonly type: string;
  readonly range: Range;
  /** Of a `YAMLDocument`: its only value. */
  readonly content?: YamlNode | null;
  /** Of a `YAMLMapping`. */
  readonly pairs?: readonly YamlPair[];
  /** Of a `YAMLSequence`. */
  readonly entries?: readonly (YamlNode | null)[];
  /** Of a `YAMLWithMeta` (an anchor or a tag) the node that it stands before, of a `YAMLScalar` the value. */
  readonly value?: unknown;
  /** Of a `YAMLScalar`. */
  readonly style?: string;
  /** Of a `YAMLScalar` on one line: what it is as a string, whatever type it has. */
  readonly strValue?: string;
}

interface YamlPair {
  readonly key: YamlNode | null;
  readonly value: YamlNode | null;
}

/** The root of the tree. */
export interface YamlProgram {
  readonly type: string;
  readonly body: readonly YamlNode[];
  readonly comments: readonly { readonly range: Range }[];
}

/** Whether the root of a tree is YAML's: it is a `Program` as JavaScript's is. */
export function isYamlProgram(ast: object): ast is YamlProgram {
  const { type, body } = ast as Partial<YamlProgram>;
  return type === 'Program' && Array.isArray(body) && isYamlDocument(body[0]);
}

function isYamlDocument(node: unknown): boolean {
  return (node as YamlNode | undefined)?.type === 'YAMLDocument';
}

/**
 * The texts of all documents of a YAML file: values with the keys that lead to them, long keys, and comments. An alias is
 * no text of its own; its anchor is.
 *
 * @param text the text that the file was parsed from
 */
export function yamlTextsOf(program: YamlProgram, text: string): ConfigText[] {
  const read = (node: YamlNode | null): ConfigValue<YamlNode | null> | null => readYaml(node, text);
  return [
    ...program.body.flatMap(({ content }) => (content ? textsOfTree(content, read) : [])),
    ...program.comments.flatMap(({ range: [start, end] }) =>
      textsOfComment(text, [start + 1, end]),
    ),
  ];
}

function readYaml(annotated: YamlNode | null, text: string): ConfigValue<YamlNode | null> | null {
  const node = withoutMeta(annotated);
  switch (node?.type) {
    case 'YAMLMapping': {
      const entries = (node.pairs ?? []).flatMap(({ key, value }) => {
        const scalar = scalarOf(withoutMeta(key), text);
        return [{ key: scalar ?? noKey, value }];
      });
      return { kind: 'mapping', entries };
    }
    case 'YAMLSequence':
      return { kind: 'list', items: node.entries ?? [] };
    default:
      return scalarOf(node, text);
  }
}

/** Stands for a key that is a list or a mapping itself. */
const noKey: ConfigScalar = { kind: 'text', text: '', locate: () => [0, 0] };

function withoutMeta(node: YamlNode | null): YamlNode | null {
  return node?.type === 'YAMLWithMeta' ? (node.value as YamlNode | null) : node;
}

function scalarOf(node: YamlNode | null, text: string): ConfigScalar | null {
  if (node?.type !== 'YAMLScalar') return null;
  // Digits alone are a number to YAML, and a key or a password all the same.
  const value = typeof node.value === 'number' ? node.strValue : node.value;
  if (typeof value !== 'string') return null;
  const isBlock = node.style === 'literal' || node.style === 'folded';
  const locate = isBlock ? locateInBlock(text, node.range, value) : () => node.range;
  return { kind: 'text', text: value, locate };
}
