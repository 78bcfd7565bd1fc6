import { describe, expect, it } from 'vitest';
import { services } from '../../src/catalogue/index.js';
import { namesField } from '../../src/migration/connection-string-fields.js';

function names(id: string, text: string): boolean {
  const service = services.find((each) => each.id === id);
  if (service === undefined) throw new Error(id);
  return namesField(service, text);
}

describe('fields of connection strings', () => {
  it.each([
    ['storage-blob', 'AccountKey='],
    ['storage-blob', 'AccountKey'],
    ['storage-blob', 'DefaultEndpointsProtocol=https'],
    ['storage-blob', '^DefaultEndpointsProtocol=https;AccountName='],
    ['service-bus', 'Endpoint=sb://'],
    ['service-bus', ';SharedAccessKeyName='],
    ['communication', 'endpoint='],
  ])('%s: %s', (id, text) => {
    expect(names(id, text)).toBe(true);
  });

  it.each([
    ['storage-blob', 'shop'],
    ['storage-blob', 'https://'],
    ['storage-blob', '='],
    ['storage-blob', ''],
    ['service-bus', 'AccountKey='],
    ['service-bus', 'sb://'],
  ])('%s has no %s', (id, text) => {
    expect(names(id, text)).toBe(false);
  });
});
