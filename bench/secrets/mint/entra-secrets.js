// @ts-check
// Source of layouts and checksum: microsoft/security-utilities, IdentifiableMetadata.cs and SEC101/156; refresh tokens: trufflehog.
import { marvin32 } from '../../../dist/src/secrets/marvin32.js';
import { BASE62, BASE64URL, charactersFrom, LOWER, UPPER } from '../random.js';
import { sinks } from '../sinks.js';
import { wholeSecret } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

const base66 = `${LOWER}${UPPER}${charactersFrom('1', '9')}0.-_~`;
const alphabet = `${BASE62}~._-`;

/** The three characters that end a client secret. @param {string} start its first 37 characters */
export function clientSecretEnd(start) {
  let rest = marvin32(Buffer.from(start, 'latin1'), 'AadPwd00') >>> 0;
  let text = '';
  while (rest > 0) {
    text = `${base66[rest % 66]}${text}`;
    rest = Math.floor(rest / 66);
  }
  return text.padStart(6, 'a').slice(0, 3);
}

/** @param {Random} random @param {string} generation @returns {string} */
function clientSecret(random, generation) {
  const start = `${random.text(3, BASE62)}${generation}Q~${random.text(31, alphabet)}`;
  const text = generation === '8' ? start + clientSecretEnd(start) : start;
  return text.endsWith('.') ? clientSecret(random, generation) : text;
}

/** @param {Random} random */
function refreshToken(random) {
  const head = `${random.pick(['0', '1'])}.A${random.text(random.between(55, 90), BASE64URL)}`;
  return `${head}.Ag${random.text(random.between(260, 500), BASE64URL)}`.replace(/-$/, 'x');
}

/** @param {Random} random */
export function newClientSecret(random) {
  return clientSecret(random, '8');
}

const names =
  'clientSecret AZURE_CLIENT_SECRET appSecret secret ARM_CLIENT_SECRET MicrosoftAppPassword';

export const entraMakers = [
  wholeSecret('proved', 'Entra client secret (8Q~)', names, newClientSecret, {
    sinks: sinks.clientSecret,
  }),
  wholeSecret('proved', 'Entra client secret (7Q~)', names, (random) => clientSecret(random, '7'), {
    sinks: sinks.clientSecret,
  }),
  wholeSecret('proved', 'Entra refresh token', 'refreshToken REFRESH_TOKEN token', refreshToken),
];
