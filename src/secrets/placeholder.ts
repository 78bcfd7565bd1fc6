import { unknownPart } from './located-text.js';
import { wordsOf } from './name-words.js';
import { diversityOf, isRepeated, randomnessOf, sequenceShare } from './randomness.js';

/** What is put in by something else before the program runs, or read by name: `${KEY}`, `{{key}}`, `<key>`, `%KEY%`, `$KEY`. */
const slots = [
  /^\s*<[^<>]*>\s*$/u,
  /<[A-Za-z][\w .:/'-]*>/u,
  /\$\{[^{}]*\}/u,
  /\{\{/u,
  /\$\([^()]*\)/u,
  /#\{[^{}]*\}/u,
  /^\[[^[\]]*\]$/u,
  /^\{[\w .:-]*\}$/u,
  /\{\d{1,2}\}/u,
  /^%[\w.-]+%$/u,
  /^%[sdioOj]$/u,
  /^__?[A-Za-z][A-Za-z\d_]*__?$/u,
  /^\$[A-Za-z_][A-Za-z\d_]*$/u,
  /^@Microsoft\.KeyVault/iu,
  /^@\w+\([^()]*\)$/u,
  /^(?:process\.env|import\.meta\.env|env|os\.environ|secrets?|vars|var|config|settings|parameters|local)[.[:]/iu,
  /^(?:keyvault|secretref|vault|ref|ssm|arn|op|file|aws|gcp|projects):/iu,
  /^ENC\[/u,
  /^\{cipher\}/iu,
  /^(?:fake|test|mock|dummy|sample|demo|example|stub|invalid)[-_.]/iu,
];

/** Whole words of examples. */
const shortWords = new Set(
  (
    'your my test tests fake mock demo todo here none null foo bar baz dev local some this pass user root abc key temp tmp stub guest ' +
    'admin xxx xxxx xxxxx the for with from value text string enter put add use set go'
  ).split(' '),
);

/** Words of examples that no key has by chance. */
const longWords =
  /exampl|sampl[ei]|dummy|placehold|replac|chang(?:e|it)|insert|redact|password|passwd|secret|not[-_]?real|invalid|foobar|lorem|undefined|default|unknown|supersecr|hunter2|qwert|letmein|welcome|s3cr3t|credential|anything|whatever|something|connectionstring|accountkey|accesskey|apikey|deadbeef|cafebabe|asdfasdf|asdfgh|1q2w3e|zxcvb|qazwsx/iu;

/** Values of tutorials, test vectors of NIST and test keys that vendors publish, or how they begin; and masked values. */
const published =
  /JBSWY3DPEHPK3PXP|^2b7e151628aed2a6|^603deb1015ca71be|^6LeIxAcTAAAAA|x{4}|X{4}|\*{4}/u;

/** Whether a text stands for a secret that is put in later, or is an example that nobody would use. */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  if (value === '' || value.includes('...') || value.includes('…')) return true;
  if (value.split(unknownPart).every((part) => part.trim() === '')) return true;
  if (published.test(value)) return true;
  return slots.some((slot) => slot.test(value)) || isExample(value) || isMonotonous(value);
}

function isExample(value: string): boolean {
  const plain = withoutLeet(value);
  if (longWords.test(value) || longWords.test(plain)) return true;
  // In a long random text a few letters may be chance.
  const isRandom = value.length >= 10 && randomnessOf(value) > 0.5;
  return !isRandom && [value, value.length < 16 ? plain : ''].some(hasShortWord);
}

function hasShortWord(value: string): boolean {
  return wordsOf(value).some((word) => shortWords.has(word));
}

/** Whether a text repeats itself, counts or has hardly any variety: `xxxxxxxx`, `0123456789abcdef`, `AAAA…==`. */
export function isMonotonous(text: string): boolean {
  const value = text.replaceAll('=', '');
  // A line of `=` under a heading.
  if (value.length < 4) return text.length > 8;
  if (isInterleaved(value.toLowerCase())) return true;
  if (isRepeated(value) || sequenceShare(value) > 0.4 || sequenceShare(value, 2) > 0.8) return true;
  return diversityOf(value) < Math.min(4 + value.length / 12, 10);
}

/** Whether every second character counts, or stands twice: `a1b2c3d4`, `00112233`, `AbCdEfGh`. */
function isInterleaved(value: string): boolean {
  if (value.length < 8) return false;
  const halves = [value, value.slice(1)].map((text) => text.replace(/(.)./gsu, '$1'));
  return sequenceShare(value) > 0.7 || halves.every((half) => sequenceShare(half) > 0.7);
}

/** `P@ssw0rd` as `password`. */
function withoutLeet(value: string): string {
  const letters: Readonly<Record<string, string>> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  };
  return value
    .toLowerCase()
    .replace(/[013457@$!]/gu, (character) => letters[character] ?? character);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Whether base64 holds a text that a person wrote: a message, JSON, an example. The bytes of a key are random. */
export function isEncodedText(base64: string): boolean {
  if (!/^[A-Za-z\d+/_-]{4,}={0,2}$/u.test(base64)) return false;
  // Without padding a few characters may be readable by chance.
  if (base64.length < 8) return false;
  try {
    return /^[\t\n\r\P{Cc}]*$/u.test(utf8.decode(Buffer.from(base64, 'base64')));
  } catch {
    return false;
  }
}
