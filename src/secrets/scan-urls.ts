import { decodePercent } from './url-text.js';
import type { FamilyName } from './families.js';
import { isLocalHost } from './hosts.js';
import { unknownPart } from './located-text.js';
import type { Confidence, SecretMatch } from './match.js';
import { judgePassword } from './passwords.js';

/** What a scheme's password is for. */
const families: Readonly<Record<string, FamilyName>> = {
  postgres: 'database-url',
  postgresql: 'database-url',
  mysql: 'database-url',
  mysql2: 'database-url',
  mysqlx: 'database-url',
  mariadb: 'database-url',
  mssql: 'database-url',
  sqlserver: 'database-url',
  mongodb: 'database-url',
  'mongodb+srv': 'database-url',
  redis: 'database-url',
  rediss: 'database-url',
  amqp: 'database-url',
  amqps: 'database-url',
  https: 'url-password',
  http: 'url-password',
  ftp: 'url-password',
  ftps: 'url-password',
  sftp: 'url-password',
  ssh: 'url-password',
  git: 'url-password',
  'git+https': 'url-password',
  smtp: 'url-password',
  smtps: 'url-password',
  ldap: 'url-password',
  ldaps: 'url-password',
};

/** Longest `user:password@host` that is looked at. */
const longest = 1024;

/** Passwords in URLs: `scheme://user:password@host`. */
export function scanUrls(text: string): readonly SecretMatch[] {
  const matches: SecretMatch[] = [];
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    const scheme = /[a-z][a-z\d+]{1,20}$/iu
      .exec(text.slice(Math.max(0, at - 21), at))?.[0]
      .toLowerCase();
    const family = scheme === undefined ? undefined : families[scheme];
    const match = family === undefined ? null : readUserInfo(text, at + 3, family);
    if (match !== null) matches.push(match);
  }
  return matches;
}

function readUserInfo(text: string, start: number, family: FamilyName): SecretMatch | null {
  const rest = text.slice(start, start + longest);
  const authority = authorityOf(rest, family === 'database-url');
  const at = hostMark(authority);
  const colon = authority.indexOf(':');
  if (at === -1 || colon === -1 || colon >= at) return null;
  const user = authority.slice(0, colon);
  const raw = authority.slice(colon + 1, at);
  const host = /^[^/?#,;]*/u.exec(authority.slice(at + 1))?.[0] ?? '';
  const confidence = judge(user, raw, host);
  return confidence && { family, confidence, start: start + colon + 1, end: start + at };
}

/** A password of a database URL may have signs that nobody encoded; in other URLs a slash ends the authority. */
function authorityOf(rest: string, isDatabase: boolean): string {
  const ending = isDatabase ? /[\s"'`\\]/u : /[\s"'`\\?#/]/u;
  const end = rest.search(ending);
  return end === -1 ? rest : rest.slice(0, end);
}

/** The first `@` that a host stands behind, up to its end. */
function hostMark(authority: string): number {
  for (let at = authority.indexOf('@'); at !== -1; at = authority.indexOf('@', at + 1)) {
    if (host.test(authority.slice(at + 1, at + 300))) return at;
  }
  return -1;
}

const host =
  /^(?:[\w.\u{FFFC}-]{1,253}|\[[\da-f:]{2,45}\]|<[\w -]{1,64}>|\{[\w -]{1,64}\})(?::\d{1,5})?(?:[/?#,;]|$)/iu;

function judge(user: string, raw: string, host: string): Confidence | null {
  const password = decodePercent(raw);
  const known = password.replaceAll(unknownPart, '');
  if (known.length * 2 < password.length || known === '' || isLocalHost(host)) return null;
  // The default of many images: the password is the name of the user.
  if (password.toLowerCase() === decodePercent(user).toLowerCase()) return null;
  return judgePassword(known, host);
}
