import type { ConfigEntry, ReadConfigValue } from './tree.js';

/** Keys of the text that names an object, best first: `{ name: API_KEY, value: … }`. */
const labelKeys = ['name', 'variable', 'id', 'key'];

/** Keys of the text that the label names. */
const valueKeys: ReadonlySet<string> = new Set(['value', 'val', 'default', 'defaultvalue']);

/** Whether the key says nothing of its value, so that a label beside it is the value's real name. */
export function takesLabel(key: string): boolean {
  return valueKeys.has(key.toLowerCase());
}

/** The label of the object that has these members; null if it has none, or nothing that a label could name. */
export function labelOf<Node>(
  entries: readonly ConfigEntry<Node>[],
  read: ReadConfigValue<Node>,
): string | null {
  if (!entries.some(({ key }) => takesLabel(key.text))) return null;
  for (const labelKey of labelKeys) {
    const entry = entries.find(({ key }) => key.text.toLowerCase() === labelKey);
    const value = entry && read(entry.value);
    if (value?.kind === 'text') return value.text;
  }
  return null;
}
