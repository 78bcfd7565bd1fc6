import { describe, expect, it } from 'vitest';
import { endpointFactsOf } from '../../src/catalogue/endpoint-facts.js';
import { findService } from '../../src/catalogue/index.js';
import type { Service } from '../../src/catalogue/types.js';
import { createContext } from '../../src/migration/context.js';
import { endpointSettingFor, endpointVariableFor } from '../../src/migration/setting-names.js';

function service(id: string): Service {
  const found = findService(id);
  if (found === null) throw new Error(`no service ${id}`);
  return found;
}

describe('endpointSettingFor', () => {
  it.each([
    ['storage-blob', 'AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGEBLOB_RESOURCEENDPOINT'],
    ['storage-blob', 'AZURE_STORAGEBLOB_CONNECTIONSTRING', 'AZURE_STORAGEBLOB_RESOURCEENDPOINT'],
    ['storage-blob', 'ORDERS_CONNECTION_STRING', 'ORDERS_BLOB_ENDPOINT'],
    ['storage-blob', 'ORDERS_CONNECTIONSTRING', 'ORDERS_BLOB_ENDPOINT'],
    ['storage-blob', 'ORDERS_CONN_STR', 'ORDERS_BLOB_ENDPOINT'],
    ['storage-blob', 'ORDERS_CONN', 'ORDERS_BLOB_ENDPOINT'],
    ['storage-blob', 'ORDERS_CONNECTION', 'ORDERS_BLOB_ENDPOINT'],
    ['storage-blob', 'ORDERS_CS', 'ORDERS_BLOB_ENDPOINT'],
    ['storage-blob', 'ORDERS', 'ORDERS_BLOB_ENDPOINT'],
    ['storage-blob', 'OrdersConnectionString', 'OrdersBlobEndpoint'],
    ['storage-blob', 'ordersConnectionString', 'ordersBlobEndpoint'],
    ['storage-blob', 'AzureWebJobsStorage', 'AzureWebJobsStorageBlobEndpoint'],
    ['storage-queue', 'AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGEQUEUE_RESOURCEENDPOINT'],
    ['storage-queue', 'ORDERS_CONNECTION_STRING', 'ORDERS_QUEUE_ENDPOINT'],
    ['data-tables', 'ORDERS_CONNECTION_STRING', 'ORDERS_TABLE_ENDPOINT'],
    ['cosmos', 'AZURE_COSMOS_CONNECTIONSTRING', 'AZURE_COSMOS_RESOURCEENDPOINT'],
    ['cosmos', 'ORDERS_CONNECTION_STRING', 'ORDERS_ENDPOINT'],
    [
      'service-bus',
      'AZURE_SERVICEBUS_CONNECTIONSTRING',
      'AZURE_SERVICEBUS_FULLYQUALIFIEDNAMESPACE',
    ],
    ['service-bus', 'ORDERS_CONNECTION_STRING', 'ORDERS_FULLYQUALIFIEDNAMESPACE'],
    ['service-bus', 'ordersConnectionString', 'ordersFullyQualifiedNamespace'],
    ['event-hubs', 'AZURE_EVENTHUB_CONNECTIONSTRING', 'AZURE_EVENTHUB_FULLYQUALIFIEDNAMESPACE'],
    ['web-pubsub', 'WebPubSubConnectionString', 'WebPubSubEndpoint'],
    ['web-pubsub', 'ConnectionString', 'ConnectionEndpoint'],
    ['web-pubsub', 'connectionString', 'connectionEndpoint'],
    ['web-pubsub', 'pubsub.connection', 'pubsub.endpoint'],
    ['storage-blob', 'orders_connection_string', 'orders_blob_endpoint'],
    ['ai-speech', 'SPEECH_KEY', 'SPEECH_ENDPOINT'],
    ['ai-speech', 'SPEECH_KEY2', 'SPEECH_ENDPOINT'],
    ['ai-speech', 'SPEECH_API_KEY', 'SPEECH_ENDPOINT'],
    ['ai-speech', 'SPEECH_SUBSCRIPTION_KEY', 'SPEECH_ENDPOINT'],
    ['ai-speech', 'SPEECH_RESOURCE_KEY', 'SPEECH_ENDPOINT'],
    ['ai-speech', 'speechKey', 'speechEndpoint'],
    ['ai-speech', 'SpeechKey', 'SpeechEndpoint'],
    ['ai-speech', 'speech-key', 'speech-endpoint'],
    ['ai-speech', 'SPEECH', 'SPEECH_ENDPOINT'],
    // Nothing is left of the name.
    ['ai-speech', 'KEY', 'AZURE_SPEECH_ENDPOINT'],
    ['ai-speech', 'SUBSCRIPTION_KEY', 'AZURE_SPEECH_ENDPOINT'],
    ['ai-speech', 'key1', 'AZURE_SPEECH_ENDPOINT'],
    ['iot-hub', 'IOTHUB_CONNECTION_STRING', 'IOTHUB_HOSTNAME'],
    ['iot-hub', 'IOT_SAS', 'IOT_HOSTNAME'],
    ['iot-hub', 'IOT_SAS_TOKEN', 'IOT_HOSTNAME'],
    ['iot-hub', 'iotHubConnectionString', 'iotHubHostName'],
  ])('%s: %s becomes %s', (id, old, expected) => {
    expect(endpointSettingFor(old, endpointFactsOf(service(id)))).toBe(expected);
  });

  it.each(['CONNECTION_STRING', 'CONNECTIONSTRING', 'CONN', 'connectionString', '_CS'])(
    'gives %s a name of its own that a shell takes',
    (old) => {
      const name = endpointSettingFor(old, endpointFactsOf(service('cosmos')));
      expect(name).toMatch(/^[A-Za-z]\w*endpoint$/iu);
      expect(name).not.toBe(old);
    },
  );
});

describe('endpointVariableFor', () => {
  it.each([
    ['connectionString', 'endpoint', 'fullyQualifiedNamespace'],
    ['connectionstring', 'endpoint', 'fullyQualifiedNamespace'],
    ['connStr', 'endpoint', 'fullyQualifiedNamespace'],
    ['connection', 'endpoint', 'fullyQualifiedNamespace'],
    ['conn', 'endpoint', 'fullyQualifiedNamespace'],
    ['cs', 'endpoint', 'fullyQualifiedNamespace'],
    ['ordersConnectionString', 'ordersEndpoint', 'ordersFullyQualifiedNamespace'],
    ['ordersConnection', 'ordersEndpoint', 'ordersFullyQualifiedNamespace'],
    ['ordersConn', 'ordersEndpoint', 'ordersFullyQualifiedNamespace'],
    ['connectionStringOrders', 'endpointOrders', 'fullyQualifiedNamespaceOrders'],
    ['CONNECTION_STRING', 'ENDPOINT', 'FULLY_QUALIFIED_NAMESPACE'],
    ['ORDERS_CONNECTION_STRING', 'ORDERS_ENDPOINT', 'ORDERS_FULLY_QUALIFIED_NAMESPACE'],
    ['ORDERS_CONN', 'ORDERS_ENDPOINT', 'ORDERS_FULLY_QUALIFIED_NAMESPACE'],
    ['orders_connection_string', 'orders_endpoint', 'orders_fullyQualifiedNamespace'],
    ['_connectionString', '_endpoint', '_fullyQualifiedNamespace'],
    ['storage', 'storage', 'storage'],
    ['connections', 'connections', 'connections'],
  ])('%s becomes %s or %s', (old, url, host) => {
    expect(endpointVariableFor(old, { kind: 'url', settingSuffix: 'ENDPOINT' })).toBe(url);
    expect(
      endpointVariableFor(old, { kind: 'host', settingSuffix: 'FULLYQUALIFIEDNAMESPACE' }),
    ).toBe(host);
  });

  it('names the host name of an IoT hub', () => {
    const hub = { kind: 'host', settingSuffix: 'HOSTNAME' } as const;
    expect(endpointVariableFor('connectionString', hub)).toBe('hostName');
    expect(endpointVariableFor('hubConnectionString', hub)).toBe('hubHostName');
    expect(endpointVariableFor('HUB_CONNECTION_STRING', hub)).toBe('HUB_HOST_NAME');
  });
});

describe('createContext', () => {
  it('gives one old setting one new name', () => {
    const context = createContext();
    const names = [1, 2].map(() =>
      context.allocateSetting('ORDERS_CONNECTION_STRING', service('cosmos')),
    );
    expect(names).toEqual(['ORDERS_ENDPOINT', 'ORDERS_ENDPOINT']);
  });

  it.each([
    [
      'cosmos',
      ['ORDERS_CONNECTION_STRING', 'ORDERS_CONN', 'ORDERS'],
      ['ORDERS_ENDPOINT', 'ORDERS_CONN_ENDPOINT', 'ORDERS_ENDPOINT_2'],
    ],
    [
      'storage-blob',
      ['AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGEBLOB_CONNECTIONSTRING'],
      ['AZURE_STORAGEBLOB_RESOURCEENDPOINT', 'AZURE_STORAGEBLOB_CONNECTIONSTRING_BLOB_ENDPOINT'],
    ],
  ])('never gives two settings of %s one name', (id, old, expected) => {
    const context = createContext();
    expect(old.map((name) => context.allocateSetting(name, service(id)))).toEqual(expected);
  });

  it('gives one storage account an endpoint for each service', () => {
    const context = createContext();
    const names = ['storage-blob', 'storage-queue'].map((id) =>
      context.allocateSetting('ORDERS_CONNECTION_STRING', service(id)),
    );
    expect(names).toEqual(['ORDERS_BLOB_ENDPOINT', 'ORDERS_QUEUE_ENDPOINT']);
  });

  it('never gives the old name', () => {
    expect(createContext().allocateSetting('ORDERS_ENDPOINT', service('cosmos'))).not.toBe(
      'ORDERS_ENDPOINT',
    );
  });
});
