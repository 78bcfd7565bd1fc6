import type { HttpFixture } from '../components/http-fixture.js';
import { keyInHeader } from '../components/keys.js';
import { newId, newKey } from '../components/run-secrets.js';
import { bearerOf } from '../components/tokens.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const key = newKey('maps', 32);
const accountId = newId('maps account');

const fixture: HttpFixture = {
  host: 'atlas.microsoft.com',
  key,
  keySchemes: [keyInHeader('subscription-key')],
  audience: audienceOf('maps'),
  apiVersion: '2023-06-01',
  reply: ({ headers, url }) => {
    // A token does not say which account pays.
    // Source: https://learn.microsoft.com/azure/azure-maps/azure-maps-authentication
    const isToken = bearerOf(headers.authorization) !== null;
    if (isToken && headers['x-ms-client-id'] !== accountId) return { status: 401 };
    if (url.pathname !== '/geocode' || !url.searchParams.has('query')) return { status: 404 };
    const geometry = { type: 'Point', coordinates: [-122.1, 47.6] };
    return {
      body: {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', geometry, properties: {} }],
      },
    };
  },
};

export const maps: readonly ServiceCase[] = [
  {
    service: 'maps',
    program: 'maps',
    settings: { MAPS_KEY: key },
    placeholders: { 'client ID of the Azure Maps account': accountId },
    secrets: [key],
    http: [fixture],
    audience: fixture.audience,
    output: '47.6 north, -122.1 east',
  },
];
