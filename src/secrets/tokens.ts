import { entraChecksum, hasBase62Crc } from './checksums.js';
import { isMonotonous } from './placeholder.js';
import type { Signature } from './signature.js';
import { readJwt } from './jwt.js';

const wordBefore = /[A-Za-z\d_-]/u;
const letterBefore = /[A-Za-z\d]/u;
const base64Before = /[A-Za-z\d+/_-]/u;
const entraBefore = /[\w~.+/-]/u;

/** Client secrets of Entra ID. Source: microsoft/security-utilities, SEC101/156; only the newer form has a checksum. */
const clientSecrets: readonly Signature[] = [
  {
    family: 'entra-client-secret',
    marks: ['8Q~'],
    offset: 3,
    shape: /[\w~.-]{3}8Q~[\w~.-]{34}(?![\w~.+/-])/uy,
    before: entraBefore,
    judge(secret) {
      if (isMonotonous(secret.slice(6))) return null;
      return entraChecksum(secret.slice(0, 37)) === secret.slice(37) ? 'certain' : 'likely';
    },
  },
  {
    family: 'entra-client-secret',
    marks: ['7Q~'],
    offset: 3,
    shape: /[\w~.-]{3}7Q~[\w~.-]{31}(?![\w~.+/-])/uy,
    before: entraBefore,
  },
];

/** Other tokens of Microsoft. Sources: microsoft/security-utilities, SEC101/031, 055 and 110; trufflehog and gitleaks for the rest. */
const microsoftTokens: readonly Signature[] = [
  {
    family: 'databricks-token',
    marks: ['dapi'],
    offset: 0,
    shape: /dapi[\da-f]{32}(?:-\d)?(?![\da-z])/uy,
    before: wordBefore,
  },
  {
    family: 'nuget-key',
    marks: ['oy2'],
    offset: 0,
    shape: /oy2[a-z2-7]{43}(?![A-Za-z\d])/uy,
    before: letterBefore,
  },
  {
    family: 'api-management-key',
    marks: ['git&'],
    offset: 0,
    shape: /git&\d{12}&[A-Za-z\d+/]{86}==/uy,
    before: letterBefore,
  },
  {
    // Sequence with a long length, version 3, sequence.
    family: 'pfx',
    marks: ['IBAzCC'],
    offset: 6,
    shape: /MI[I-L][A-Za-z\d+/]{2}[AQgw]IBAzCC[A-Za-z\d+/]{64,}={0,2}/uy,
    before: base64Before,
    judge: (secret) => (isMonotonous(secret.slice(12)) ? null : 'certain'),
  },
  {
    // PKCS #8 without its armour: version 0, then the algorithm RSA and an octet string.
    family: 'private-key',
    marks: ['IBADANBgkqhk'],
    offset: 6,
    shape: /MII[A-Za-z\d+/]{3}IBADANBgkqhkiG9w0BAQEFAASC[A-Za-z\d+/]{64,}={0,2}/uy,
    before: base64Before,
    judge: (secret) => (isMonotonous(secret.slice(40)) ? null : 'certain'),
  },
  {
    family: 'teams-webhook',
    marks: ['.webhook.office.com/webhookb2/'],
    offset: 0,
    shape:
      /\.webhook\.office\.com\/webhookb2\/[\da-f-]{36}@[\da-f-]{36}\/IncomingWebhook\/[\da-f]{32}\/[\w-]{8,}/iuy,
    before: /[\s/]/u,
    judge: (secret) =>
      isMonotonous(/Webhook\/([\da-f]+)/iu.exec(secret)?.[1] ?? '') ? null : 'certain',
  },
  {
    family: 'entra-refresh-token',
    marks: ['0.A', '1.A'],
    offset: 0,
    shape: /[01]\.A[\w-]{50,200}(?:\.\d)?\.Ag[\w-]{250,}(?:\.A[\w-]{200,})?/uy,
    before: /[\w.-]/u,
  },
  {
    family: 'jwt',
    marks: ['eyJ', 'ewog', 'eyAi'],
    offset: 0,
    shape: /(?:eyJ|ewog|eyAi)[\w-]{14,}\.(?:eyJ|ewog|eyAi)[\w-]{10,}\.[\w-]{40,}(?![\w-])/uy,
    before: /[\w.-]/u,
    judge: readJwt,
  },
];

const token = (
  family: Signature['family'],
  marks: readonly string[],
  shape: RegExp,
  judge: Signature['judge'] = () => 'likely',
  offset = 0,
): Signature => ({
  family,
  marks,
  offset,
  shape,
  before: wordBefore,
  judge: (secret) => (isMonotonous(secret.replace(/^[a-z]+[_-]/iu, '')) ? null : judge(secret)),
});

/** Tokens whose last six characters are a checksum of those behind the prefix. */
const checked = (secret: string) => (hasBase62Crc(secret.slice(-36)) ? 'certain' : 'likely');

/** Tokens of other vendors. Forms: the vendors' documentation, gitleaks, secretlint. */
const thirdPartyTokens: readonly Signature[] = [
  token(
    'github-token',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    /gh[pousr]_[A-Za-z\d]{36}(?![A-Za-z\d])/uy,
    checked,
  ),
  token(
    'github-token',
    ['github_pat_'],
    /github_pat_[A-Za-z\d]{22}_[A-Za-z\d]{59}(?![A-Za-z\d])/uy,
  ),
  token('gitlab-token', ['glpat-'], /glpat-[\w-]{20,64}(?![\w-])/uy),
  token('npm-token', ['npm_'], /npm_[A-Za-z\d]{36}(?![A-Za-z\d])/uy, checked),
  token('pypi-token', ['pypi-AgEI'], /pypi-AgEIcHlwaS5vcmc[\w-]{50,}/uy),
  token('aws-key', ['AKIA', 'ASIA'], /A[KS]IA[A-Z2-7]{16}(?![A-Z\d])/uy, (secret) =>
    secret.endsWith('EXAMPLE') ? null : 'likely',
  ),
  token(
    'slack-token',
    ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-'],
    /xox[abprs]-[A-Za-z\d-]{24,}(?![A-Za-z\d])/uy,
    fewWords,
  ),
  token('slack-token', ['xapp-'], /xapp-\d-[A-Z\d]+-\d+-[A-Za-z\d]{32,}/uy),
  token(
    'slack-webhook',
    ['hooks.slack.com/'],
    /hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/]{30,}/uy,
    (secret) => (/X{4}|\/T0{4,}|\/B0{4,}/u.test(secret) ? null : 'likely'),
  ),
  token(
    'discord-webhook',
    ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/'],
    /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,}/uy,
  ),
  token(
    'stripe-key',
    ['sk_live_', 'rk_live_'],
    /[rs]k_live_[A-Za-z\d]{24,}(?![A-Za-z\d])/uy,
    fewWords,
  ),
  token('stripe-key', ['whsec_'], /whsec_[A-Za-z\d+/]{32,}={0,2}(?![A-Za-z\d])/uy, fewWords),
  token(
    'openai-key',
    ['sk-'],
    /sk-(?:proj-|svcacct-|admin-|None-)?[\w-]{20,200}?T3BlbkFJ[\w-]{20,}/uy,
  ),
  token('anthropic-key', ['sk-ant-'], /sk-ant-(?:api|admin|sid|oat)\d\d-[\w-]{80,}/uy),
  token('google-api-key', ['AIza'], /AIza[\w-]{35}(?![\w-])/uy, fewWords),
  token('google-oauth-secret', ['GOCSPX-'], /GOCSPX-[\w-]{28}(?![\w-])/uy, fewWords),
  token('sendgrid-key', ['SG.'], /SG\.[\w-]{20,24}\.[\w-]{39,50}(?![\w-])/uy, fewWords),
  token('twilio-key', ['SK'], /SK[\da-f]{32}(?![\dA-Za-z])/uy),
  token('hugging-face-token', ['hf_'], /hf_[A-Za-z]{34}(?![A-Za-z\d_])/uy, fewWords),
  token(
    'shopify-token',
    ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
    /shp(?:at|ca|pa|ss)_[\da-fA-F]{32}(?![\dA-Za-z])/uy,
  ),
  token('square-token', ['sq0csp-', 'sq0atp-'], /sq0(?:csp-[\w-]{43}|atp-[\w-]{22})(?![\w-])/uy),
  token(
    'digitalocean-token',
    ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    /do[opr]_v1_[\da-f]{64}(?![\da-z])/uy,
  ),
  token('vault-token', ['hvs.', 'hvb.'], /hv[bs]\.[\w-]{90,}/uy),
  token('grafana-token', ['glsa_'], /glsa_[A-Za-z\d]{32}_[\dA-Fa-f]{8}(?![\dA-Za-z])/uy),
  token('postman-key', ['PMAK-'], /PMAK-[\da-f]{24}-[\da-f]{34}(?![\da-z])/uy),
  token('mailchimp-key', ['-us'], /[\da-f]{32}-us\d{1,2}(?![\dA-Za-z])/uy, undefined, 32),
  ...[8, 9, 10].map((digits) =>
    token(
      'telegram-token',
      [':AA'],
      new RegExp(`\\d{${String(digits)}}:AA[\\w-]{33}(?![\\w-])`, 'uy'),
      undefined,
      digits,
    ),
  ),
  token('linear-key', ['lin_api_'], /lin_api_[A-Za-z\d]{40}(?![A-Za-z\d])/uy),
  token('atlassian-token', ['ATATT3xFfGF0'], /ATATT3xFfGF0[\w=-]{100,}/uy),
];

/** Words between separators are a made-up token: `xoxb-your-bot-token-goes-here`. */
function fewWords(secret: string): 'likely' | null {
  const letters = secret.replace(/^\w{2,7}[_.-]/u, '').split(/[_.-]/u);
  const isWordy = letters.every((part) => /^(?:[a-z]*|[A-Z]*)$/u.test(part) && part.length < 20);
  return isWordy ||
    /your|example|sample|dummy|fake|placeholder|redacted|test(?:key|token)/iu.test(secret)
    ? null
    : 'likely';
}

export const tokenSignatures: readonly Signature[] = [
  ...clientSecrets,
  ...microsoftTokens,
  ...thirdPartyTokens,
];
