import type {
  DotenvAssignment,
  DotenvFile,
  DotenvInvalidLine,
  DotenvValue,
} from '../dotenv/ast.js';
import type { Range } from '../source/source-file.js';
import { textsOfComment } from './comments.js';
import type { ConfigText } from './config-text.js';
import { expandVariables } from './expand-variables.js';
import { neighboursOf } from './neighbours.js';

/**
 * The texts of a `.env` file in its order: each value under the name of its setting, comments, and lines that are no
 * settings, as they stand.
 *
 * @param text the text that the file was parsed from, for its comments
 */
export function dotenvTextsOf(file: DotenvFile, text: string): ConfigText[] {
  const assignments = file.body.filter((node) => node.type === 'DotenvAssignment');
  const values = assignments.map(({ value }) => (value === null ? '' : textOfValue(value)));
  let position = -1;
  return file.body.flatMap((node): ConfigText[] => {
    switch (node.type) {
      case 'DotenvComment':
        return textsOfComment(text, contentRange(text, node.range, node.value.length));
      case 'DotenvInvalidLine':
        return [textOfInvalidLine(node)];
      case 'DotenvAssignment':
        position += 1;
        return textsOfAssignment(node, values, position);
    }
  });
}

function contentRange(text: string, [start]: Range, length: number): Range {
  const content = start + (text[start] === '#' ? 1 : 2);
  return [content, content + length];
}

function textsOfAssignment(
  { key, value }: DotenvAssignment,
  values: readonly string[],
  position: number,
): ConfigText[] {
  if (value === null) return [];
  return [
    {
      text: values[position] ?? '',
      names: [{ text: key.name, role: 'setting' }],
      locate: () => value.range,
      near: () => neighboursOf(values, position),
      inComment: false,
    },
  ];
}

/** A variable is expanded everywhere but in single quotes. */
function textOfValue({ style, value }: DotenvValue): string {
  return style === 'single' ? value : expandVariables(value);
}

function textOfInvalidLine({ value, range }: DotenvInvalidLine): ConfigText {
  return {
    text: value,
    names: [],
    locate: (start, end) => [range[0] + start, range[0] + end],
    near: () => [],
    inComment: false,
  };
}
