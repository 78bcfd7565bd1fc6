// @ts-check
// Common annotated security keys, first generation. Source: microsoft/security-utilities, IdentifiableSecrets.cs,
// LegacyCommonAnnotatedSecurityKey.cs, Base62.cs.
import { marvin32 } from '../../../dist/src/secrets/marvin32.js';
import { BASE62, charactersFrom } from '../random.js';
import { sinks } from '../sinks.js';
import { wholeSecret } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

/** A number in base 62, at least as long as `width`. @param {number} number @param {number} width */
export function base62(number, width) {
  let rest = number;
  let text = '';
  while (rest > 0) {
    text = `${BASE62[rest % 62]}${text}`;
    rest = Math.floor(rest / 62);
  }
  return text.padStart(width, '0');
}

/** The four characters that end the short form. @param {string} start its first 80 characters */
function checksumText(start) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(marvin32(Buffer.from(start, 'base64'), 'Default0') >>> 0);
  const zeros = [...bytes].findIndex((byte) => byte !== 0);
  const leading = '0'.repeat(zeros === -1 ? 4 : zeros);
  return (leading + base62(bytes.readUInt32BE(), 0)).padEnd(6, '0').slice(0, 4);
}

/** @param {Random} random @param {string} signature @param {string[]} providerData */
export function caskKey(random, signature, providerData) {
  const mark = ['JQ', 'QJ', '9', random.pick(['9', '9', 'D', 'H'])].join('');
  const date = random.pick(['A', 'B', 'C']) + random.pick([...charactersFrom('A', 'L')]);
  const platform = random.chance(0.5) ? 'AAAAAAAAAAAA' : `AC${random.text(4, BASE62)}AAAAAA`;
  const start =
    random.text(52, BASE62) + mark + date + platform + random.pick(providerData) + signature;
  const short = start + checksumText(start);
  return random.chance(0.6)
    ? short
    : `${short}${random.text(1, BASE62)}${random.pick(['A', 'Q', 'g', 'w'])}==`;
}

const cognitiveProducts = [...charactersFrom('A', 'Z'), ...charactersFrom('a', 'o')].map(
  (letter) => `AAA${letter}`,
);

/** @type {(readonly [family: string, signature: string, names: string, providerData: string[], more?: Partial<import('../types.js').Held>])[]} */
const table = [
  ['App Configuration key (CASK)', 'AZAC', 'appConfigSecret APPCONFIG_SECRET secret', ['AAAA']],
  ['Fluid Relay key (CASK)', 'AZFR', 'tenantKey FLUID_KEY fluidRelayKey', ['AAAA']],
  [
    'Event Grid key (CASK)',
    'AZEG',
    'topicKey EVENTGRID_TOPIC_KEY',
    ['AAAA'],
    { sinks: sinks.eventGridKey, headers: ['aeg-sas-key'] },
  ],
  [
    'DevOps token (CASK)',
    'AZDO',
    'pat AZURE_DEVOPS_PAT personalAccessToken SYSTEM_ACCESSTOKEN',
    ['AAAA', 'AAAS'],
  ],
  ['Mixed Reality key (CASK)', 'AZMR', 'spatialAnchorsKey accountKey', ['AAAA']],
  [
    'Maps key (CASK)',
    'AZMP',
    'azureMapsKey AZURE_MAPS_KEY subscriptionKey',
    ['AAAA'],
    { sinks: sinks.mapsKey },
  ],
  ['Communication key (CASK)', 'AZCS', 'accessKey COMMUNICATION_KEY acsKey', ['AAAA']],
  [
    'AI services key (CASK)',
    'ACOG',
    'cognitiveKey speechKey AZURE_OPENAI_API_KEY openAiApiKey visionKey',
    cognitiveProducts,
    {
      sinks: [...(sinks.openAiKey ?? []), ...(sinks.speechKey ?? []), ...(sinks.apiKey ?? [])],
      headers: ['api-key', 'Ocp-Apim-Subscription-Key'],
    },
  ],
  ['SQL internal key (CASK)', 'msql', 'sqlKey internalKey', ['AAAA']],
];

export const caskMakers = table.map(([family, signature, names, providerData, more]) =>
  wholeSecret('proved', family, names, (random) => caskKey(random, signature, providerData), more),
);
