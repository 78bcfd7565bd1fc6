import { describe, expect, it } from 'vitest';
import { findBorder, findKeyBorder } from '../../src/migration/borders.js';
import type { Origin } from '../../src/source/origin.js';

const range = [0, 1] as const;
const path: readonly string[] = [];
const literal: Origin = { kind: 'literal', value: 'x', range };
const setting: Origin = { kind: 'setting', name: 'X', host: 'process', form: 'member', range };
const parameter: Origin = { kind: 'parameter', function: 'f', index: 0, path, type: null, range };
const field: Origin = { kind: 'field', class: 'C', name: 'x', path, type: null, range };
const imported: Origin = { kind: 'import', specifier: 'm', path: ['x'], range };
const call: Origin = { kind: 'call', callee: 'load', path, range };
const argument: Origin = { kind: 'argument', range };
const unknown: Origin = { kind: 'unknown', range };
const instance: Origin = { kind: 'instance', module: null, path, range };
const object: Origin = { kind: 'object', range };
const empty: Origin = { kind: 'empty', text: 'undefined', range };
const choice = (...options: Origin[]): Origin => ({
  kind: 'choice',
  operator: '||',
  options,
  range,
});
const template = (origin: Origin): Origin => ({
  kind: 'template',
  parts: ['a', { origin, range }],
  range,
});

describe('findBorder', () => {
  it.each<[string, Origin, string | null]>([
    ['literal', literal, null],
    ['setting', setting, null],
    ['empty', empty, null],
    ['template', template(parameter), null],
    ['choice', choice(parameter, literal), null],
    ['parameter', parameter, 'crosses-function'],
    ['field', field, 'crosses-field'],
    ['import', imported, 'crosses-module'],
    ['call', call, 'crosses-call'],
    ['argument', argument, 'command-line'],
    ['unknown', unknown, 'unknown-origin'],
    ['instance', instance, 'unknown-origin'],
    ['object', object, 'unknown-origin'],
    ['function', { kind: 'function', range }, 'unknown-origin'],
  ])('%s', (_title, origin, expected) => {
    expect(findBorder(origin)).toBe(expected);
  });
});

describe('findKeyBorder', () => {
  it.each<[string, Origin, string | null]>([
    ['a literal', literal, null],
    ['a setting', setting, null],
    ['nothing', empty, null],
    ['an import', imported, null],
    ['a call', call, null],
    ['an instance', instance, null],
    ['an object', object, null],
    ['a parameter', parameter, 'crosses-function'],
    ['a field', field, 'crosses-field'],
    ['an argument', argument, 'command-line'],
    ['a choice with a parameter', choice(setting, parameter), 'crosses-function'],
    ['a choice of what is in sight', choice(setting, literal), null],
    ['a template with a parameter', template(parameter), 'crosses-function'],
    ['a template with a setting', template(setting), null],
  ])('%s', (_title, origin, expected) => {
    expect(findKeyBorder(origin)).toBe(expected);
  });
});
