import { describe, expect, it } from 'vitest';
import { unknownPart } from '../../src/secrets/located-text.js';
import { scanText, type ScanOptions } from '../../src/secrets/scan.js';
import {
  clientSecret,
  cosmosKey,
  databaseUrl,
  githubToken,
  hexOf,
  lettersOf,
  oldKey,
  openAiKey,
  password,
  privateKey,
  sasQuery,
  searchKey,
  serviceBusKey,
  serviceBusString,
  sqlString,
  storageKey,
  storageString,
} from '../harness/secrets.js';

/** What is found in a text that goes by some names: `family confidence text`. */
function scan(
  text: string,
  names: readonly string[] = [],
  { near = [], ...options }: ScanOptions & { readonly near?: readonly string[] } = {},
): readonly string[] {
  const located = {
    text,
    names: names.map((name) => ({ text: name, role: 'property' as const })),
    near: () => near,
  };
  return scanText(located, options).map(
    ({ family, confidence, start, end }) => `${family} ${confidence} ${text.slice(start, end)}`,
  );
}

/** Another character in the middle: the form stays, the checksum does not fit any more. */
function damaged(key: string): string {
  const other = key[10] === 'A' ? 'B' : 'A';
  return key.slice(0, 10) + other + key.slice(11);
}

describe('a signature', () => {
  it.each([
    ['storage-key certain', storageKey()],
    ['cosmos-key certain', cosmosKey()],
    ['messaging-key certain', serviceBusKey()],
    ['search-key certain', searchKey()],
    ['ai-services-key certain', openAiKey()],
    ['entra-client-secret certain', clientSecret()],
    ['github-token likely', githubToken()],
    ['private-key certain', privateKey()],
  ])('%s is found alone and within a text', (found, secret) => {
    const text = secret.trimEnd();
    expect(scan(text)).toEqual([`${found} ${text}`]);
    expect(scan(`see ${text} here`, [], { isProse: true })).toEqual([`${found} ${text}`]);
  });

  it.each([storageKey(), cosmosKey(), serviceBusKey(), searchKey()])(
    'of an identifiable key with another checksum is chance',
    (key) => expect(scan(damaged(key))).toEqual([]),
  );

  it.each([openAiKey(), clientSecret()])('with another checksum is less sure', (key) => {
    expect(scan(damaged(key))[0]).toMatch(/^[\w-]+ likely /u);
  });

  it('names the product of an annotated key', () => {
    const [match] = scanText({ text: openAiKey(), names: [], near: () => [] });
    expect(match?.product).toBe('Azure OpenAI');
  });

  it('within more base64 is chance', () => {
    expect(scan(`${'ab12'.repeat(8)}${storageKey()}`)).toEqual([]);
    expect(scan(`${storageKey()}A`)).toEqual([]);
  });
});

describe('a connection string', () => {
  it.each([
    ['storage-connection-string', storageString(), storageKey()],
    ['messaging-connection-string', serviceBusString(), serviceBusKey()],
    ['sql-connection-string', sqlString(), password()],
    [
      'cosmos-connection-string',
      `AccountEndpoint=https://a1.documents.azure.com:443/;AccountKey=${oldKey('c', 64)};`,
      oldKey('c', 64),
    ],
    [
      'iot-connection-string',
      `HostName=h1.azure-devices.net;DeviceId=till;SharedAccessKey=${oldKey('i', 32)}`,
      oldKey('i', 32),
    ],
    [
      'app-configuration-connection-string',
      `Endpoint=https://c1.azconfig.io;Id=ab;Secret=${oldKey('a', 32)}`,
      oldKey('a', 32),
    ],
    [
      'communication-connection-string',
      `endpoint=https://c1.communication.azure.com/;accesskey=${oldKey('m', 64)}`,
      oldKey('m', 64),
    ],
    [
      'signalr-connection-string',
      `Endpoint=https://s1.service.signalr.net;AccessKey=${oldKey('s', 32)};Version=1.0;`,
      oldKey('s', 32),
    ],
    [
      'redis-connection-string',
      `r1.redis.cache.windows.net:6380,password=${oldKey('r', 32)},ssl=True`,
      oldKey('r', 32),
    ],
  ])('of %s gives its secret in any order and letter case', (family, text, secret) => {
    expect(scan(text)).toEqual([`${family} certain ${secret}`]);
    const separator = text.includes(';') ? ';' : ',';
    const parts = text.split(separator).filter((part) => part !== '');
    if (separator === ';') {
      const turned = [...parts]
        .reverse()
        .map((part) => part.replace(/^[^=]*/u, (name) => name.toUpperCase()));
      expect(scan(turned.join('; '))).toEqual([`${family} certain ${secret}`]);
    }
    expect(scan(`use "${text}" here`, [], { isProse: true })).toEqual([
      `${family} certain ${secret}`,
    ]);
  });

  it.each([
    ['in quotes', `Server=a1.database.windows.net;Password="k2;Q""x9zL"`, 'k2;Q""x9zL'],
    ['in single quotes', `Server=a1.database.windows.net;Pwd='k2;Qx9zL'`, 'k2;Qx9zL'],
    [
      'in braces',
      'Driver={ODBC Driver 18};Server=a1.database.windows.net;Pwd={k2;Q}}x9zL}',
      'k2;Q}}x9zL',
    ],
    [
      'of JDBC',
      'jdbc:sqlserver://a1.database.windows.net:1433;user=app;password=k2Qx9zL;encrypt=true',
      'k2Qx9zL',
    ],
    [
      'of libpq',
      'host=a1.postgres.database.azure.com dbname=orders user=app password=k2Qx9zL',
      'k2Qx9zL',
    ],
  ])('has a password %s', (_form, text, secret) => {
    expect(scan(text)).toEqual([`sql-connection-string certain ${secret}`]);
  });

  it('ends at the quote that it began with, within another text', () => {
    const key = oldKey('q', 32);
    const string = `Endpoint=sb://a1.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${key}`;
    const found = [`messaging-connection-string certain ${key}`];
    expect(scan(`{"bus":"${string}"}`)).toEqual(found);
    expect(scan(`export BUS='${string}' && start`)).toEqual(found);
  });

  it.each([
    'UseDevelopmentStorage=true',
    `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${oldKey('x', 64)}`,
    `Endpoint=sb://localhost;SharedAccessKeyName=Root;SharedAccessKey=${'SAS_KEY'}_VALUE;UseDevelopmentEmulator=true;`,
    `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${unknownPart}`,
    'AccountName={0};AccountKey={1}',
    'DefaultEndpointsProtocol=https;AccountName=<name>;AccountKey=<key>',
    `InstrumentationKey=${'0'.repeat(8)}-1111-2222-3333-${'4'.repeat(12)};IngestionEndpoint=https://x.in.applicationinsights.azure.com/`,
    'Server=a1.database.windows.net;Authentication=Active Directory Managed Identity;Password=k2Qx9zL',
    'Server=a1.database.windows.net;Password={token}',
    'Server=localhost;User Id=sa;Password=k2Qx9zL7',
    'Endpoint=https://s1.service.signalr.net;AuthType=azure.msi;Version=1.0;',
  ])('%# without a secret is silent', (text) => expect(scan(text)).toEqual([]));
});

describe('a URL', () => {
  it.each([
    ['database-url certain', databaseUrl(), password()],
    [
      'database-url certain',
      `rediss://:${encodeURIComponent(oldKey('r', 32))}@r1.redis.cache.windows.net:6380`,
      encodeURIComponent(oldKey('r', 32)),
    ],
    [
      'database-url certain',
      `mongodb+srv://app:${password()}@m1.mongocluster.cosmos.azure.com/?tls=true`,
      password(),
    ],
    ['database-url likely', `amqps://app:${password()}@mq.shop.dev/orders`, password()],
    ['url-password likely', `https://deploy:${password()}@git.shop.dev/a.git`, password()],
    [
      'storage-sas certain',
      `https://shop.blob.core.windows.net/a?${sasQuery()}`,
      encodeURIComponent(oldKey('shop', 32)),
    ],
    [
      'messaging-sas certain',
      `SharedAccessSignature sr=shop.servicebus.windows.net&sig=${encodeURIComponent(oldKey('b', 32))}&se=1767225600&skn=send`,
      encodeURIComponent(oldKey('b', 32)),
    ],
    [
      'functions-url certain',
      `https://shop.azurewebsites.net/api/orders?code=${lettersOf('f', 54)}==`,
      `${lettersOf('f', 54)}==`,
    ],
    [
      'logic-app-url certain',
      `https://prod-07.westeurope.logic.azure.com/workflows/a/triggers/manual/paths/invoke?sp=x&sig=${lettersOf('l', 43)}`,
      lettersOf('l', 43),
    ],
    [
      'database-url certain',
      'postgres://app:k2#Qx9/zL?@a1.postgres.database.azure.com:5432/orders?a=b@c',
      'k2#Qx9/zL?',
    ],
    [
      'database-url certain',
      'postgres://app:k2@Qx9zL@a1.postgres.database.azure.com/orders',
      'k2@Qx9zL',
    ],
    [
      'storage-sas certain',
      `https://shop.queue.core.windows.net/a?sv=2019-02-02&si=reader&sig=${encodeURIComponent(oldKey('p', 32))}`,
      encodeURIComponent(oldKey('p', 32)),
    ],
    [
      'storage-sas certain',
      `https://cdn.shop.dev/go?u=${encodeURIComponent(`https://x.blob.core.windows.net/d?sv=2023-11-03&sr=c&sig=${encodeURIComponent(oldKey('d', 32))}`)}`,
      encodeURIComponent(encodeURIComponent(oldKey('d', 32))),
    ],
    [
      'event-grid-sas certain',
      `SAS=r=https%3A%2F%2Fa.eventgrid.azure.net&e=1%2F1%2F2027&s=${encodeURIComponent(oldKey('g', 32))}`,
      encodeURIComponent(oldKey('g', 32)),
    ],
  ])('of %s', (found, text, secret) => expect(scan(text)).toEqual([`${found} ${secret}`]));

  it.each([
    'postgres://postgres:postgres@localhost:5432/shop',
    `postgres://app:${password()}@localhost:5432/shop`,
    'https://user:password@shop.dev',
    'https://shop.dev/a?code=aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5zA7b',
    'https://shop.blob.core.windows.net/a?sv=2024-11-04&sr=b&sig=<signature>',
    `http://127.0.0.1:10000/devstoreaccount1/a?${sasQuery()}`,
    `postgres://app:${unknownPart}@shop.postgres.database.azure.com/orders`,
  ])('%# without a secret is silent', (text) => expect(scan(text)).toEqual([]));
});

describe('a name', () => {
  it.each([
    ['storage-key likely', oldKey('a', 64), ['storageAccountKey']],
    ['cosmos-key likely', oldKey('a', 64), ['COSMOS_MASTER_KEY']],
    ['generic-secret possible', oldKey('a', 64), ['key']],
    ['ai-services-key likely', hexOf('a', 32), ['speechSubscriptionKey']],
    [
      'entra-client-secret possible',
      `${lettersOf('e', 20)}~.${lettersOf('f', 12)}`,
      ['AZURE_CLIENT_SECRET'],
    ],
    ['password possible', password(), ['adminPassword']],
    ['database-password possible', password(), ['SQL_PASSWORD']],
  ])('makes %s', (found, value, names) => {
    expect(scan(value, names)).toEqual([`${found} ${value}`]);
    // White space around it is the template's.
    expect(scan(`\n  ${value}\n`, names)).toEqual([`${found} ${value}`]);
  });

  it('counts with a host of Azure beside it', () => {
    const near = ['https://shop.openai.azure.com'];
    const key = hexOf('a', 32);
    expect(scan(key, ['key'], { near })).toEqual([`ai-services-key possible ${key}`]);
    expect(scan(key, ['key'])).toEqual([]);
  });

  it.each([
    [hexOf('a', 32), ['md5']],
    [hexOf('a', 32), ['cacheKey']],
    [hexOf('a', 32), ['secretHash']],
    [oldKey('a', 32), ['publicKey']],
    [password(), ['passwordHint', 'passwords']],
    [oldKey('a', 32), ['salt']],
    [oldKey('a', 32), ['hashedPassword']],
    [hexOf('a', 32), ['checksum/secret']],
    [lettersOf('a', 40), ['nextLinkToken']],
    [lettersOf('a', 40), ['localStorageKey']],
    ['abc123def456ghi789', ['access_token']],
    ['smithy.api#noAuth', ['auth', 'ChangePassword']],
    ['Pasahitza', ['global.password']],
    ['orders-storage-key', ['secretName']],
    ['a1b2c3d4-1111-4222-8333-444455556666', ['clientSecret']],
    ['Enter your password', ['password']],
    ['#login-password', ['password']],
    ['test-key-123', ['apiKey']],
    ['password123', ['password']],
    ['P@ssw0rd!', ['password']],
    ['process.env.API_KEY_2024', ['apiKey']],
    ['AZURE_STORAGE_KEY', ['accountKey']],
    [Buffer.from('a text that somebody wrote down').toString('base64'), ['secret']],
    ['0123456789abcdef0123456789abcdef', ['apiKey']],
    [password(), []],
    [oldKey('a', 64), []],
  ])('%# says of something else, or of nothing', (value, names) =>
    expect(scan(value, names)).toEqual([]),
  );

  it.each([
    ['?subscription-key=', '', hexOf('m', 32)],
    ['{"apiKey": "', '"}', hexOf('m', 32)],
    ['curl -H "Ocp-Apim-Subscription-Key: ', '"', hexOf('m', 32)],
    ['export AZURE_STORAGE_KEY=', '', oldKey('m', 64)],
    ["CREATE USER app WITH PASSWORD '", "'", password()],
    ['az storage blob list --account-key ', ' --output table', oldKey('m', 64)],
  ])('within a text: %s', (before, after, secret) => {
    expect(scan(before + secret + after)[0]).toContain(secret);
    expect(scan(before + secret + after, [], { isProse: true })[0]).toContain(secret);
  });
});

describe('base64 as a whole', () => {
  const encode = (text: string): string => Buffer.from(text).toString('base64');

  it.each([
    ['storage-connection-string certain', storageString(), []],
    ['database-password possible', password(), ['db-password', 'data']],
  ])('holds %s', (found, text, names) => {
    expect(scan(encode(text), names)).toEqual([`${found} ${encode(text)}`]);
  });

  it.each(['Password', 'only a text', 'placeholder'])('of %s is silent', (text) => {
    expect(scan(encode(text), ['password', 'data'])).toEqual([]);
  });
});

describe('a Google API key', () => {
  it('is public beside a host of Firebase', () => {
    const key = `AI${'za'}${lettersOf('g', 35)}`;
    expect(scan(key)).toEqual([`google-api-key likely ${key}`]);
    expect(scan(key, ['apiKey'], { near: ['shop.firebaseapp.com'] })).toEqual([]);
  });
});

describe('a call', () => {
  it('in a comment is read where it takes a key', () => {
    const key = oldKey('c', 64);
    const text = ` new StorageSharedKeyCredential(account, "${key}");`;
    expect(scan(text, [], { isProse: true })).toEqual([`storage-key likely ${key}`]);
  });

  it.each([
    ['crypto.createHmac', 1],
    ['jwt.sign', 1],
    ['cookieParser', 0],
  ])('of %s takes a secret at %i', (callee, index) => {
    const text = lettersOf('sink', 32);
    const at = (place: number) =>
      scanText({ text, names: [{ text: callee, role: 'callee', index: place }], near: () => [] });
    expect(at(index)).toMatchObject([{ family: 'generic-secret' }]);
    expect(at(index + 1)).toEqual([]);
  });

  it.each([
    'docker login shop.azurecr.io -u shop -p ',
    'sqlcmd -S a -U app -P ',
    'curl -u deploy:',
  ])('of the command %s takes a password', (command) =>
    expect(scan(command + password())).toEqual([`password possible ${password()}`]),
  );

  it('of another command takes a port', () =>
    expect(scan(`docker run -p ${password()}`)).toEqual([]));

  it('of btoa makes an Authorization header', () => {
    const names = [{ text: 'btoa', role: 'callee' as const }];
    const text = `deploy:${password()}`;
    const [match] = scanText({ text, names, near: () => [] });
    expect(match).toMatchObject({ family: 'authorization-header', start: 7 });
  });
});

describe('overlapping matches', () => {
  it('are one, with the family of the structure and the higher confidence', () => {
    const text = `AccountKey=${storageKey()}`;
    expect(scan(text)).toEqual([`storage-connection-string certain ${storageKey()}`]);
  });

  it('do not hide a second secret', () => {
    const sas = `SharedAccessSignature=${sasQuery()}`;
    expect(scan(`${storageString()};${sas}`)).toHaveLength(2);
  });
});

describe('a large text', () => {
  // 4 MB of each: with a quadratic step these would not end.
  it.each([
    'a',
    'A1',
    '=',
    ';a=',
    '://',
    '://a:',
    'eyJ',
    'sig=',
    'key=',
    'Password=',
    '-----BEGIN PRIVATE KEY-----',
    'AccountKey="',
    '@',
    'Bearer ',
    'jdbc:sqlserver://',
    ',password=',
    'SK',
    'host= password=',
  ])('of %j is scanned in linear time', (piece) => {
    const text = piece.repeat(Math.ceil(4_000_000 / piece.length));
    const key = storageKey();
    const found = scan(`${text} ${key}`, [], { isProse: true });
    expect(found.at(-1)).toContain(key);
  });
});
