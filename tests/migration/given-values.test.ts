import { describe, expect, it } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { parseTarget } from '../../src/migration/target.js';

function migrate(text: string, path = 'client.ts') {
  const input = { path, text, package: { versions: {}, type: 'module' as const } };
  return migrateSource(input, parseTarget({}));
}

/** The last line of a migrated text. */
function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

describe('the setting for an address that the old call did not have', () => {
  const speech = (
    key: string,
  ) => `import { SpeechConfig } from 'microsoft-cognitiveservices-speech-sdk';
export const config = SpeechConfig.fromSubscription(${key}, 'westeurope');
`;

  it.each([
    ['process.env.SPEECH_KEY', 'SPEECH_ENDPOINT'],
    ['process.env.SPEECH_KEY!', 'SPEECH_ENDPOINT'],
    ["process.env['SPEECH_KEY']", 'SPEECH_ENDPOINT'],
    ['process.env.AZURE_SPEECH_KEY', 'AZURE_SPEECH_ENDPOINT'],
    ['process.env.SPEECH_SUBSCRIPTION_KEY', 'SPEECH_ENDPOINT'],
    ['process.env.SPEECH_API_KEY', 'SPEECH_ENDPOINT'],
    ['process.env.SPEECH_KEY1', 'SPEECH_ENDPOINT'],
    ['process.env.CALL_CENTER_SPEECH_KEY', 'CALL_CENTER_SPEECH_ENDPOINT'],
    ['process.env.speechKey', 'speechEndpoint'],
    ['process.env.SpeechKey', 'SpeechEndpoint'],
    ["'written-in-the-code'", 'AZURE_SPEECH_ENDPOINT'],
  ])('%s becomes %s', (key, setting) => {
    const { added, text } = migrate(speech(key));
    expect(added.map(({ name }) => name)).toEqual([setting]);
    expect(text).toContain(setting);
    expect(added[0]?.example).toBe('https://<custom-subdomain>.cognitiveservices.azure.com/');
  });

  it('is read with an assertion in TypeScript and without in JavaScript', () => {
    const expected = 'SpeechConfig.fromEndpoint(new URL(process.env.SPEECH_ENDPOINT';
    expect(migrate(speech('process.env.SPEECH_KEY')).text).toContain(`${expected}!)`);
    expect(migrate(speech('process.env.SPEECH_KEY'), 'client.js').text).toContain(`${expected})`);
  });

  it('is one for each key, so that two resources stay apart', () => {
    const { added } =
      migrate(`import { SpeechConfig } from 'microsoft-cognitiveservices-speech-sdk';
export const one = SpeechConfig.fromSubscription(process.env.ONE_KEY, 'westeurope');
export const two = SpeechConfig.fromSubscription(process.env.TWO_KEY, 'northeurope');
`);
    expect(added.map(({ name }) => name)).toEqual(['ONE_ENDPOINT', 'TWO_ENDPOINT']);
  });

  it('is not guessed where the key comes from one of two settings', () => {
    const { changed, findings } = migrate(speech('process.env.A_KEY || process.env.B_KEY'));
    expect(changed).toBe(false);
    expect(findings.map(({ reason }) => reason)).toEqual(['endpoint-unknown']);
  });

  it('is a host name where the service wants one', () => {
    const { added, text } = migrate(`import { Registry } from 'azure-iothub';
export const registry = Registry.fromSharedAccessSignature(process.env.FLEET_SAS);
`);
    expect(lastLine(text)).toBe(
      'export const registry = Registry.fromTokenCredential(process.env.FLEET_HOSTNAME!, credential);',
    );
    expect(added).toEqual([
      {
        name: 'FLEET_HOSTNAME',
        service: 'Azure IoT Hub',
        replaces: 'FLEET_SAS',
        example: '<hub>.azure-devices.net',
      },
    ]);
  });
});

describe('a setting that the service names', () => {
  const maps = (key: string) => `import MapsSearch from '@azure-rest/maps-search';
import { AzureKeyCredential } from '@azure/core-auth';

export const maps = MapsSearch(new AzureKeyCredential(${key}));
`;

  it.each([
    ['process.env.MAPS_KEY', 'MAPS_CLIENT_ID'],
    ['process.env.AZURE_MAPS_KEY', 'AZURE_MAPS_CLIENT_ID'],
    ['process.env.AZURE_MAPS_SUBSCRIPTION_KEY', 'AZURE_MAPS_CLIENT_ID'],
    ['process.env.mapsKey', 'mapsClientId'],
    ["'written-in-the-code'", 'AZURE_MAPS_CLIENT_ID'],
    // What is left of the name would be the setting of a user-assigned identity.
    ['process.env.AZURE_KEY', 'AZURE_MAPS_CLIENT_ID'],
  ])('is read where the old call had nothing: %s becomes %s', (key, setting) => {
    const { added, text } = migrate(maps(key));
    expect(lastLine(text)).toBe(
      `export const maps = MapsSearch(credential, process.env.${setting}!);`,
    );
    expect(added.map(({ name }) => name)).toEqual([setting]);
  });
});

describe('a token provider', () => {
  const openai = (options: string) => `import { AzureOpenAI } from 'openai';
export const client = new AzureOpenAI({ ${options}, apiKey: process.env.AZURE_OPENAI_KEY });
`;

  it.each([
    ["endpoint: 'https://shop.openai.azure.com'", 'https://cognitiveservices.azure.com/.default'],
    ["endpoint: 'https://shop.openai.azure.us/'", 'https://cognitiveservices.azure.us/.default'],
    ["endpoint: 'https://shop.openai.azure.cn'", 'https://cognitiveservices.azure.cn/.default'],
    ["baseURL: 'https://shop.openai.azure.us/v1'", 'https://cognitiveservices.azure.us/.default'],
    ['endpoint: process.env.ENDPOINT', 'https://cognitiveservices.azure.com/.default'],
  ])('asks for the scope of the cloud: %s', (options, scope) => {
    expect(migrate(openai(options)).text).toContain(
      `azureADTokenProvider: getBearerTokenProvider(credential, '${scope}')`,
    );
  });

  it('is made by the name that the file has for it', () => {
    const { text } = migrate(`import { AzureOpenAI } from 'openai';
import { DefaultAzureCredential, getBearerTokenProvider as provide } from '@azure/identity';

const credential = new DefaultAzureCredential();
export const token = provide(credential, 'https://database.windows.net/.default');
export const client = new AzureOpenAI({ apiKey: process.env.AZURE_OPENAI_KEY });
`);
    expect(lastLine(text)).toBe(
      "export const client = new AzureOpenAI({ azureADTokenProvider: provide(credential, 'https://cognitiveservices.azure.com/.default') });",
    );
  });

  it('takes the quotes of the file', () => {
    const text = openai('apiVersion: "1"').replaceAll("'", '"');
    expect(migrate(text).text).toContain('"https://cognitiveservices.azure.com/.default"');
  });
});
