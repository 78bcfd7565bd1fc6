import { type Token, tokenize } from './signature-tokens.js';

/** A named value: `endpoint`, `options?`. */
export interface SlotTerm {
  readonly type: 'slot';
  readonly name: string;
  readonly optional: boolean;
}

/** All remaining arguments or properties: `...rest`. */
export interface RestTerm {
  readonly type: 'rest';
  readonly name: string;
}

/** A literal string that must stand there, or is written there. */
export interface ConstantTerm {
  readonly type: 'constant';
  readonly value: string;
}

/** A list of literal strings; only on the `to` side. */
export interface ListTerm {
  readonly type: 'list';
  readonly items: readonly Term[];
}

/** One property of an object term. */
export interface PropertyTerm {
  readonly key: string;
  /** `!key`: the row matches only where the property is missing. */
  readonly absent: boolean;
  readonly optional: boolean;
  readonly value: Term;
}

/** `{ endpoint, key, ...options }`. */
export interface ObjectTerm {
  readonly type: 'object';
  readonly properties: readonly PropertyTerm[];
  readonly rest: string | null;
}

/** `new URL(…)`, `join(…)` and `encode(…)`: how a written value is composed; only on the `to` side. */
export interface ComposeTerm {
  readonly type: 'url' | 'join' | 'encode';
  readonly parts: readonly Term[];
}

/** A call, a construction, or (with `args` null) a bare export. */
export interface Signature {
  readonly type: 'signature';
  readonly isAwaited: boolean;
  readonly isNew: boolean;
  /** Export path: `['BlobServiceClient', 'fromConnectionString']`; first element `default` or `_` (any receiver). */
  readonly callee: readonly string[];
  readonly args: readonly Term[] | null;
}

/** Anything that may stand for an argument. */
export type Term =
  SlotTerm | RestTerm | ConstantTerm | ListTerm | ObjectTerm | ComposeTerm | Signature;

/** The right-hand side of a row: a call, or a slot that takes the place of the whole expression. */
export type Target = Signature | SlotTerm | ComposeTerm;

/** A condition on a slot's value. */
export interface Predicate {
  readonly name: string;
  readonly negated: boolean;
  readonly slot: string;
  /** What the slot is compared with: `hostEndsWith(endpoint, '.services.ai.azure.com')`. */
  readonly values: readonly string[];
}

/** A signature that breaks the grammar; the message shows the signature and the place. */
export class SignatureError extends Error {
  override readonly name = 'SignatureError';
}

/**
 * Parses the left-hand side of a row.
 *
 *     sig    = ["await"] ["new"] callee ["(" args ")"]
 *     callee = (Export | "default" | "_") {"." name}
 *     arg    = slot["?"] | "..."slot | object | sig | 'const'
 *     object = "{" [prop {"," prop}] ["," "..."slot] "}"      prop = ["!"] (key | 'key') ["?"] [":" arg]
 *
 * @throws {SignatureError}
 */
export function parseSignature(text: string): Signature {
  const parser = new SignatureParser(text, false);
  const term = parser.parseAll();
  if (term.type !== 'signature') throw new SignatureError(`not a call or an export: ${text}`);
  return term;
}

/**
 * Parses the right-hand side of a row: a signature, a slot, or a composition of them.
 *
 * @throws {SignatureError}
 */
export function parseTarget(text: string): Target {
  const term = new SignatureParser(text, true).parseAll();
  switch (term.type) {
    case 'signature':
    case 'slot':
    case 'url':
    case 'join':
    case 'encode':
      return term;
    default:
      throw new SignatureError(`not a call, a slot or a composition: ${text}`);
  }
}

/**
 * Parses `azureHost(baseURL)`, `hostEndsWith(endpoint, '.azure.us')`, and either within `not(…)`.
 *
 * @throws {SignatureError}
 */
export function parsePredicate(text: string): Predicate {
  const inner = /^not\((?<inner>.*)\)$/u.exec(text.trim())?.groups?.['inner'];
  const term = new SignatureParser(inner ?? text, false).parseAll();
  const fail = (): never => {
    throw new SignatureError(`not a predicate: ${text}`);
  };
  if (term.type !== 'signature' || term.isNew || term.isAwaited || term.callee.length !== 1) {
    return fail();
  }
  const [slot, ...others] = term.args ?? [];
  if (slot?.type !== 'slot' || slot.optional) return fail();
  return {
    name: term.callee[0] ?? '',
    negated: inner !== undefined,
    slot: slot.name,
    values: others.map((value) => (value.type === 'constant' ? value.value : fail())),
  };
}

const compositions: ReadonlyMap<string, 'join' | 'encode'> = new Map([
  ['join', 'join'],
  ['encode', 'encode'],
]);

/** Recursive descent over the tokens of one signature; rows are short, so depth is no concern. */
class SignatureParser {
  private position = 0;
  private readonly tokens: readonly Token[];

  constructor(
    private readonly text: string,
    private readonly allowsCompositions: boolean,
  ) {
    const result = tokenize(text);
    if (result.error !== null) throw new SignatureError(`${result.error} in: ${text}`);
    this.tokens = result.tokens;
  }

  parseAll(): Term {
    const term = this.parseTerm();
    if (this.position < this.tokens.length) this.fail('the end');
    return term;
  }

  private parseTerm(): Term {
    const token = this.peek();
    if (token?.type === 'string') {
      this.position++;
      return { type: 'constant', value: token.value };
    }
    if (this.accept('...')) return { type: 'rest', name: this.expectName() };
    if (this.accept('{')) return this.parseObject();
    if (this.accept('[')) return this.parseConstants();
    const isAwaited = this.acceptWord('await');
    const isNew = this.acceptWord('new');
    const callee = [this.expectName()];
    while (this.accept('.')) callee.push(this.expectName());
    if (this.accept('(')) return this.parseCall(isAwaited, isNew, callee);
    const [first = ''] = callee;
    const isBareSlot = callee.length === 1 && /^[a-z]/u.test(first) && first !== 'default';
    if (!isNew && !isAwaited && isBareSlot) {
      return { type: 'slot', name: first, optional: this.accept('?') };
    }
    return { type: 'signature', isAwaited, isNew, callee, args: null };
  }

  private parseCall(isAwaited: boolean, isNew: boolean, callee: readonly string[]): Term {
    const args = this.parseList(')', () => this.parseTerm());
    const [name = ''] = callee;
    const isUrl = isNew && name === 'URL' && callee.length === 1;
    const composition = isUrl ? 'url' : isNew ? undefined : compositions.get(name);
    if (composition === undefined) return { type: 'signature', isAwaited, isNew, callee, args };
    if (!this.allowsCompositions) this.fail(`no ${name}() on the left-hand side`);
    return { type: composition, parts: args };
  }

  private parseConstants(): ListTerm {
    if (!this.allowsCompositions) this.fail('no list on the left-hand side');
    return { type: 'list', items: this.parseList(']', () => this.parseTerm()) };
  }

  private parseObject(): ObjectTerm {
    const properties: PropertyTerm[] = [];
    let rest: string | null = null;
    this.parseList('}', () => {
      if (rest !== null) this.fail('nothing after a rest');
      if (this.accept('...')) rest = this.expectName();
      else properties.push(this.parseProperty());
    });
    return { type: 'object', properties, rest };
  }

  private parseProperty(): PropertyTerm {
    const absent = this.accept('!');
    const key = this.expectKey();
    const optional = this.accept('?');
    const value: Term = this.accept(':')
      ? this.parseTerm()
      : { type: 'slot', name: key, optional: false };
    return { key, absent, optional, value };
  }

  private parseList<T>(close: string, parseItem: () => T): readonly T[] {
    const items: T[] = [];
    if (this.accept(close)) return items;
    do items.push(parseItem());
    while (this.accept(','));
    if (!this.accept(close)) this.fail(`"${close}"`);
    return items;
  }

  private peek(): Token | undefined {
    return this.tokens[this.position];
  }

  private accept(value: string): boolean {
    const token = this.peek();
    if (token?.type !== 'punctuation' || token.value !== value) return false;
    this.position++;
    return true;
  }

  private acceptWord(value: string): boolean {
    const token = this.peek();
    if (token?.type !== 'name' || token.value !== value) return false;
    this.position++;
    return true;
  }

  /** A property name, in quotes where it is no identifier. */
  private expectKey(): string {
    const token = this.peek();
    if (token?.type !== 'string') return this.expectName();
    this.position++;
    return token.value;
  }

  private expectName(): string {
    const token = this.peek();
    if (token?.type !== 'name') return this.fail('a name');
    this.position++;
    return token.value;
  }

  private fail(expected: string): never {
    const found = this.peek()?.value ?? 'the end';
    throw new SignatureError(`expected ${expected}, found ${found} in: ${this.text}`);
  }
}
