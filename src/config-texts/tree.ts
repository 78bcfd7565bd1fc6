import type { Range } from '../source/source-file.js';

/** What a node of a configuration file is, whatever the file's format. */
export type ConfigValue<Node> =
  | ConfigScalar
  | { readonly kind: 'mapping'; readonly entries: readonly ConfigEntry<Node>[] }
  | { readonly kind: 'list'; readonly items: readonly Node[] };

/** A value that a secret can stand in, decoded. */
export interface ConfigScalar {
  readonly kind: 'text';
  readonly text: string;
  /** The narrowest place of the file that `text.slice(start, end)` comes from. */
  readonly locate: (start: number, end: number) => Range;
}

/** One member of an object or pair of a mapping. */
export interface ConfigEntry<Node> {
  readonly key: ConfigScalar;
  readonly value: Node;
}

/** Tells what a node of a format's own tree is; null for what holds no text (a number, `null`). */
export type ReadConfigValue<Node> = (node: Node) => ConfigValue<Node> | null;
