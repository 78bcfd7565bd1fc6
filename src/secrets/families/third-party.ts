import type { Family } from '../family.js';

const token = (title: string, form: string, example: string, isChecked = false) =>
  ({
    group: 'third-party',
    title,
    remedy: 'vault',
    form,
    evidence: isChecked
      ? 'Prefix: likely; with the right checksum: certain.'
      : 'A prefix that nothing else has: likely.',
    example,
  }) as const satisfies Family;

/** Tokens of other vendors that a prefix gives away. Forms: the vendors' documentation, gitleaks and secretlint. */
export const thirdPartyFamilies = {
  'github-token': token(
    'a GitHub token',
    '`ghp_`, `gho_`, `ghu_`, `ghs_`, `ghr_` and 36 letters and digits; `github_pat_…`',
    'ghp_k2Q…',
    true,
  ),
  'gitlab-token': token('a GitLab token', '`glpat-` and 20 characters or more', 'glpat-k2Q…'),
  'npm-token': token('an npm access token', '`npm_` and 36 letters and digits', 'npm_k2Q…', true),
  'pypi-token': token('a PyPI token', '`pypi-AgEIcHlwaS5vcmc…`', 'pypi-AgEIcHlwaS5vcmc…'),
  'aws-key': token('an AWS access key ID', '`AKIA` or `ASIA` and 16 of `A-Z2-7`', 'AKIAK2Q7…'),
  'slack-token': token(
    'a Slack token',
    '`xoxb-`, `xoxp-`, `xoxa-`, `xoxr-`, `xoxs-`, `xapp-`',
    'xoxb-2401…',
  ),
  'slack-webhook': token(
    'a Slack webhook',
    '`https://hooks.slack.com/services/T…/B…/…`',
    'https://hooks.slack.com/services/T02…/B03…/k2Q…',
  ),
  'discord-webhook': token(
    'a Discord webhook',
    '`https://discord.com/api/webhooks/…/…`',
    'https://discord.com/api/webhooks/1029…/k2Q…',
  ),
  'stripe-key': token('a live Stripe key', '`sk_live_`, `rk_live_`, `whsec_`', 'sk_live_51k2Q…'),
  'openai-key': token('an OpenAI key', '`sk-…T3BlbkFJ…`', 'sk-proj-k2Q…T3BlbkFJ…'),
  'anthropic-key': token(
    'an Anthropic key',
    '`sk-ant-api03-` and 93 characters',
    'sk-ant-api03-k2Q…',
  ),
  'google-api-key': token(
    'a Google API key',
    '`AIza` and 35 characters; none beside a Firebase host, where it is public',
    'AIzaSyk2Q…',
  ),
  'google-oauth-secret': token(
    'a Google OAuth client secret',
    '`GOCSPX-` and 28 characters',
    'GOCSPX-k2Q…',
  ),
  'sendgrid-key': token('a SendGrid key', '`SG.` and 22, then 43 characters', 'SG.k2Q….hT4…'),
  'mailchimp-key': token(
    'a Mailchimp key',
    '32 hexadecimal digits and `-us` with a number',
    '9f3c…-us14',
  ),
  'twilio-key': token('a Twilio API key', '`SK` and 32 hexadecimal digits', 'SK9f3c…'),
  'telegram-token': token(
    'a Telegram bot token',
    '8 to 10 digits, a colon, `AA` and 33 characters',
    '5104882301:AAk2Q…',
  ),
  'hugging-face-token': token('a Hugging Face token', '`hf_` and 34 letters', 'hf_kQv…'),
  'shopify-token': token(
    'a Shopify token',
    '`shpat_`, `shpca_`, `shppa_`, `shpss_` and 32 hexadecimal digits',
    'shpat_9f3c…',
  ),
  'square-token': token('a Square token', '`sq0csp-` or `EAAA…`', 'sq0csp-k2Q…'),
  'digitalocean-token': token(
    'a DigitalOcean token',
    '`dop_v1_` and 64 hexadecimal digits',
    'dop_v1_9f3c…',
  ),
  'vault-token': token('a HashiCorp Vault token', '`hvs.` and 90 characters or more', 'hvs.k2Q…'),
  'grafana-token': token(
    'a Grafana service account token',
    '`glsa_` and 32 characters, `_`, 8 hexadecimal digits',
    'glsa_k2Q…_9f3c…',
  ),
  'postman-key': token(
    'a Postman API key',
    '`PMAK-` and 24, then 34 hexadecimal digits',
    'PMAK-9f3c…',
  ),
  'linear-key': token('a Linear API key', '`lin_api_` and 40 letters and digits', 'lin_api_k2Q…'),
  'atlassian-token': token('an Atlassian API token', '`ATATT3xFfGF0…`', 'ATATT3xFfGF0k2Q…'),
} as const satisfies Readonly<Record<string, Family>>;
