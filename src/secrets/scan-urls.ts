import { decodePercent } from './url-text.js';
import type { FamilyName } from './families.js';
import { isLocalHost, namesAzureHost } from './hosts.js';
import { unknownPart } from './located-text.js';
import type { SecretMatch } from './match.js';
import { isGivenPassword, isPassword } from './passwords.js';
import { hasPublicKey } from './well-known.js';

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
  // A password of a database URL may have slashes that nobody encoded; in other URLs a slash ends the authority.
  const authority =
    /^[^\s"'`\\?#]*/u.exec(family === 'database-url' ? rest : rest.replace(/\/.*$/su, ''))?.[0] ??
    '';
  const at = lastAt(authority);
  const colon = authority.indexOf(':');
  if (at === -1 || colon === -1 || colon >= at) return null;
  const user = authority.slice(0, colon);
  const raw = authority.slice(colon + 1, at);
  const host = /^[^/?#,;]*/u.exec(authority.slice(at + 1))?.[0] ?? '';
  return isSecret(user, raw, host, family)
    ? {
        family,
        confidence: namesAzureHost(host) ? 'certain' : 'likely',
        start: start + colon + 1,
        end: start + at,
      }
    : null;
}

/** The `@` before the host: the last one that is not in a path behind it. */
function lastAt(authority: string): number {
  const slash = authority.indexOf('/');
  const first = authority.indexOf('@');
  if (first !== -1 && (slash === -1 || first < slash)) {
    return authority.lastIndexOf('@', slash === -1 ? Infinity : slash);
  }
  return authority.lastIndexOf('@');
}

function isSecret(user: string, raw: string, host: string, family: FamilyName): boolean {
  const password = decodePercent(raw);
  const known = password.replaceAll(unknownPart, '');
  if (known.length * 2 < password.length || known === '' || hasPublicKey(password)) return false;
  if (isLocalHost(host) || password.toLowerCase() === decodePercent(user).toLowerCase())
    return false;
  if (namesAzureHost(host)) return isGivenPassword(known);
  return family === 'database-url' ? isPassword(known) : isPassword(known) && known.length >= 8;
}
