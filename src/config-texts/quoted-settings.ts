import type { Range } from '../source/source-file.js';
import type { PlainSetting } from './plain-setting.js';

/** The end of a sign (`=`, `:=`, `=>`, `:`) and a value in quotes. Values with escapes are left to the prose. */
const quoted = /[=:>][ \t]?(?:"([^"\\\r\n]{1,500})"|'([^'\\\r\n]{1,500})'|`([^`\\\r\n]{1,500})`)/gu;

/** Longer names are none. */
const longestName = 80;

/**
 * Settings whose value stands in quotes, whatever the language is: `name = "value"`, `"name": "value"`, `:name => 'value'` and, of
 * Bicep and TypeScript, `name string = 'value'`.
 */
export function quotedSettingsOf(text: string, part: Range): PlainSetting[] {
  return [...text.slice(...part).matchAll(quoted)].flatMap((hit): PlainSetting[] => {
    const [whole, double, single, backtick] = hit;
    const value = double ?? single ?? backtick ?? '';
    const start = part[0] + hit.index;
    const name = nameBefore(text, start);
    const end = start + whole.length - 1;
    return name === null ? [] : [{ name, value, range: [end - value.length, end] }];
  });
}

/** The name that ends before a sign, read backwards; null where something else stands there. */
function nameBefore(text: string, sign: number): string | null {
  const before = text.slice(Math.max(0, sign - 2 * longestName), sign);
  let end = skipBack(before, before.length, ' \t:=');
  if (/\sstring$/u.test(before.slice(0, end)))
    end = skipBack(before, end - 'string'.length, ' \t:?');
  if (isIn('"\'`', before[end - 1])) end -= 1;
  let start = end;
  while (start > 0 && /[\w.:-]/u.test(before.charAt(start - 1))) start -= 1;
  const name = before.slice(start, end).replace(/^[^A-Za-z_]+/u, '');
  return name === '' || name.length > longestName ? null : name;
}

function skipBack(text: string, from: number, characters: string): number {
  let at = from;
  while (at > 0 && isIn(characters, text[at - 1])) at -= 1;
  return at;
}

function isIn(characters: string, character: string | undefined): boolean {
  return character !== undefined && characters.includes(character);
}
