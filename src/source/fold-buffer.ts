import type { TSESTree } from '@typescript-eslint/types';
import { Leaf, type Folded, type Folding } from './folded.js';
import type { Folder } from './fold-text.js';
import { memberName, unwrap } from './syntax.js';
import { unknownPart } from './unknown-part.js';

type BufferNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** A text that is decoded as a whole comes from the whole of what is decoded. */
export function decoded(text: string, from: Folded): Folded {
  const borrowed = from.borrowed > 0 ? text.length : 0;
  return new Leaf(text, from.locate(0, from.text.length), false, borrowed);
}

/** Whether a node is `Buffer.from(…)` or `new Buffer(…)`. */
export function isBuffer(node: TSESTree.Node): node is BufferNode {
  if (node.type === 'NewExpression') return isBufferClass(node.callee);
  if (node.type !== 'CallExpression') return false;
  const callee = unwrap(node.callee);
  return (
    callee.type === 'MemberExpression' &&
    memberName(callee) === 'from' &&
    isBufferClass(callee.object)
  );
}

function isBufferClass(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && node.name === 'Buffer';
}

/**
 * Folds a buffer of a known text to the text that `toString(encoding)` makes of it; null where that is not readable. The
 * encoded text is a value as well: keys are written in base64 and used as bytes.
 */
export function foldBuffer(
  folder: Folder,
  buffer: BufferNode,
  encoding: BufferEncoding,
  depth: number,
): Folding | null {
  const [content, from] = buffer.arguments;
  if (content === undefined || content.type === 'SpreadElement') return null;
  const source = from === undefined ? 'utf8' : encodingOf(folder.textOf(from));
  const { folded } = folder.fold(content, depth);
  if (source === null || folded === null) return null;
  const text = decode(folded.text, source, encoding);
  return text === null ? null : { folded: decoded(text, folded), rest: [content] };
}

/** The encoding that Node.js knows by a name; null for an unknown one. */
export function encodingOf(name: string | null): BufferEncoding | null {
  return name !== null && Buffer.isEncoding(name) ? name : null;
}

/** A text read in one encoding and written in another; null where the result is no text that a person could read. */
export function decode(text: string, from: BufferEncoding, to: BufferEncoding): string | null {
  if (text.includes(unknownPart)) return null;
  // Node.js skips what base64 cannot contain; such a text was never encoded.
  if (from.startsWith('base64') && !/^[\w+/=\s-]*$/u.test(text)) return null;
  const result = Buffer.from(text, from).toString(to);
  return result !== '' && isReadable(result) ? result : null;
}

/** Whether a text has no control characters (tabs and line breaks apart) and no sign of bytes that are not UTF-8. */
function isReadable(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isBreak = code === 9 || code === 10 || code === 13;
    if ((code < 32 && !isBreak) || (code >= 127 && code < 160) || code === 0xfffd) return false;
  }
  return true;
}
