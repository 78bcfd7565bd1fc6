import { describe, expect, it } from 'vitest';
import {
  parsePredicate,
  parseSignature,
  parseTarget,
  type Signature,
  SignatureError,
  type Term,
} from '../../src/catalogue/signature.js';
import { tokenize } from '../../src/catalogue/signature-tokens.js';

const slot = (name: string, optional = false): Term => ({ type: 'slot', name, optional });
const rest = (name: string): Term => ({ type: 'rest', name });
const text = (value: string): Term => ({ type: 'constant', value });
const list = (...items: readonly Term[]): Term => ({ type: 'list', items });

function call(callee: string, args: readonly Term[] | null, marks: Partial<Signature> = {}) {
  const name = callee.split('.');
  return { type: 'signature', isAwaited: false, isNew: false, callee: name, args, ...marks };
}

function property(key: string, marks: object = {}) {
  return { key, absent: false, optional: false, value: slot(key), ...marks };
}

function object(...properties: readonly ReturnType<typeof property>[]) {
  return { type: 'object', properties, rest: null } as const;
}

function argumentOf(signature: string): Term | undefined {
  return parseSignature(signature).args?.[0];
}

/** The message of the error that a function throws. */
function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof SignatureError) return error.message;
    throw error;
  }
  return 'no error';
}

describe('signatures', () => {
  it.each([
    ['f()', call('f', [])],
    ['new C()', call('C', [], { isNew: true })],
    ['await f()', call('f', [], { isAwaited: true })],
    ['await new C()', call('C', [], { isAwaited: true, isNew: true })],
    ['C.create()', call('C.create', [])],
    ['a.b.c()', call('a.b.c', [])],
    ['default()', call('default', [])],
    ['default.create()', call('default.create', [])],
    ['_.deleteBlob()', call('_.deleteBlob', [])],
    ['Client', call('Client', null)],
    ['default', call('default', null)],
    ['_', call('_', null)],
    ['client.key', call('client.key', null)],
    ['new C', call('C', null, { isNew: true })],
    ['  new  C ( ) ', call('C', [], { isNew: true })],
  ])('%s', (source, expected) => {
    expect(parseSignature(source)).toEqual(expected);
  });
});

describe('arguments', () => {
  it.each([
    ['f(endpoint)', slot('endpoint')],
    ['f(options?)', slot('options', true)],
    ['f(...rest)', rest('rest')],
    ["f('constant text')", text('constant text')],
    ["f('')", text('')],
    ['f(new Key(key))', call('Key', [slot('key')], { isNew: true })],
    ['f(g(key))', call('g', [slot('key')])],
    ['f(Constants.X)', call('Constants.X', null)],
    ['f(Key)', call('Key', null)],
  ])('%s', (source, expected) => {
    expect(argumentOf(source)).toEqual(expected);
  });

  it('come in order', () => {
    expect(parseSignature("f(a, 'b', c?, ...d)").args).toEqual([
      slot('a'),
      text('b'),
      slot('c', true),
      rest('d'),
    ]);
  });
});

describe('objects', () => {
  it.each([
    ['{}', [], null],
    ['{ key }', [property('key')], null],
    ['{ key? }', [property('key', { optional: true })], null],
    ['{ !key }', [property('key', { absent: true })], null],
    ['{ masterKey: key }', [property('masterKey', { value: slot('key') })], null],
    ['{ a?: key }', [property('a', { optional: true, value: slot('key') })], null],
    ["{ a: 'b' }", [property('a', { value: text('b') })], null],
    ["{ 'api-key': key }", [property('api-key', { value: slot('key') })], null],
    ["{ !'api-key' }", [property('api-key', { absent: true })], null],
    [
      "{ 'api-key'?: key, ...headers }",
      [property('api-key', { optional: true, value: slot('key') })],
      'headers',
    ],
    ['{ a: f(key) }', [property('a', { value: call('f', [slot('key')]) })], null],
    ['{ ...options }', [], 'options'],
    ['{ key, ...options }', [property('key')], 'options'],
    ['{ a, b }', [property('a'), property('b')], null],
    [
      '{ auth: { key } }',
      [property('auth', { value: { type: 'object', properties: [property('key')], rest: null } })],
      null,
    ],
  ])('%s', (source, properties, objectRest) => {
    expect(argumentOf(`f(${source})`)).toEqual({ type: 'object', properties, rest: objectRest });
  });
});

describe('targets', () => {
  it.each([
    ['endpoint', slot('endpoint')],
    ['new C(endpoint)', call('C', [slot('endpoint')], { isNew: true })],
    ['new URL(endpoint)', { type: 'url', parts: [slot('endpoint')] }],
    ['encode(blobName)', { type: 'encode', parts: [slot('blobName')] }],
    ['join(endpoint, name)', { type: 'join', parts: [slot('endpoint'), slot('name')] }],
    [
      'join(endpoint, encode(name))',
      { type: 'join', parts: [slot('endpoint'), { type: 'encode', parts: [slot('name')] }] },
    ],
    [
      'f(join(endpoint, name))',
      call('f', [{ type: 'join', parts: [slot('endpoint'), slot('name')] }]),
    ],
    ["f(['a', 'b'])", call('f', [list(text('a'), text('b'))])],
    ['f([])', call('f', [list()])],
    ['f([endpoint])', call('f', [list(slot('endpoint'))])],
    [
      "f({ credentials: { scopes: ['a'] } })",
      call('f', [
        object(
          property('credentials', {
            value: object(property('scopes', { value: list(text('a')) })),
          }),
        ),
      ]),
    ],
    ['path.join(endpoint)', call('path.join', [slot('endpoint')])],
    ['new join(endpoint)', call('join', [slot('endpoint')], { isNew: true })],
  ])('%s', (source, expected) => {
    expect(parseTarget(source)).toEqual(expected);
  });
});

describe('refusals of signatures', () => {
  it.each([
    ['', 'expected a name, found the end in: '],
    ['endpoint', 'not a call or an export: endpoint'],
    ["'text'", "not a call or an export: 'text'"],
    ['{ key }', 'not a call or an export: { key }'],
    ['...rest', 'not a call or an export: ...rest'],
    ['f(', 'expected a name, found the end in: f('],
    ['f(a', 'expected ")", found the end in: f(a'],
    ['f(a b)', 'expected ")", found b in: f(a b)'],
    ['f(a,)', 'expected a name, found ) in: f(a,)'],
    ['f(a) b', 'expected the end, found b in: f(a) b'],
    ['f()()', 'expected the end, found ( in: f()()'],
    ['f(...)', 'expected a name, found ) in: f(...)'],
    ['new', 'expected a name, found the end in: new'],
    ['f.()', 'expected a name, found ( in: f.()'],
    ['f({ key )', 'expected "}", found ) in: f({ key )'],
    ['f({ : key })', 'expected a name, found : in: f({ : key })'],
    ['f([key])', 'expected no list on the left-hand side, found key in: f([key])'],
    ['f([])', 'expected no list on the left-hand side, found ] in: f([])'],
    ['f({ ...a, b })', 'expected nothing after a rest, found b in: f({ ...a, b })'],
    ['f({ ...a, ...b })', 'expected nothing after a rest, found ... in: f({ ...a, ...b })'],
    ['f(join(a))', 'expected no join() on the left-hand side, found ) in: f(join(a))'],
    ['f(encode(a))', 'expected no encode() on the left-hand side, found ) in: f(encode(a))'],
    ['f(new URL(a))', 'expected no URL() on the left-hand side, found ) in: f(new URL(a))'],
    ['f(a; b)', 'unexpected ";" in: f(a; b)'],
    ['f("a")', 'unexpected "\\"" in: f("a")'],
    ["f('a)", 'unexpected "\'" in: f(\'a)'],
    ['f(1)', 'unexpected "1" in: f(1)'],
  ])('%s', (source, message) => {
    expect(refusalOf(() => parseSignature(source))).toBe(message);
  });
});

describe('refusals of targets', () => {
  it.each([
    ["'text'", "not a call, a slot or a composition: 'text'"],
    ['{ endpoint }', 'not a call, a slot or a composition: { endpoint }'],
    ['...rest', 'not a call, a slot or a composition: ...rest'],
    ["['a']", "not a call, a slot or a composition: ['a']"],
    ["f(['a')", 'expected "]", found ) in: f([\'a\')'],
    ["f(['a',])", "expected a name, found ] in: f(['a',])"],
  ])('%s', (source, message) => {
    expect(refusalOf(() => parseTarget(source))).toBe(message);
  });
});

describe('predicates', () => {
  it.each([
    ['azureHost(baseURL)', { name: 'azureHost', negated: false, slot: 'baseURL', values: [] }],
    [
      'not(regionalHost(endpoint))',
      { name: 'regionalHost', negated: true, slot: 'endpoint', values: [] },
    ],
    [' not( azureHost( a ) ) ', { name: 'azureHost', negated: true, slot: 'a', values: [] }],
    [
      "hostEndsWith(a, '.one.example', '.two.example')",
      {
        name: 'hostEndsWith',
        negated: false,
        slot: 'a',
        values: ['.one.example', '.two.example'],
      },
    ],
    [
      "not(hostEndsWith(a, 'b'))",
      { name: 'hostEndsWith', negated: true, slot: 'a', values: ['b'] },
    ],
  ])('%s', (source, expected) => {
    expect(parsePredicate(source)).toEqual(expected);
  });

  it.each([
    'azureHost',
    'azureHost()',
    'azureHost(a, b)',
    'azureHost(a?)',
    "azureHost('a')",
    'new azureHost(a)',
    'await azureHost(a)',
    'hosts.azureHost(a)',
    'azureHost({ a })',
    'no(azureHost(a))',
    'not(not(azureHost(a)))',
  ])('refuses %j', (source) => {
    expect(refusalOf(() => parsePredicate(source))).toBe(`not a predicate: ${source}`);
  });

  it.each(['', 'not()', 'not(a)b', 'azureHost(a', "hostEndsWith(a, ['b'])"])(
    'refuses %j for its grammar',
    (source) => {
      expect(refusalOf(() => parsePredicate(source))).toMatch(/^expected /u);
    },
  );
});

describe('tokens', () => {
  it('are names, strings and punctuation', () => {
    expect(tokenize("new $a.b_2('c d', ...e?)!{:}").tokens.map(({ value }) => value)).toEqual([
      'new',
      '$a',
      '.',
      'b_2',
      '(',
      'c d',
      ',',
      '...',
      'e',
      '?',
      ')',
      '!',
      '{',
      ':',
      '}',
    ]);
  });

  it('report the first character that is none', () => {
    expect(tokenize('a # b')).toEqual({ tokens: [], error: 'unexpected "#"' });
  });

  it('ignore white space at both ends', () => {
    expect(tokenize('  a\n').tokens).toEqual([{ type: 'name', value: 'a' }]);
  });
});
