import { decodePercent, wordBefore } from './url-text.js';
import { namesAzureHost } from './hosts.js';
import type { ValueName } from './located-text.js';
import type { SecretMatch } from './match.js';
import { meaningOf } from './name-words.js';
import { randomnessOf } from './randomness.js';
import { matchByName } from './scan-context.js';

/** `name=value`, `"name": "value"`, `name := 'value'`, `--name value`: pairs within a text. */
const pair =
  /(?<=^|[\s?&;,{(["'`#*\\])-{0,2}([A-Za-z][\w.-]{1,60})\\?["'`]?[ \t]{0,8}(?:=>|:=|=|:)[ \t]{0,8}(?:\\?(["'`])([^\s"'`\\]{6,300})|([^\s"'`\\,;&<>(){}=]{6,300}={0,2}))/gu;

/** `--account-key value` of a command. */
const option =
  /(?<=^|[\s"'`])--(?<name>[A-Za-z][\w-]{1,60})[ \t]{1,4}["'`]?(?<value>[^\s"'`\\]{6,300})/gu;

/** `CREATE USER app WITH PASSWORD '…'` */
const statement = /(?<=\s)(?<name>PASSWORD|SECRET)[ \t]{1,4}'(?<value>[^'\s]{6,200})'/giu;

/** `docker login -p …`, `sqlcmd -P …`, `sshpass -p …` */
const shortOption = /(?<=\s)-[pP] ?["'`]?(?<value>[A-Za-z\d!#$%&*+./:=?@^_~][^\s"'`\\]{5,200})/gu;

/** The programs whose option of one letter is a password; for most it is a port or a path. */
const passwordPrograms =
  /(?<![\w.-])(?:docker login|az login|az acr login|helm registry login|sqlcmd|sshpass|mongosh)(?![\w.])/u;

/** `curl -u user:…` */
const userOption =
  /(?<=\s)(?:-u|--user)[ \t]{1,4}["'`]?[\w.$@-]{1,64}:(?<value>[^\s"'`\\]{6,200})/gu;

/** `setx NAME …` */
const setx =
  /(?<![\w.-])setx[ \t]{1,4}(?<name>\w{2,60})[ \t]{1,4}["'`]?(?<value>[^\s"'`\\]{6,300})/giu;

/** `new StorageSharedKeyCredential(account, "…")` */
const commentedCall =
  /(?<![\w.])(?<name>[A-Z]\w{2,40}(?:Key|Token|Secret)Credentials?)\([^()"'`\n]{0,100}["'`](?<value>[^\s"'`\\]{16,300})["'`]/gu;

/** Names without which no pair matters. */
const telling = /key|token|secret|pass|pwd|sas|credential|auth|sig|login|sqlcmd|curl|mongosh/iu;

/** Secrets in pairs of a text that is more than the secret: a query string, JSON in a string, a command in a comment. */
export function scanPairs(text: string, isProse: boolean): readonly SecretMatch[] {
  if (!telling.test(text)) return [];
  const matches: SecretMatch[] = [
    ...[option, statement, userOption, setx].flatMap((each) => scanNamed(text, each)),
    ...(passwordPrograms.test(text) ? scanNamed(text, shortOption) : []),
    ...(isProse ? scanNamed(text, commentedCall) : []),
  ];
  pair.lastIndex = 0;
  if (!/[=:]/u.test(text)) return matches;
  for (let hit = pair.exec(text); hit !== null; hit = pair.exec(text)) {
    const [whole, name = '', quote = '', quoted, bare = ''] = hit;
    const raw = quoted ?? bare;
    const start = hit.index + whole.length - raw.length;
    const next = text.charAt(pair.lastIndex);
    // The value may hold a pair itself: `url=https://…?key=value`, `remove: key: value`.
    if (/[=:]/u.test(raw + next)) pair.lastIndex = start;
    const meaning = meaningOf(name);
    if (meaning === 'unclear' || meaning === 'other') continue;
    if (quote === '' && isCode(raw, next)) continue;
    if (meaning === 'password' && quote === '' && !standsAlone(text, hit.index, isProse)) continue;
    const value = decodePercent(raw);
    const match = matchNamed(text, { name, value, start });
    if (match !== null) matches.push({ ...match, end: start + raw.length });
  }
  return matches;
}

/** The pairs of an expression with the groups `name` (without it: a password) and `value`. What stands there can be nothing but a value. */
function scanNamed(text: string, expression: RegExp): SecretMatch[] {
  return [...text.matchAll(expression)].flatMap(({ index, 0: whole, groups }): SecretMatch[] => {
    const { name = 'password', value = '' } = groups ?? {};
    const match = matchNamed(text, { name, value, start: index + whole.lastIndexOf(value) });
    return match === null ? [] : [match];
  });
}

interface Pair {
  readonly name: string;
  readonly value: string;
  readonly start: number;
}

/** The beginning of the text may name a host. */
function matchNamed(text: string, { name, value, start }: Pair): SecretMatch | null {
  const names: readonly ValueName[] = [{ text: name, role: 'property' }];
  return matchByName({ value, start, names: () => names, near: () => [text.slice(0, 2048)] });
}

/** Whether a value without quotes is an expression: a call, or a member. */
function isCode(value: string, next: string): boolean {
  if (next === '(' || /^[A-Za-z_$][\w$]*(?:\.[\w$]+)*\[/u.test(value)) return true;
  const isMember = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/u.test(value);
  return isMember && randomnessOf(value) < 0.5;
}

/**
 * Whether a pair is one although nothing but its name tells. A password has no form, and prose is full of words behind a
 * colon: there only the query of a URL of Azure counts, elsewhere the beginning of a word.
 */
function standsAlone(text: string, at: number, isProse: boolean): boolean {
  // The line of a script or of a `.env` file.
  if (/^(?:[A-Z][A-Z\d]*_)+[A-Z\d]+=/u.test(text.slice(at, at + 64))) return true;
  if (!isProse) return at === 0 || /[\s?&;]/u.test(text.charAt(at - 1));
  return /[?&;]/u.test(text.charAt(at - 1)) && namesAzureHost(wordBefore(text, at));
}
