import { hasMark } from './scan-signatures.js';

/**
 * Parts of the words that secrets stand beside, in the letter cases that code has them in: one search for each is many times
 * faster than one expression that ignores case.
 */
const words = [
  'key',
  'Key',
  'KEY',
  'oken',
  'OKEN',
  'ecret',
  'ECRET',
  'assw',
  'ASSW',
  'assphrase',
  'pwd',
  'Pwd',
  'PWD',
  'PASS',
  'Pass',
  'pass:',
  'pass =',
  'pass=',
  '_pass',
  'sig=',
  '&s=',
  'code=',
  'redential',
  'REDENTIAL',
  'earer ',
  'Basic ',
  'onnectionS',
  'ONNECTION',
  'onnStr',
  'sas',
  'Sas',
  'SAS',
  'AKIA',
  'ASIA',
  'PRIVATE',
  '\\x',
  '\\u',
  'jdbc:',
  'postgres',
  'mysql',
  'mongodb',
  'redis',
  'amqp',
  '.windows.net',
  '.azure.com',
  'fromCharCode',
  'atob',
  'base64',
];

/** Shortest run of key characters that counts: a part of a key that somebody cut in pieces. */
const shortestRun = 12;

/**
 * Whether a text can hold a secret at all: the test that hosts make before they look at the values of a file. It is far
 * cheaper than a parse and never wrong about a secret that stands in one piece.
 */
export function mayHoldSecret(text: string): boolean {
  return (
    words.some((word) => text.includes(word)) ||
    hasKeyRun(text) ||
    hasUserInfo(text) ||
    hasMark(text)
  );
}

/** Whether an `@` may stand between a password and a host: not that of a package or a decorator. */
function hasUserInfo(text: string): boolean {
  for (let at = text.indexOf('@', 1); at !== -1; at = text.indexOf('@', at + 1)) {
    if (/[^\s"'`(/@]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/**
 * Whether a run of at least 12 letters and digits has a digit, as keys do. Every run covers a position that is a
 * multiple of 12, so only these are looked at.
 */
function hasKeyRun(text: string): boolean {
  for (let at = shortestRun - 1; at < text.length; at += shortestRun) {
    if (!isKeyCharacter(text, at)) continue;
    let start = at;
    while (start > 0 && at - start < shortestRun && isKeyCharacter(text, start - 1)) start -= 1;
    let end = at + 1;
    while (end - at < shortestRun && isKeyCharacter(text, end)) end += 1;
    if (end - start >= shortestRun && hasDigit(text, start, end)) return true;
  }
  return false;
}

function isKeyCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 43 ||
    code === 47 ||
    code === 95 ||
    code === 126
  );
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}
