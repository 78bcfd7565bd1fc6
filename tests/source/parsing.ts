import { parseSource } from '../../src/source/parse.js';
import type { PackageFacts, SourceFile } from '../../src/source/source-file.js';

/** Parses a text that must parse. */
export function parsed(text: string, path = 'file.ts', facts?: PackageFacts): SourceFile {
  const result = parseSource({ path, text, ...(facts === undefined ? {} : { package: facts }) });
  if (!result.ok) {
    throw new Error(`${path}:${String(result.error.line)}: ${result.error.message}\n${text}`);
  }
  return result.file;
}
