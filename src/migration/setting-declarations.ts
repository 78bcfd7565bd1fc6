import type { TSESTree } from '@typescript-eslint/types';
import type { Service } from '../catalogue/types.js';
import type { TextEdit } from '../source/edits.js';
import type { SourceFile } from '../source/source-file.js';
import { planDeclaredTypes } from './declared-settings.js';
import { isRefusal } from './endpoint-value.js';
import type { AddedSetting } from './outcome.js';
import { planNameLists } from './name-lists.js';
import type { Refusal } from './refusals.js';
import { type DeclarationChange, planSchemaKeys, type ReplacedSetting } from './schema-keys.js';
import { settingUsesOf } from './setting-uses.js';

/**
 * Plans what follows the settings of a change where the file declares them: schemas of the environment, types of it, and
 * lists of names that have to be there.
 *
 * @param edits what the change does already: a read that they replace is gone
 */
export function planSettingDeclarations(
  file: SourceFile,
  { settings, oldSettings }: SettingChange,
  service: Service | null,
  edits: readonly TextEdit[],
): DeclarationChange | Refusal {
  const all: TextEdit[] = [];
  const notes: string[] = [];
  for (const old of new Set(oldSettings)) {
    const setting: ReplacedSetting = {
      old,
      names: settings.flatMap(({ name, replaces }) => (replaces === old ? [name] : [])),
      service,
      living: (settingUsesOf(file).get(old) ?? []).filter((use) => !isReplaced(use, old, edits)),
    };
    const keys = planSchemaKeys(file, setting);
    if (isRefusal(keys)) return keys;
    const lists = planNameLists(file, setting);
    const types = planDeclaredTypes(file, setting);
    all.push(...keys.edits, ...lists.edits, ...types);
    notes.push(...keys.notes, ...lists.notes);
  }
  return { edits: all, notes };
}

interface SettingChange {
  readonly settings: readonly AddedSetting[];
  readonly oldSettings: readonly string[];
}

/** Whether an edit takes a read away: it covers the read, or the name in it, and does not write the name again. */
function isReplaced(use: TSESTree.Node, old: string, edits: readonly TextEdit[]): boolean {
  const [start, end] = use.range;
  return edits.some(
    ({ range, text }) =>
      range[0] < range[1] && range[0] < end && start < range[1] && !hasWord(text, old),
  );
}

function hasWord(text: string, word: string): boolean {
  return new Set(text.split(/[^\w$]+/u)).has(word);
}
