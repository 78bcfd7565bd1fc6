// @ts-check
// Source of layouts: microsoft/security-utilities (SEC101/031, 055, 102, 110, 528), gitleaks and trufflehog.
import { crc32 } from '../../../dist/src/secrets/crc32.js';
import { BASE32, BASE64, BASE64URL, DIGITS, HEX } from '../random.js';
import { storeName } from '../words.js';
import { wholeSecret } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

/** RFC 4648 base32 in lower case without padding. @param {Uint8Array} bytes */
function base32(bytes) {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** The bytes that hold the checksum, most significant first. */
const checksumPlaces = [2, 7, 8, 22];

/** @param {Random} random */
function devOpsToken(random) {
  const token = random.bytes(28);
  const check = (crc32(token) ^ random.pick([0xe0b9692d, 0x1019f92e])) >>> 0;
  const bytes = new Uint8Array(32);
  let next = 0;
  for (let index = 0; index < 32; index++) {
    const place = checksumPlaces.indexOf(index);
    bytes[index] = place < 0 ? (token[next++] ?? 0) : (check >>> (24 - 8 * place)) & 0xff;
  }
  return base32(bytes);
}

/** Base64 of the outer layers of a PKCS #12 file. @param {Random} random */
function pfx(random) {
  const length = random.between(900, 1600);
  const start = Buffer.from([0x30, 0x82, 0, 0, 2, 1, 3, 0x30, 0x82, 0, 0]);
  start.writeUInt16BE(length + 7, 2);
  start.writeUInt16BE(length, 9);
  return Buffer.concat([start, random.bytes(length)]).toString('base64');
}

/** @param {Random} random */
function privateKey(random) {
  const label = `${random.pick(['', 'RSA ', 'EC ', 'ENCRYPTED ', 'OPENSSH '])}PRIVATE KEY`;
  const body = random.base64(random.pick([138, 634, 1190])).match(/.{1,64}/g) ?? [];
  const end = random.chance(0.5) ? '\n' : '';
  return [`-----BEGIN ${label}-----`, ...body, `-----END ${label}-----`].join('\n') + end;
}

/** @param {Random} random */
export function jsonWebToken(random) {
  const encode = (/** @type {unknown} */ part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url');
  const issued = 1_700_000_000 + random.int(50_000_000);
  const [alg, size] = random.pick(
    /** @type {const} */ ([
      ['HS256', 32],
      ['RS256', 256],
      ['ES256', 64],
    ]),
  );
  const header = encode({
    alg,
    typ: 'JWT',
    ...(random.chance(0.5) ? { kid: random.text(27, BASE64URL) } : {}),
  });
  const payload = encode({
    iss: `https://sts.windows.net/${random.guid()}/`,
    sub: random.text(24, BASE64URL),
    iat: issued,
    exp: issued + 3600,
  });
  return `${header}.${payload}.${Buffer.from(random.bytes(size)).toString('base64url')}`;
}

/** @param {Random} random */
function teamsWebhook(random) {
  return `https://${storeName(random)}.webhook.office.com/webhookb2/${random.guid()}@${random.guid()}/IncomingWebhook/${random.hex(32)}/${random.guid()}`;
}

export const microsoftTokenMakers = [
  wholeSecret(
    'proved',
    'DevOps token (old)',
    'pat AZURE_DEVOPS_EXT_PAT personalAccessToken token adoPat',
    devOpsToken,
  ),
  wholeSecret(
    'proved',
    'Databricks token',
    'databricksToken DATABRICKS_TOKEN token',
    (random) =>
      `dapi${random.text(32, HEX)}${random.chance(0.4) ? `-${random.pick(['2', '3'])}` : ''}`,
    { headers: ['Authorization'] },
  ),
  wholeSecret(
    'proved',
    'NuGet key',
    'nugetApiKey NUGET_API_KEY apiKey',
    (random) => `oy2${random.text(43, BASE32)}`,
  ),
  wholeSecret('proved', 'PFX', 'pfx certificate CERTIFICATE_PFX clientCertificate', pfx),
  wholeSecret('proved', 'PEM private key', 'privateKey PRIVATE_KEY key clientKey', privateKey),
  wholeSecret(
    'proved',
    'JSON web token',
    'token accessToken jwt ID_TOKEN bearerToken',
    jsonWebToken,
    { headers: ['Authorization'] },
  ),
  wholeSecret(
    'proved',
    'API Management git password',
    'gitPassword repositoryKey APIM_GIT_PASSWORD',
    (random) =>
      `git&${random.text(12, DIGITS)}&${random.text(85, BASE64)}${random.pick(['A', 'Q', 'g', 'w'])}==`,
  ),
  wholeSecret(
    'proved',
    'Teams webhook',
    'webhookUrl TEAMS_WEBHOOK_URL teamsWebhook',
    teamsWebhook,
    { url: true },
  ),
];
