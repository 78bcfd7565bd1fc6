import { unknownPart } from '../secrets/located-text.js';

const token = /\\\$|\$\{(\w+)(?:(:?[-+?])|(?=\}))|\}/gu;

/**
 * Replaces `${NAME}` with {@link unknownPart} and `${NAME:-text}` with its text, which is in the file after all; `\$` stands
 * for a dollar sign. `$NAME` without braces stays, because passwords have dollar signs too.
 */
export function expandVariables(value: string): string {
  if (!value.includes('$')) return value;
  // What each open `${` leaves behind at its brace: a variable without a default is unknown, one with a default is the default.
  const open: string[] = [];
  return value.replace(token, (whole, name: string | undefined, operator: string | undefined) => {
    if (name !== undefined) {
      open.push(operator === undefined ? unknownPart : '');
      return '';
    }
    if (whole === '}') return open.pop() ?? whole;
    return '$';
  });
}
