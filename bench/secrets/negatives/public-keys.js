// @ts-check
import { BASE62, BASE64URL, DIGITS, LOWER } from '../random.js';
import { plainWord, storeName } from '../words.js';
import { valueFamily } from './family.js';

/** @typedef {import('../random.js').Random} Random */

/** Lines of 64 characters between the marks of PEM. @param {string} label @param {string} body */
function pem(label, body) {
  const lines = body.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');
}

/** Base64 of DER that begins as given. @param {Random} random @param {string} start in hex @param {number} length */
function der(random, start, length) {
  return Buffer.concat([Buffer.from(start, 'hex'), random.bytes(length)]).toString('base64');
}

const rsaStart = '30820122300d06092a864886f70d01010105000382010f003082010a0282010100';
const ecStart = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';
const certificateStart = '3082037b30820263a0030201020214';

/** @param {Random} random */
function publicPem(random) {
  return random.pick([
    () => pem('PUBLIC KEY', der(random, rsaStart, 261)),
    () => pem('PUBLIC KEY', der(random, ecStart, 64)),
    () => pem('RSA PUBLIC KEY', der(random, '3082010a0282010100', 261)),
    () => pem('CERTIFICATE', der(random, certificateStart, 700)),
    () => pem('CERTIFICATE REQUEST', der(random, '308202', 400)),
    () => der(random, rsaStart, 261),
    () => der(random, certificateStart, 700),
    () => pem('PGP PUBLIC KEY BLOCK', random.base64(400)),
  ])();
}

/** @param {Random} random */
function jwk(random) {
  const kid = random.text(27, BASE64URL);
  return random.pick([
    () =>
      JSON.stringify({
        kty: 'RSA',
        use: 'sig',
        kid,
        n: Buffer.from(random.bytes(256)).toString('base64url'),
        e: 'AQAB',
      }),
    () =>
      JSON.stringify({
        kty: 'EC',
        crv: 'P-256',
        kid,
        x: Buffer.from(random.bytes(32)).toString('base64url'),
        y: Buffer.from(random.bytes(32)).toString('base64url'),
      }),
    () =>
      JSON.stringify({
        keys: [
          {
            kty: 'OKP',
            crv: 'Ed25519',
            kid,
            x: Buffer.from(random.bytes(32)).toString('base64url'),
          },
        ],
      }),
  ])();
}

/** @param {Random} random */
function ssh(random) {
  const host = `${plainWord(random)}@${storeName(random)}`;
  return random.pick([
    () => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${random.text(43, BASE62)} ${host}`,
    () => `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${random.base64(258).replace(/=/g, '')} ${host}`,
    () =>
      `ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBB${random.base64(64)} ${host}`,
    () => `SHA256:${random.base64(32).slice(0, 43)}`,
    () =>
      `[ssh.dev.azure.com]:22 ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${random.base64(258).replace(/=/g, '')}`,
  ])();
}

/** @param {Random} random */
function identityHeader(random) {
  const head = random.pick([
    { alg: 'HS256', typ: 'JWT' },
    { alg: 'RS256', typ: 'JWT', kid: plainWord(random) },
    { typ: 'JWT', alg: 'ES256' },
  ]);
  const text = Buffer.from(JSON.stringify(head)).toString('base64url');
  return random.pick([
    text,
    `${text}.`,
    `${text}.e30.`,
    `Bearer ${text.slice(0, 12)}...`,
    `${text}...`,
  ]);
}

/** Keys that are meant to be seen. @type {import('./family.js').Family[]} */
export const publicKeyFamilies = [
  valueFamily(
    'public key or certificate',
    'publicKey certificate cert PUBLIC_KEY ca rootCertificate signingCertificate x5c key verifyKey',
    publicPem,
  ),
  valueFamily('public JWK', 'publicJwk jwk jwks key publicKey verificationKey', jwk),
  valueFamily(
    'public SSH key',
    'sshPublicKey publicKey authorizedKey knownHost sshKey key fingerprint',
    ssh,
  ),
  valueFamily(
    'VAPID public key',
    'vapidPublicKey VAPID_PUBLIC_KEY applicationServerKey publicVapidKey NEXT_PUBLIC_VAPID_PUBLIC_KEY',
    (random) => Buffer.concat([Buffer.from([4]), random.bytes(64)]).toString('base64url'),
  ),
  valueFamily(
    'raw public key',
    'publicKey peerPublicKey serverPublicKey wireguardPublicKey minisignPublicKey sparklePublicKey PUBLIC_KEY',
    (random) =>
      random.pick([
        random.base64(32),
        random.hex(64),
        `RW${random.base64(40).replace(/=/g, '')}`,
        `age1${random.text(58, 'qpzry9x8gf2tvdw0s3jn54khce6mua7l')}`,
      ]),
  ),
  valueFamily(
    'Stripe publishable key',
    'publishableKey stripeKey STRIPE_PUBLISHABLE_KEY NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY stripePublicKey',
    (random) => `pk_${random.pick(['live', 'test'])}_${random.text(random.pick([24, 99]), BASE62)}`,
  ),
  valueFamily(
    'reCAPTCHA site key',
    'siteKey sitekey recaptchaSiteKey RECAPTCHA_SITE_KEY data-sitekey captchaKey',
    (random) => `6L${random.text(6, BASE62)}AAAAA${random.text(27, BASE64URL)}`,
  ),
  valueFamily(
    'Sentry DSN',
    'dsn sentryDsn SENTRY_DSN NEXT_PUBLIC_SENTRY_DSN',
    (random) =>
      `https://${random.hex(32)}@o${random.text(6, '123456789')}.ingest${random.pick(['', '.us', '.de'])}.sentry.io/${random.text(16, '123456789')}`,
    { url: true },
  ),
  valueFamily(
    'public client id',
    'clientId googleClientId GOOGLE_CLIENT_ID oauthClientId GITHUB_CLIENT_ID measurementId trackingId client_id',
    (random) =>
      random.pick([
        `${random.text(12, '123456789')}-${random.text(32, LOWER + DIGITS)}.apps.googleusercontent.com`,
        `Iv1.${random.hex(16)}`,
        `Ov23li${random.text(14, BASE62)}`,
        `G-${random.text(10, BASE62).toUpperCase()}`,
        `UA-${random.text(8, DIGITS)}-1`,
        `GTM-${random.text(7, BASE62).toUpperCase()}`,
        `0oa${random.text(17, BASE62)}`,
      ]),
  ),
  valueFamily(
    'header of a JWT alone',
    'token header jwtHeader expectedPrefix idToken bearer',
    identityHeader,
    { headers: ['Authorization'] },
  ),
  valueFamily(
    'fingerprint or thumbprint',
    'thumbprint fingerprint certificateThumbprint x5t AZURE_CLIENT_CERTIFICATE_THUMBPRINT kid keyFingerprint',
    (random) =>
      random.pick([
        random.hex(40).toUpperCase(),
        random
          .hex(40)
          .toUpperCase()
          .replace(/(..)(?=.)/g, '$1:'),
        Buffer.from(random.bytes(20)).toString('base64url'),
        random.hex(64),
      ]),
  ),
];
