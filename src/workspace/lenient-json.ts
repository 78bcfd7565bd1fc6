import { createRequire } from 'node:module';
import type * as JsoncParser from 'jsonc-parser';
import { isRecord } from './records.js';

/**
 * Parses JSON with comments and trailing commas.
 *
 * @throws {Error} if the text is anything but one object
 */
export function parseLenient(text: string): Record<string, unknown> {
  // Loaded only where there is such a file.
  const { parse } = createRequire(import.meta.url)('jsonc-parser') as typeof JsoncParser;
  const errors: JsoncParser.ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || !isRecord(value)) throw new Error('no object');
  return value;
}
