// @ts-check
// Source of shapes: the vendors' documentation, gitleaks and trufflehog.
import { crc32 } from '../../../dist/src/secrets/crc32.js';
import { BASE32, BASE62, BASE64URL, DIGITS, HEX, UPPER } from '../random.js';
import { base62 } from './cask-keys.js';
import { wholeSecret } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

/** A token that ends with the CRC-32 of its middle. @param {Random} random @param {string} prefix */
function checkedToken(random, prefix) {
  const middle = random.text(30, BASE62);
  return `${prefix}${middle}${base62(crc32(Buffer.from(middle, 'latin1')) >>> 0, 6)}`;
}

/** @param {Random} random */
function slackToken(random) {
  const numbers = `${random.text(12, DIGITS)}-${random.text(12, DIGITS)}`;
  return random.pick([
    `xoxb-${numbers}-${random.text(24, BASE62)}`,
    `xoxp-${numbers}-${random.text(12, DIGITS)}-${random.hex(32)}`,
  ]);
}

const bearer = { headers: ['Authorization', 'x-api-key'] };

/** @type {(readonly [family: string, names: string, make: (random: Random) => string, more?: Partial<import('../types.js').Held>])[]} */
const table = [
  [
    'GitHub token',
    'githubToken GITHUB_TOKEN token pat',
    (random) => checkedToken(random, `gh${random.pick([...'pousr'])}_`),
    bearer,
  ],
  [
    'GitHub fine-grained token',
    'githubToken GITHUB_TOKEN token',
    (random) => `github_pat_${random.text(22, BASE62)}_${random.text(59, BASE62)}`,
    bearer,
  ],
  ['npm token', 'npmToken NPM_TOKEN authToken', (random) => checkedToken(random, 'npm_')],
  [
    'AWS access key',
    'accessKeyId AWS_ACCESS_KEY_ID awsKey',
    (random) => random.pick(['AKIA', 'ASIA']) + random.text(16, BASE32.toUpperCase()),
  ],
  ['Slack token', 'slackToken SLACK_BOT_TOKEN token', slackToken, bearer],
  [
    'Slack webhook',
    'slackWebhook SLACK_WEBHOOK_URL webhookUrl',
    (random) =>
      `https://hooks.slack.com/services/T${random.text(10, UPPER + DIGITS)}/B${random.text(10, UPPER + DIGITS)}/${random.text(24, BASE62)}`,
    { url: true },
  ],
  [
    'Stripe live key',
    'stripeKey STRIPE_SECRET_KEY apiKey',
    (random) => `${random.pick(['sk', 'rk'])}_live_${random.text(random.pick([24, 99]), BASE62)}`,
    bearer,
  ],
  [
    'OpenAI key',
    'openAiKey OPENAI_API_KEY apiKey',
    (random) =>
      random.pick([
        `sk-${random.text(20, BASE62)}T3Blbk${'FJ'}${random.text(20, BASE62)}`,
        `sk-proj-${random.text(74, BASE64URL)}T3Blbk${'FJ'}${random.text(73, BASE64URL)}x`,
      ]),
    bearer,
  ],
  [
    'Anthropic key',
    'anthropicKey ANTHROPIC_API_KEY apiKey',
    (random) => `sk-ant-api03-${random.text(93, BASE64URL)}AA`,
    bearer,
  ],
  [
    'Google API key',
    'googleApiKey GOOGLE_API_KEY mapsKey',
    (random) => `AIza${random.text(34, BASE64URL)}${random.text(1, BASE62)}`,
  ],
  [
    'SendGrid key',
    'sendgridKey SENDGRID_API_KEY apiKey',
    (random) =>
      `SG.${random.text(22, BASE64URL)}.${random.text(42, BASE64URL)}${random.text(1, BASE62)}`,
    bearer,
  ],
  ['Twilio key', 'twilioKey TWILIO_API_KEY apiKeySid', (random) => `SK${random.text(32, HEX)}`],
];

export const thirdPartyMakers = table.map(([family, names, make, more]) =>
  wholeSecret('proved', family, names, make, more),
);
