import type { TSESTree } from '@typescript-eslint/types';
import type { ValueName } from '../secrets/located-text.js';
import type { Climb } from './climb.js';
import { lastNameOf, namesOfTarget } from './expression-names.js';
import { isFunction, keyOf } from './function-names.js';
import { findPatternSetting } from './settings.js';
import type { SourceFile } from './source-file.js';

/** Where a pattern with a default stands. */
interface PatternPlace {
  /** The keys that lead to it, nearest first. */
  readonly keys: readonly string[];
  /** What has the whole pattern: a declarator, an assignment, a function. */
  readonly owner: TSESTree.Node | null;
}

const patterns = new Set([
  'ArrayPattern',
  'AssignmentPattern',
  'ObjectPattern',
  'Property',
  'RestElement',
  'TSParameterProperty',
]);

/**
 * What the default of a pattern is the default of: the parameter or variable, then the keys that lead to it, then what is
 * taken apart. A default of an environment variable is that of a setting.
 */
export function climbFromPattern(file: SourceFile, pattern: TSESTree.AssignmentPattern): Climb {
  const { keys, owner } = placeOf(file, pattern);
  const binding = namesOfTarget(file, pattern.left);
  if (owner !== null && isFunction(owner)) {
    const texts = [...binding.map(({ text }) => text), ...keys];
    return { names: texts.map((text): ValueName => ({ text, role: 'parameter' })), next: null };
  }
  const source = sourceOf(owner);
  const found = source === null ? null : findPatternSetting(file, source, [...keys].reverse());
  if (found !== null) {
    const setting = found.name;
    const others = binding.filter(({ text }) => text !== setting);
    return { names: [...others, { text: setting, role: 'setting' }], next: null };
  }
  return { names: [...binding, ...asProperties(keys), ...namesOfSource(file, source)], next: null };
}

function placeOf(file: SourceFile, pattern: TSESTree.Node): PatternPlace {
  const keys: string[] = [];
  let owner = file.parent(pattern);
  for (; owner !== null && patterns.has(owner.type); owner = file.parent(owner)) {
    const key = owner.type === 'Property' ? keyOf(file, owner) : null;
    if (key !== null) keys.push(key);
  }
  return { keys, owner };
}

/** What is taken apart. */
function sourceOf(owner: TSESTree.Node | null): TSESTree.Node | null {
  if (owner?.type === 'VariableDeclarator') return owner.init;
  return owner?.type === 'AssignmentExpression' ? owner.right : null;
}

function asProperties(keys: readonly string[]): readonly ValueName[] {
  return keys.map((text) => ({ text, role: 'property' }));
}

function namesOfSource(file: SourceFile, source: TSESTree.Node | null): readonly ValueName[] {
  const text = source === null ? null : lastNameOf(file, source);
  return text === null ? [] : [{ text, role: 'variable' }];
}

/**
 * The names of what a declaration or an assignment puts a value into. Of `const [a, b] = …` the element at `index` has it:
 * state hooks return the value first.
 */
export function namesOfHolder(
  file: SourceFile,
  holder: TSESTree.Node,
  index = 0,
): readonly ValueName[] {
  if (holder.type !== 'ArrayPattern') return namesOfTarget(file, holder);
  const element = holder.elements[index];
  if (element == null) return [];
  return namesOfTarget(file, element.type === 'AssignmentPattern' ? element.left : element);
}
