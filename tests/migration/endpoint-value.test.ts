import { describe, expect, it } from 'vitest';
import { findService } from '../../src/catalogue/index.js';
import type { Service } from '../../src/catalogue/types.js';
import { exampleEndpoint, isRefusal, readEndpoint } from '../../src/migration/endpoint-value.js';
import { print } from '../../src/migration/expression.js';
import type { TemplatePart } from '../../src/source/origin.js';
import {
  azuriteKey,
  cosmosEmulatorKey,
  namespaceString,
  storageString,
} from '../findings/secrets.js';
import { parsed } from '../source/parsing.js';

function service(id: string): Service {
  const found = findService(id);
  if (found === null) throw new Error(`no service ${id}`);
  return found;
}

/** The endpoint in a connection string in which `<name>` stands for an unknown value: `endpoint`, `endpoint / entity`. */
function endpointIn(id: string, connectionString: string): string {
  const pieces = connectionString.split(/(<\w+>)/u);
  const text = pieces.join(' ');
  let offset = 0;
  const parts = pieces.map((piece): string | TemplatePart => {
    const range = [offset + 1, offset + piece.length - 1] as const;
    offset += piece.length + 1;
    return /^<\w+>$/u.test(piece) ? { origin: { kind: 'unknown', range }, range } : piece;
  });
  const file = { ...parsed(''), text };
  const value = readEndpoint(file, service(id), parts);
  if (isRefusal(value)) return value.code;
  const texts = [value.endpoint, value.entity].flatMap((item) => item ?? []);
  return texts.map((expression) => print(expression, `'`)).join(' / ');
}

describe('storage', () => {
  it.each([
    ['storage-blob', storageString(), `'https://shop.blob.core.windows.net'`],
    ['storage-queue', storageString(), `'https://shop.queue.core.windows.net'`],
    ['storage-file-share', storageString(), `'https://shop.file.core.windows.net'`],
    ['storage-file-datalake', storageString(), `'https://shop.dfs.core.windows.net'`],
    ['data-tables', storageString(), `'https://shop.table.core.windows.net'`],
    ['storage-blob', `${storageString()};`, `'https://shop.blob.core.windows.net'`],
    [
      'storage-blob',
      storageString('shop', ';EndpointSuffix=core.chinacloudapi.cn'),
      `'https://shop.blob.core.chinacloudapi.cn'`,
    ],
    [
      'storage-blob',
      storageString('shop', ';EndpointSuffix=core.usgovcloudapi.net;'),
      `'https://shop.blob.core.usgovcloudapi.net'`,
    ],
    [
      'storage-blob',
      storageString('shop', ';BlobEndpoint=https://cdn.example.com/files'),
      `'https://cdn.example.com/files'`,
    ],
    [
      'storage-queue',
      storageString('shop', ';BlobEndpoint=https://cdn.example.com'),
      `'https://shop.queue.core.windows.net'`,
    ],
    ['storage-blob', 'AccountName=a;AccountKey=b', `'https://a.blob.core.windows.net'`],
    ['storage-blob', 'accountname=a;accountkey=b', `'https://a.blob.core.windows.net'`],
    ['storage-blob', ' AccountName = a ; AccountKey = b ', `'https://a.blob.core.windows.net'`],
    [
      'storage-blob',
      'BlobEndpoint=https://a.blob.core.windows.net/;SharedAccessSignature=sv=1&sig=2',
      `'https://a.blob.core.windows.net/'`,
    ],
    [
      'storage-blob',
      'AccountName=<name>;AccountKey=<key>',
      '`https://${name}.blob.core.windows.net`',
    ],
    [
      'storage-blob',
      'AccountName=a;AccountKey=<key>;EndpointSuffix=<suffix>',
      '`https://a.blob.${suffix}`',
    ],
    ['storage-blob', 'AccountName=a;AccountKey=<key>;BlobEndpoint=<url>', 'url'],
    [
      'storage-blob',
      'DefaultEndpointsProtocol=<protocol>;AccountName=a;AccountKey=<key>',
      '`${protocol}://a.blob.core.windows.net`',
    ],
    [
      'storage-blob',
      'AccountName=a-<b>-c;AccountKey=k',
      '`https://a-${b}-c.blob.core.windows.net`',
    ],
    ['storage-blob', 'AccountKey=<key>;<rest>', 'endpoint-unknown'],
    ['storage-blob', 'AccountKey=k', 'endpoint-unknown'],
    ['storage-blob', 'AccountName=;AccountKey=k', 'endpoint-unknown'],
    [
      'storage-blob',
      'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=k',
      'insecure-endpoint',
    ],
    ['storage-blob', 'AccountName=a;BlobEndpoint=http://a.example.com', 'insecure-endpoint'],
    ['storage-blob', 'AccountName=a;BlobEndpoint=', 'endpoint-unknown'],
    ['storage-blob', 'UseDevelopmentStorage=true', 'emulator'],
    ['storage-blob', `AccountName=a;AccountKey=${azuriteKey}`, 'emulator'],
    ['storage-blob', 'AccountName=a;BlobEndpoint=http://127.0.0.1:10000/a', 'emulator'],
    ['storage-blob', 'AccountName=<name>;BlobEndpoint=http://localhost:10000/<name>', 'emulator'],
  ])('%s: %s', (id, text, expected) => {
    expect(endpointIn(id, text)).toBe(expected);
  });
});

describe('fields', () => {
  it.each([
    [
      'cosmos',
      'AccountEndpoint=https://a.documents.azure.com:443/;AccountKey=k',
      `'https://a.documents.azure.com:443/'`,
    ],
    [
      'cosmos',
      'AccountEndpoint=https://a.documents.azure.cn:443/;AccountKey=k;',
      `'https://a.documents.azure.cn:443/'`,
    ],
    ['cosmos', 'AccountEndpoint=<url>;AccountKey=<key>', 'url'],
    [
      'cosmos',
      'AccountEndpoint=https://<name>.documents.azure.com;AccountKey=<key>',
      '`https://${name}.documents.azure.com`',
    ],
    ['cosmos', `AccountEndpoint=https://localhost:8081/;AccountKey=k`, 'emulator'],
    ['cosmos', `AccountEndpoint=<url>;AccountKey=${cosmosEmulatorKey}`, 'emulator'],
    ['cosmos', 'AccountKey=k', 'endpoint-unknown'],
    [
      'app-configuration',
      'Endpoint=https://a.azconfig.io;Id=i;Secret=s',
      `'https://a.azconfig.io'`,
    ],
    [
      'web-pubsub',
      'Endpoint=https://a.webpubsub.azure.com;AccessKey=k;Version=1.0;',
      `'https://a.webpubsub.azure.com'`,
    ],
    [
      'communication',
      'endpoint=https://a.communication.azure.com/;accesskey=k',
      `'https://a.communication.azure.com/'`,
    ],
    ['ai-search', 'Endpoint=https://a.search.windows.net', 'endpoint-unknown'],
  ])('%s: %s', (id, text, expected) => {
    expect(endpointIn(id, text)).toBe(expected);
  });
});

describe('namespaces', () => {
  it.each([
    ['service-bus', namespaceString(), `'shop.servicebus.windows.net'`],
    [
      'service-bus',
      'Endpoint=sb://a.servicebus.windows.net;SharedAccessKey=k',
      `'a.servicebus.windows.net'`,
    ],
    [
      'service-bus',
      'Endpoint=sb://a.servicebus.chinacloudapi.cn/;SharedAccessKey=k',
      `'a.servicebus.chinacloudapi.cn'`,
    ],
    [
      'service-bus',
      'Endpoint=sb://a.servicebus.windows.net:5671/;SharedAccessKey=k',
      `'a.servicebus.windows.net'`,
    ],
    [
      'service-bus',
      'Endpoint=sb://<name>.servicebus.windows.net/;SharedAccessKey=<key>',
      '`${name}.servicebus.windows.net`',
    ],
    ['service-bus', 'Endpoint=sb://<host>/;SharedAccessKey=<key>', 'host'],
    ['service-bus', 'Endpoint=<url>;SharedAccessKey=<key>', 'endpoint-unknown'],
    ['service-bus', 'Endpoint=sb://localhost;SharedAccessKey=k', 'emulator'],
    ['service-bus', `${namespaceString()};UseDevelopmentEmulator=true`, 'emulator'],
    [
      'service-bus',
      namespaceString('shop', ';EntityPath=orders'),
      `'shop.servicebus.windows.net' / 'orders'`,
    ],
    [
      'event-hubs',
      namespaceString('shop', ';EntityPath=orders'),
      `'shop.servicebus.windows.net' / 'orders'`,
    ],
    [
      'event-hubs',
      namespaceString('shop', ';entitypath=orders;'),
      `'shop.servicebus.windows.net' / 'orders'`,
    ],
    [
      'event-hubs',
      namespaceString('shop', ';EntityPath=<hub>'),
      `'shop.servicebus.windows.net' / hub`,
    ],
    ['event-hubs', namespaceString(), `'shop.servicebus.windows.net'`],
  ])('%s: %s', (id, text, expected) => {
    expect(endpointIn(id, text)).toBe(expected);
  });
});

describe('texts that are no connection string', () => {
  it.each([
    ['storage-blob', '<connection string>', `'https://<account>.blob.core.windows.net'`],
    ['storage-blob', 'your-connection-string', `'https://<account>.blob.core.windows.net'`],
    ['service-bus', 'TODO', `'<namespace>.servicebus.windows.net'`],
    ['storage-blob', 'prefix <value>', 'endpoint-unknown'],
  ])('%s: %s', (id, text, expected) => {
    expect(endpointIn(id, text)).toBe(expected);
  });
});

it('gives the ranges of the parts that it keeps', () => {
  const text = 'name key';
  const part = (start: number, end: number): TemplatePart => ({
    origin: { kind: 'unknown', range: [start, end] },
    range: [start, end],
  });
  const value = readEndpoint({ ...parsed(''), text }, service('storage-blob'), [
    'AccountName=',
    part(0, 4),
    ';AccountKey=',
    part(5, 8),
  ]);
  expect(value).toMatchObject({ kept: [[0, 4]] });
});

describe('exampleEndpoint', () => {
  it.each([
    ['storage-blob', 'https://<account>.blob.core.windows.net'],
    ['cosmos', 'https://<account>.documents.azure.com:443/'],
    ['service-bus', '<namespace>.servicebus.windows.net'],
  ])('%s', (id, expected) => {
    expect(exampleEndpoint(service(id))).toBe(expected);
  });
});
