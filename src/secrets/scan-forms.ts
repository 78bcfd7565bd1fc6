import { isLocalHost } from './hosts.js';
import type { SecretMatch } from './match.js';
import { isPassword, judgePassword } from './passwords.js';
import { isMonotonous, isPlaceholder } from './placeholder.js';
import { randomnessOf } from './randomness.js';

/** Secrets in forms of their own: private keys, publish profiles, Redis strings, libpq strings, Authorization headers. */
export function scanForms(text: string): readonly SecretMatch[] {
  return [
    ...scanPrivateKeys(text),
    ...scanPublishProfiles(text),
    ...scanRedisStrings(text),
    ...scanLibpqStrings(text),
    ...scanAuthorization(text),
  ];
}

const pemHead = /-----BEGIN (?:[A-Z\d]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----/gu;

/** Longest private key that is looked at, in characters: far more than RSA with 16,384 bits. */
const longestKey = 20_000;

/** A header alone is a constant of a parser; the key is what stands behind it. */
function scanPrivateKeys(text: string): readonly SecretMatch[] {
  if (!text.includes('PRIVATE KEY')) return [];
  return [...text.matchAll(pemHead)].flatMap((hit): SecretMatch[] => {
    const start = hit.index;
    const from = start + hit[0].length;
    const close = text.indexOf('-----', from);
    const body = text.slice(from, Math.min(close === -1 ? text.length : close, from + longestKey));
    const content = body
      .replace(/^(?:Proc-Type|DEK-Info|Version|Comment|Hash):.*$/gmu, '')
      .replace(/["'`]\s{0,99}\+\s{0,99}["'`]|\\[nr]|[\s"'`,*#\\]/gu, '');
    if (
      content.length < 60 ||
      !/^[A-Za-z\d+/=]+$/u.test(content.slice(0, 60)) ||
      isMonotonous(content)
    )
      return [];
    if (/^(?:example|your|replace|fake|dummy)/iu.test(content) || body.trimEnd().endsWith('.'))
      return [];
    const end = close === -1 ? text.length : text.indexOf('-----', close + 8) + 5;
    const confidence = isCut(content) ? 'possible' : 'certain';
    return [{ family: 'private-key', confidence, start, end: end < from ? text.length : end }];
  });
}

/** Whether the key says that it is longer than it is (DER: a sequence with a length of two bytes): an example that was cut. */
function isCut(content: string): boolean {
  const bytes = Buffer.from(content, 'base64');
  return bytes[0] === 0x30 && bytes[1] === 0x82 && bytes.length < bytes.readUInt16BE(2);
}

const publishPassword = /userPWD\\?["']?[=:]\s{0,4}\\?["']([A-Za-z\d]{40,80})\\?["']/giu;

function scanPublishProfiles(text: string): readonly SecretMatch[] {
  if (!/userpwd/iu.test(text)) return [];
  return [...text.matchAll(publishPassword)].flatMap((hit): SecretMatch[] => {
    const password = hit[1] ?? '';
    const start = hit.index + hit[0].indexOf(password);
    if (isPlaceholder(password)) return [];
    return [
      { family: 'publish-profile', confidence: 'certain', start, end: start + password.length },
    ];
  });
}

const redisPassword = /,password=([^,"'`\s]{6,200})/giu;

/** StackExchange.Redis: `host:port,password=…`. */
function scanRedisStrings(text: string): readonly SecretMatch[] {
  if (!/,password=/iu.test(text)) return [];
  return [...text.matchAll(redisPassword)].flatMap((hit): SecretMatch[] => {
    const [whole, password = ''] = hit;
    const host =
      text
        .slice(Math.max(0, hit.index - 400), hit.index)
        .split(/[\s"'`]/u)
        .at(-1)
        ?.split(',')[0]
        ?.split('=')
        // A setting in a script: `REDIS=host:port,…`.
        .at(-1) ?? '';
    if (!/^[\w.-]+:\d{2,5}$/u.test(host) || isLocalHost(host)) return [];
    const end = hit.index + whole.length;
    const confidence = judgePassword(password, host);
    if (confidence === null) return [];
    return [{ family: 'redis-connection-string', confidence, start: end - password.length, end }];
  });
}

const libpqHost = /(?:^|[\s"'`])host(?:addr)?=([\w.-]{1,253})/iu;
const libpqPassword = /(?:^|[\s"'`])password=('(?:[^'\\]|\\.){1,200}'|[^\s"'`;]{1,200})/iu;

/** libpq: `host=… port=5432 dbname=… user=… password=…`. */
function scanLibpqStrings(text: string): readonly SecretMatch[] {
  if (!/password=/iu.test(text) || text.length > 4096) return [];
  const host = libpqHost.exec(text)?.[1];
  const hit = libpqPassword.exec(text);
  if (host === undefined || hit === null) return [];
  const password = (hit[1] ?? '').replace(/^'|'$/gu, '');
  const confidence = host.includes('.') ? judgePassword(password, host) : null;
  if (confidence === null) return [];
  const start = hit.index + hit[0].indexOf(password);
  return [{ family: 'sql-connection-string', confidence, start, end: start + password.length }];
}

const authorization =
  /(?<![A-Za-z])(Bearer|Basic|token)[ \t]{1,4}([\w.~+/-]{16,2000}={0,2})(?![\w.~+/=-])/giu;

function scanAuthorization(text: string): readonly SecretMatch[] {
  if (!/bearer|basic|token/iu.test(text)) return [];
  return [...text.matchAll(authorization)].flatMap((hit): SecretMatch[] => {
    const [whole, scheme = '', value = ''] = hit;
    if (scheme.toLowerCase() === 'token' && !text.startsWith('token ')) return [];
    const end = hit.index + whole.length;
    const isSecret = scheme.toLowerCase() === 'basic' ? isBasic(value) : isToken(value);
    return isSecret
      ? [{ family: 'authorization-header', confidence: 'likely', start: end - value.length, end }]
      : [];
  });
}

/** `user:password` in base64. */
function isBasic(value: string): boolean {
  const text = Buffer.from(value, 'base64').toString('latin1');
  const colon = text.indexOf(':');
  return colon > -1 && /^[ -~]+$/u.test(text) && isPassword(text.slice(colon + 1));
}

function isToken(value: string): boolean {
  return (
    value.length >= 20 && /\d/u.test(value) && randomnessOf(value) > 0.5 && !isPlaceholder(value)
  );
}
