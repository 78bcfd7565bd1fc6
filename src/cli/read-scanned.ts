import { readFileSync, statSync } from 'node:fs';

/** A file as text to be searched; without a text it is left out or, with a failure, cannot be had. */
export interface ScannedFile {
  readonly text: string | null;
  /** A full sentence. */
  readonly failure: string | null;
}

/** Larger files are data. */
const maximumBytes = 5 * 1024 * 1024;

/** So much of a file says whether it is text. */
const sampleBytes = 8192;

/**
 * Reads a file whose text is only searched. Files with a NUL byte at their beginning are binary; bytes that are not UTF-8
 * become U+FFFD.
 *
 * @param isNamed the user named the file, so that its size does not matter
 */
export function readScannedFile(path: string, isNamed: boolean): ScannedFile {
  try {
    if (!isNamed && statSync(path).size > maximumBytes) return { text: null, failure: null };
    const bytes = readFileSync(path);
    if (bytes.subarray(0, sampleBytes).includes(0)) return { text: null, failure: null };
    return { text: bytes.toString('utf8'), failure: null };
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { text: null, failure: `The file cannot be read (${why}).` };
  }
}
