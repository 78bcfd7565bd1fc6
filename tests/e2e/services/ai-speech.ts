import type { HttpFixture } from '../components/http-fixture.js';
import { keyInHeader } from '../components/keys.js';
import { newHexKey } from '../components/run-secrets.js';
import { bearerOf } from '../components/tokens.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const subdomain = 'e2espeech';
const region = 'westeurope';
const host = `${subdomain}.cognitiveservices.azure.com`;
const regionalHost = `${region}.tts.speech.microsoft.com`;
const key = newHexKey(subdomain);
const audience = audienceOf('ai-speech');
const keySchemes = [keyInHeader('ocp-apim-subscription-key')];

const voices = [
  { ShortName: 'en-GB-SoniaNeural', Locale: 'en-GB', Gender: 'Female' },
  { ShortName: 'de-DE-KatjaNeural', Locale: 'de-DE', Gender: 'Female' },
];

/**
 * The host of a region, which takes tokens only for a resource with a custom subdomain.
 * Source: https://learn.microsoft.com/azure/ai-services/speech-service/rest-text-to-speech#get-a-list-of-voices
 */
const regional: HttpFixture = {
  host: regionalHost,
  key,
  keySchemes,
  audience,
  reply: ({ url, headers }) => {
    if (url.pathname !== '/cognitiveservices/voices/list') return { status: 404 };
    const isToken = bearerOf(headers.authorization) !== null;
    const domain = url.searchParams.get('Ocp-Apim-Custom-Domain-Name');
    return isToken && domain !== subdomain ? { status: 401 } : { body: voices };
  },
};

/** The host of the subdomain, which tells everyone where its resource is; as SDK 1.52 asks for it. */
const custom: HttpFixture = {
  host,
  key,
  keySchemes,
  audience,
  reply: () => ({ status: 404 }),
  replyToAnyone: ({ url }) =>
    url.searchParams.get('GenerateRedirectResponse') === 'true'
      ? {
          body: `https://${regionalHost}${url.pathname}?Ocp-Apim-Custom-Domain-Name=${subdomain}`,
        }
      : null,
};

const common = {
  service: 'ai-speech',
  placeholders: { 'custom-subdomain': subdomain },
  secrets: [key],
  http: [custom, regional],
  audience,
} as const;

export const aiSpeech: readonly ServiceCase[] = [
  {
    ...common,
    program: 'ai-speech',
    settings: { STORIES_SPEECH_KEY: key, STORIES_SPEECH_REGION: region },
    output: 'read by en-GB-SoniaNeural',
    differences: [
      {
        only: 'before',
        operation: `GET https://${regionalHost}/cognitiveservices/voices/list`,
        why: 'the host of the region takes a key alone as a sign of the resource',
      },
      {
        only: 'after',
        operation: `GET https://${regionalHost}/cognitiveservices/voices/list?Ocp-Apim-Custom-Domain-Name=${subdomain}`,
        why: 'a token does not name a resource, but its custom subdomain does',
      },
      {
        only: 'after',
        operation: `GET https://${host}/tts/cognitiveservices/websocket/v1?GenerateRedirectResponse=true`,
        why: 'the custom subdomain says where its resource is',
      },
    ],
  },
  {
    ...common,
    program: 'ai-speech-endpoint',
    settings: { PODCAST_SPEECH_KEY: key, PODCAST_SPEECH_ENDPOINT: `https://${host}/` },
    output: '2 voices',
  },
];
