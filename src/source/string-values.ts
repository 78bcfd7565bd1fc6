import type { TSESTree } from '@typescript-eslint/types';
import type { LocatedText, ValueName } from '../secrets/located-text.js';
import { joinAppended } from './appended-text.js';
import { Borrowed, type Folded, type Folding } from './folded.js';
import { folderOf } from './fold-text.js';
import { foldJsxAttribute, foldJsxText } from './jsx-text.js';
import { textsNear } from './near-texts.js';
import type { Range, SourceFile } from './source-file.js';
import { namesOf } from './value-names.js';
import { visitValues } from './value-nodes.js';

/** A value of a file: its text, and the node that stands for it. */
export interface FoundValue {
  readonly node: TSESTree.Node;
  readonly folded: Folded;
}

/** Memoised on the program: several rules ask for the values of one file. */
const valuesOfFiles = new WeakMap<TSESTree.Program, readonly LocatedText[]>();

/**
 * Every string value that the code of a file holds, in source order, as the program sees it: decoded, concatenations,
 * templates, `+=`, `join` and the like put together, constants filled in. A part of such a value is not listed on its own,
 * but a constant is, where it is defined, and so is what base64 or hexadecimal text is decoded from. The text of a JSX
 * element is a value without names. Types, object keys, names of modules, directives and regular expressions are no values.
 */
export function stringValuesOf(file: SourceFile): readonly LocatedText[] {
  const known = valuesOfFiles.get(file.ast);
  if (known !== undefined) return known;
  const values = findValues(file).map(({ node, folded }) => new StringValue(file, node, folded));
  valuesOfFiles.set(file.ast, values);
  return values;
}

function findValues(file: SourceFile): readonly FoundValue[] {
  const found: FoundValue[] = [];
  const appends: TSESTree.AssignmentExpression[] = [];
  visitValues(file.ast, {
    value(node) {
      const { folded, rest } = foldValue(file, node);
      // A conversion of a constant alone is another name for it.
      const isListed = folded !== null && folded.text !== '' && !(folded instanceof Borrowed);
      if (isListed) found.push({ node, folded });
      return rest;
    },
    append: (node) => appends.push(node),
  });
  return appends.length === 0 ? found : joinAppended(file, found, appends);
}

function foldValue(file: SourceFile, node: TSESTree.Node): Folding {
  if (node.type === 'JSXText') return { folded: foldJsxText(file, node), rest: [] };
  // Only with an ampersand it matters where a literal stands.
  const mayBeEncoded = node.type === 'Literal' && node.raw.includes('&');
  return mayBeEncoded && file.parent(node)?.type === 'JSXAttribute'
    ? { folded: foldJsxAttribute(file, node), rest: [] }
    : folderOf(file).fold(node);
}

class StringValue implements LocatedText {
  readonly text: string;
  private nearby: readonly string[] | undefined;
  private known: readonly ValueName[] | undefined;

  constructor(
    private readonly file: SourceFile,
    private readonly node: TSESTree.Node,
    private readonly folded: Folded,
  ) {
    this.text = folded.text;
  }

  get names(): readonly ValueName[] {
    return (this.known ??= namesOf(this.file, this.node));
  }

  locate(start: number, end: number): Range {
    return this.folded.locate(start, end);
  }

  near(): readonly string[] {
    return (this.nearby ??= textsNear(this.file, this.node));
  }
}
