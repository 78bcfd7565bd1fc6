import { createLineIndex } from '../source/line-index.js';
import { planListItemRemoval } from '../source/list-removal.js';
import { findNameLists } from '../source/setting-lists.js';
import type { SourceFile } from '../source/source-file.js';
import { findStringValue } from '../source/syntax.js';
import type { DeclarationChange, ReplacedSetting } from './schema-keys.js';

/**
 * A list of names that the environment is checked for holds the new name: the old one would make start-up fail once the
 * setting is deleted. A list that does more than that is left to a person.
 */
export function planNameLists(file: SourceFile, setting: ReplacedSetting): DeclarationChange {
  const { old, names, living } = setting;
  if (living.length > 0) return { edits: [], notes: [] };
  const lists = findNameLists(file, old);
  const lines = createLineIndex(file.text);
  return {
    edits: lists.flatMap(({ array, item, isCheck }) => {
      if (!isCheck) return [];
      const elements = array.elements.flatMap((element) => element ?? []);
      const present = elements.map((element) => findStringValue(element));
      const missing = names.filter((name) => !present.includes(name));
      if (missing.length === 0) {
        const [open, close] = array.range;
        return planListItemRemoval(file, elements, new Set([item]), [open + 1, close - 1]);
      }
      const quote = file.text[item.range[0]] ?? "'";
      const text = missing.map((name) => quote + name + quote).join(', ');
      return [{ range: item.range, text }];
    }),
    notes: lists.flatMap(({ item, isCheck }) =>
      isCheck
        ? []
        : [
            `${file.path}: line ${String(lines.placeOf(item.range[0]).line)} still names ${old} in a list; see what reads it there before the setting is deleted.`,
          ],
    ),
  };
}
