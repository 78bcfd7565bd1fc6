import type { FamilyName } from './families.js';
import { isGuid, isIdentifier } from './identifiers.js';
import { namesAzureHost } from './hosts.js';
import { shapeOf, type KeyShape } from './key-shapes.js';
import type { ValueName } from './located-text.js';
import type { SecretMatch } from './match.js';
import { meaningOf, wordsOf, type NameMeaning } from './name-words.js';
import { isGivenPassword, isPassword } from './passwords.js';
import { isEncodedText, isPlaceholder } from './placeholder.js';
import { classCount, randomnessOf } from './randomness.js';
import { familyByWords } from './service-words.js';
import { meaningOfSink } from './sinks.js';

/** A value, and what stands around it. */
export interface Context {
  readonly value: string;
  /** UTF-16 offset of the value in the text. */
  readonly start: number;
  /** Nearest first; looked up only for values that may be secrets, since that is what costs. */
  readonly names: () => readonly ValueName[];
  readonly near: () => readonly string[];
}

/** A secret that only a name tells: the form of a key, or a password, under a name that says so. */
export function matchByName(given: Context): SecretMatch | null {
  const value = given.value.trim();
  if (!canBeSecret(value)) return null;
  const context = { ...given, value };
  const start = given.start + given.value.indexOf(value);
  const basic = matchBasic(context, start);
  if (basic !== null) return basic;
  const meaning = meaningOfNames(context.names());
  if (meaning === 'other' || meaning === 'unclear') return null;
  if (context.names().some(({ text }) => clientKeys.test(text))) return null;
  if (isGuid(value) || isEncodedText(value)) return null;
  const found = judge(context, meaning);
  return found === null ? null : { ...found, start, end: start + value.length };
}

/** Products whose keys are in every browser that uses them. */
const clientKeys =
  /algolia|docsearch|bugsnag|datadog|sentry|mapbox|recaptcha|posthog|mixpanel|amplitude/iu;

/** Addresses, paths, packages, words and kebab-case: most of the values of most programs. */
const plainly = /^(?:\.{0,2}\/|@[\w-]+\/|https?:)|^[A-Za-z]?[a-z./_-]+$|^[a-z]+(?:[A-Z][a-z]+)+$/u;

/** Whether a value is worth a look at its names. */
function canBeSecret(value: string): boolean {
  if (value.length < 6 || value.length > 512 || !/^[!-~]+$/u.test(value)) return false;
  if (value.length < 16 && plainly.test(value)) return false;
  return randomnessOf(value) > 0.2;
}

/** `btoa('user:password')`, which makes the value of an Authorization header. */
function matchBasic({ value, names }: Context, start: number): SecretMatch | null {
  const colon = value.indexOf(':');
  if (colon === -1 || !isPassword(value.slice(colon + 1))) return null;
  if (!names().some(({ text, role }) => role === 'callee' && text === 'btoa')) return null;
  return {
    family: 'authorization-header',
    confidence: 'likely',
    start: start + colon + 1,
    end: start + value.length,
  };
}

type Judgement = Pick<SecretMatch, 'family' | 'confidence'>;

function judge(context: Context, meaning: NameMeaning): Judgement | null {
  const { value } = context;
  const shape = shapeOf(value);
  if (shape !== null && meaning !== 'connection') return judgeKey(context, shape, meaning);
  if (meaning === 'password')
    return isPassword(value) || isPasswordOfAzure(context)
      ? { family: familyOfPassword(context), confidence: 'possible' }
      : null;
  if (meaning === 'secret' && isToken(value))
    return { family: familyOfSecret(context), confidence: 'possible' };
  return null;
}

function judgeKey(context: Context, shape: KeyShape, meaning: NameMeaning): Judgement | null {
  const { value } = context;
  if (isPlaceholder(value)) return null;
  if (!shape.startsWith('hex') && randomnessOf(value) < 0.4) return null;
  const own = context.names().map(({ text }) => text);
  const family = familyByWords(own, shape) ?? familyByWords(hostsIn(context), shape);
  if (family !== null) return { family, confidence: meaning === 'key' ? 'possible' : 'likely' };
  // Elsewhere the form of a checksum or an identifier.
  const isWeak = meaning === 'key' && shape !== 'base64-64' && shape !== 'base64-32';
  if (isWeak) return null;
  return {
    family: meaning === 'password' ? familyOfPassword(context) : familyOfSecret(context),
    confidence: 'possible',
  };
}

/** Beside a host of Azure also a password that somebody made of words. */
function isPasswordOfAzure(context: Context): boolean {
  const { value } = context;
  return (
    isGivenPassword(value) &&
    value.length >= 8 &&
    classCount(value) >= 3 &&
    hostsIn(context).length > 0
  );
}

function hostsIn({ near }: Context): readonly string[] {
  return near().filter(namesAzureHost);
}

/** The nearest name that says something; what is further out than a name of something else does not count. */
function meaningOfNames(names: readonly ValueName[]): NameMeaning {
  for (const name of names) {
    const meaning = name.role === 'callee' ? meaningOfCall(name) : meaningOf(name.text);
    if (meaning !== 'unclear') return meaning;
  }
  return 'unclear';
}

/** `setApiKey` and `AzureKeyCredential` take a key; what `token`, `getSecret` or `FungibleToken` take is something else. */
function meaningOfCall({ text: callee, index }: ValueName): NameMeaning {
  const sink = meaningOfSink(callee, index);
  if (sink !== null) return sink;
  const name = callee.split('.').at(-1) ?? callee;
  const words = wordsOf(name);
  const takesSecret = takingVerbs.has(words[0] ?? '') || /^credentials?$/u.test(words.at(-1) ?? '');
  return words.length > 1 && takesSecret ? meaningOf(name) : 'unclear';
}

const takingVerbs = new Set(['set', 'with', 'use', 'add']);

/** A random text without a known form, long enough to be a secret. */
function isToken(value: string): boolean {
  const randomness = randomnessOf(value);
  if (value.length < 16 || randomness <= 0.45) return false;
  const isOfLetters = !/\d/u.test(value);
  if (isOfLetters && (value.length < 24 || randomness <= 0.6)) return false;
  return !isIdentifier(value) && !isPlaceholder(value);
}

function familyOfPassword({ names, near }: Context): FamilyName {
  const isDatabase =
    names().some(({ text }) => /sql|postgres|pg|mongo|redis|db|database|maria/iu.test(text)) ||
    near().some(
      (text) => namesAzureHost(text) && /database|postgres|mysql|mongo|redis/iu.test(text),
    );
  return isDatabase ? 'database-password' : 'password';
}

/** Their applications have client secrets as well. */
const otherVendors =
  /github|gitlab|google|firebase|facebook|twitter|discord|slack|stripe|auth0|okta|apple|linkedin|amazon|cognito|spotify|twitch|zoom|paypal/iu;

function familyOfSecret({ value, names }: Context): FamilyName {
  const isOfEntra =
    !/^[\da-f]+$/iu.test(value) &&
    names().some(({ text }) => /client_?-?secret|app_?-?secret/iu.test(text)) &&
    !names().some(({ text }) => otherVendors.test(text));
  return isOfEntra ? 'entra-client-secret' : 'generic-secret';
}
