import type { TSESTree } from '@typescript-eslint/types';
import type { ValueName } from '../secrets/located-text.js';
import { labelOf } from './label-text.js';
import { findSetting } from './settings.js';
import type { SourceFile } from './source-file.js';
import { memberName, unwrap } from './syntax.js';

/** Words of one expression that are looked at: more of them say nothing. */
const MAX_WORDS = 8;

/** Objects that say nothing about what their members hold. */
const bareObjects = new Set(['module', 'exports', 'window', 'globalThis', 'global', 'self']);

/** The last word of an expression: `key` of `a.b.key`, of `a.key()` and of `key as string`; null where it has none. */
export function lastNameOf(file: SourceFile, node: TSESTree.Node): string | null {
  let expression = unwrap(node);
  for (;;) {
    switch (expression.type) {
      case 'Identifier':
        return expression.name;
      case 'MemberExpression':
        return wordOf(file, expression);
      case 'CallExpression':
      case 'NewExpression':
        expression = unwrap(expression.callee);
        break;
      case 'AwaitExpression':
        expression = unwrap(expression.argument);
        break;
      default:
        return null;
    }
  }
}

/** The word of a member: its name, or what the name in brackets is or goes by. */
function wordOf(file: SourceFile, node: TSESTree.MemberExpression): string | null {
  const name = memberName(node);
  if (name !== null) return withoutHash(name);
  if (!node.computed) return null;
  const label = labelOf(file, node.property);
  const { property } = node;
  return label ?? (property.type === 'Identifier' ? property.name : null);
}

/** A private name without its sign. */
export function withoutHash(name: string): string {
  return name.startsWith('#') ? name.slice(1) : name;
}

/** The words of what an assignment writes to, nearest first: `a.b.key` is key, b, a. */
export function namesOfTarget(file: SourceFile, target: TSESTree.Node): readonly ValueName[] {
  const setting = settingOf(file, target);
  if (setting !== null) return [{ text: setting, role: 'setting' }];
  const names: ValueName[] = [];
  let node = unwrap(target);
  for (; node.type === 'MemberExpression'; node = unwrap(node.object)) {
    const text = wordOf(file, node);
    const role = node.object.type === 'ThisExpression' ? 'variable' : 'property';
    if (text !== null && !bareObjects.has(text)) names.push({ text, role });
    if (names.length === MAX_WORDS) return names;
  }
  if (node.type === 'Identifier' && !bareObjects.has(node.name)) {
    names.push({ text: node.name, role: 'variable' });
  }
  return names;
}

/** What an expression that a value stands in for is called: `process.env.X`, `config.get('x')`, `options.x`, `x`. */
export function nameOfAlternative(file: SourceFile, node: TSESTree.Node): ValueName | null {
  const setting = settingOf(file, node);
  if (setting !== null) return { text: setting, role: 'setting' };
  const expression = unwrap(node);
  if (expression.type === 'CallExpression') {
    const label = labelOf(file, expression.arguments[0]);
    if (label !== null) return { text: label, role: 'label' };
  }
  const text = lastNameOf(file, expression);
  return text === null ? null : { text, role: roleOf(expression) };
}

function roleOf(expression: TSESTree.Node): ValueName['role'] {
  if (expression.type === 'Identifier') return 'variable';
  return expression.type === 'MemberExpression' ? 'property' : 'function';
}

/** The environment variable that an expression reads, by any of the runtimes' ways. */
export function settingOf(file: SourceFile, node: TSESTree.Node): string | null {
  const expression = unwrap(node);
  if (expression.type === 'CallExpression') {
    const name = labelOf(file, expression.arguments[0]);
    return name !== null && readsSetting(expression) ? name : null;
  }
  const setting = findSetting(file, expression);
  if (setting !== null && setting !== 'environment') return setting.name;
  // Vite, Bun, Cloudflare and others hand out an object of that name.
  const isMember = expression.type === 'MemberExpression';
  return isMember && lastNameOf(file, expression.object) === 'env' ? memberName(expression) : null;
}

/** Whether a call reads an environment variable: `env('X')`, `getEnv('X')`, `Deno.env.get('X')`. */
export function readsSetting({ callee }: TSESTree.CallExpression): boolean {
  const called = unwrap(callee);
  if (called.type === 'Identifier') return isEnvironmentName(called.name);
  if (called.type !== 'MemberExpression') return false;
  const object = unwrap(called.object);
  const holder = object.type === 'MemberExpression' ? memberName(object) : null;
  const name = object.type === 'Identifier' ? object.name : holder;
  return name === 'env' || isEnvironmentName(memberName(called) ?? '');
}

function isEnvironmentName(name: string): boolean {
  return /^(?:env|ENV)(?![a-z])|(?:[a-z]|_)(?:Env|ENV|env)(?![a-z])|[eE]nvironmentVar/u.test(name);
}

/** `SpeechConfig.fromSubscription`, `X` of `new a.X`: the last two words of what is called; null for anything else. */
export function calleeNameOf(
  file: SourceFile,
  { type, callee }: TSESTree.CallExpression | TSESTree.NewExpression,
): string | null {
  const called = unwrap(callee);
  if (called.type === 'Identifier') return called.name;
  if (called.type === 'Super') return superClassName(file, called);
  if (called.type !== 'MemberExpression') return null;
  const method = memberName(called);
  // Before a class stands its module, which compilers name as they like.
  if (type === 'NewExpression') return method;
  const object = unwrap(called.object);
  const holder = object.type === 'MemberExpression' ? memberName(object) : null;
  const owner = object.type === 'Identifier' ? object.name : holder;
  return method === null || owner === null ? method : `${owner}.${method}`;
}

function superClassName(file: SourceFile, node: TSESTree.Node): string | null {
  let current = file.parent(node);
  while (current !== null && !('superClass' in current)) current = file.parent(current);
  return current?.superClass == null ? null : lastNameOf(file, current.superClass);
}

/** The name in brackets: the value of a constant, or the word that the constant goes by. */
export function nameOfText(file: SourceFile, node: TSESTree.Node): string | null {
  return labelOf(file, node) ?? lastNameOf(file, node);
}
