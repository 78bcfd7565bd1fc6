import type { Range, SourceComment, SourceFile } from './source-file.js';

/** Where the text of a comment stands, without its signs. */
export function commentContentOf(file: SourceFile, comment: SourceComment): Range {
  const start = contentStartOf(file, comment);
  return [start, start + comment.value.length];
}

/** Scripts may have the comments of HTML, which are longer at the front. */
function contentStartOf({ text }: SourceFile, { range: [start] }: SourceComment): number {
  if (text.startsWith('<!--', start)) return start + '<!--'.length;
  return start + (text.startsWith('-->', start) ? '-->' : '//').length;
}
