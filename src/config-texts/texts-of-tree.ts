import type { ValueName } from '../secrets/located-text.js';
import type { ConfigText } from './config-text.js';
import { labelOf, takesLabel } from './labels.js';
import { neighboursOf } from './neighbours.js';
import type { ConfigEntry, ConfigScalar, ConfigValue, ReadConfigValue } from './tree.js';

/** A key shorter than this is a name and no secret. */
const shortestSecretKey = 20;

/** Keys further out say little, and a path of thousands would make deep files expensive. */
const mostNames = 8;

/** A node that is still to be read; a text that is ready waits among them, so that the order is the file's. */
interface Task<Node> {
  readonly node: Node;
  readonly names: readonly ValueName[];
  readonly near: () => readonly string[];
}

/**
 * All texts of a configuration file's tree in the order of the file: its values, each with the keys that lead to it, and
 * long keys (without names, since a key is no value of the keys around it). It does not recurse, so depth is no matter.
 */
export function textsOfTree<Node>(root: Node, read: ReadConfigValue<Node>): ConfigText[] {
  const texts: ConfigText[] = [];
  const tasks: (Task<Node> | ConfigText)[] = [{ node: root, names: [], near: () => [] }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (!('node' in task)) {
      texts.push(task);
      continue;
    }
    const value = read(task.node);
    if (value?.kind === 'text') texts.push(toText(value, task.names, task.near));
    if (value?.kind === 'mapping') pushReversed(tasks, tasksOfMapping(value.entries, task, read));
    if (value?.kind === 'list') pushReversed(tasks, tasksOfList(value.items, task, read));
  }
  return texts;
}

function toText(
  { text, locate }: ConfigScalar,
  names: readonly ValueName[],
  near: () => readonly string[],
): ConfigText {
  return { text, names, locate, near, inComment: false };
}

/** Not `push(...)`: a list may be longer than a call can have arguments. */
function pushReversed<Item>(stack: Item[], items: readonly Item[]): void {
  for (let i = items.length - 1; i >= 0; i--) stack.push(items[i] as Item);
}

function tasksOfMapping<Node>(
  entries: readonly ConfigEntry<Node>[],
  { names, near }: Task<Node>,
  read: ReadConfigValue<Node>,
): (Task<Node> | ConfigText)[] {
  const label = labelOf(entries, read);
  const textsOfEntries = once(() => entries.map(({ value }) => textOf(read(value))));
  return entries.flatMap(({ key, value }, index) => {
    const isLabelled = label !== null && takesLabel(key.text);
    const task = {
      node: value,
      names: [
        ...(isLabelled ? [{ text: label, role: 'label' } as const] : []),
        { text: key.text, role: 'property' } as const,
        ...names,
      ].slice(0, mostNames),
      // The items of a list of pairs belong together as the members of an object do.
      near: () => [...known(neighboursOf(textsOfEntries(), index)), ...(isLabelled ? near() : [])],
    };
    return key.text.length < shortestSecretKey ? [task] : [toText(key, [], () => []), task];
  });
}

function tasksOfList<Node>(
  items: readonly Node[],
  { names }: Task<Node>,
  read: ReadConfigValue<Node>,
): Task<Node>[] {
  const textsOfItems = once(() => items.map((item) => textOfItem(read(item), read)));
  return items.map((node, index) => ({
    node,
    names,
    near: () => known(neighboursOf(textsOfItems(), index)),
  }));
}

/** Of a pair `{ name, value }` the text of its value. */
function textOfItem<Node>(
  item: ConfigValue<Node> | null,
  read: ReadConfigValue<Node>,
): string | null {
  if (item?.kind !== 'mapping') return textOf(item);
  const entry = item.entries.find(({ key }) => takesLabel(key.text));
  return entry === undefined ? null : textOf(read(entry.value));
}

function textOf<Node>(value: ConfigValue<Node> | null): string | null {
  return value?.kind === 'text' ? value.text : null;
}

function known(texts: readonly (string | null)[]): readonly string[] {
  return texts.filter((text) => text !== null);
}

function once<Result>(compute: () => Result): () => Result {
  let result: { readonly value: Result } | null = null;
  return () => (result ??= { value: compute() }).value;
}
