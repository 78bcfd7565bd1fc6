import { readFileSync, statSync } from 'node:fs';

/** A file as text, or why it cannot be had. */
export type ReadText =
  | { readonly text: string }
  | { readonly text: null; readonly code: 'unreadable' | 'not-utf-8'; readonly message: string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a file so that writing the text as UTF-8 gives the same bytes: a byte order mark stays, and anything that is not
 * UTF-8 is refused, because writing it back would damage it.
 */
export function readText(path: string): ReadText {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { text: null, code: 'unreadable', message: `The file cannot be read (${why}).` };
  }
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    const message = 'The file is not UTF-8 text; save it as UTF-8 and run again.';
    return { text: null, code: 'not-utf-8', message };
  }
}

/** The text of a file that is only searched; null where it is too large or cannot be read. */
export function findTextToSearch(path: string, maximumBytes: number): string | null {
  try {
    if (statSync(path).size > maximumBytes) return null;
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
