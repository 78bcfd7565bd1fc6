import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { maskSecrets } from '../secrets/redact.js';

/**
 * The unified diff of one file, with three lines of context. It is for reading: literal secrets in it are masked, in
 * removed, added and unchanged lines alike. Carriage returns are shown as they are.
 *
 * @param path as reports show it
 */
export function formatDiff(path: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  const lines = patch.split('\n').map((line) => (/^[-+ ]/u.test(line) ? maskSecrets(line) : line));
  return lines.join('\n');
}
