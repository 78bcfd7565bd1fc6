import type { Service } from '../types.js';

/** Azure Maps. A key says which account pays; with an identity, the account's client ID does. */
export const maps = {
  id: 'maps',
  name: 'Azure Maps',
  packages: [
    '@azure/maps-search',
    '@azure-rest/maps-search',
    '@azure-rest/maps-render',
    '@azure-rest/maps-route',
    '@azure-rest/maps-geolocation',
    '@azure-rest/maps-timezone',
    '@azure-rest/maps-weather',
  ],
  // Always https://atlas.microsoft.com.
  endpoint: null,
  scope: 'https://atlas.microsoft.com/.default',
  roles: [
    {
      name: 'Azure Maps Search and Render Data Reader',
      id: '6be48352-4f82-47c9-ad5e-0acacefdb005',
      use: 'search and render only',
    },
    {
      name: 'Azure Maps Data Reader',
      id: '423170ca-a8f6-4b0f-8487-9e4eb8f49bfa',
      use: 'read every kind of data',
      contains: ['Azure Maps Search and Render Data Reader'],
    },
    {
      name: 'Azure Maps Data Contributor',
      id: '8f5e0ce6-4f7b-4dcf-bddf-e6f48634a204',
      use: 'read and write',
      contains: ['Azure Maps Search and Render Data Reader', 'Azure Maps Data Reader'],
    },
  ],
  defaultRole: 'Azure Maps Data Reader',
  settings: {
    mapsAccountClientId: {
      setting: 'AZURE_MAPS_CLIENT_ID',
      settingSuffix: 'CLIENT_ID',
      example: '<client ID of the Azure Maps account>',
    },
  },
  rows: [
    {
      from: 'new MapsSearchClient(keyCredential, ...rest)',
      packages: ['@azure/maps-search'],
      to: 'new MapsSearchClient(credential, mapsAccountClientId, ...rest)',
    },
    {
      from: 'default(keyCredential, ...rest)',
      to: 'default(credential, mapsAccountClientId, ...rest)',
    },
  ],
  sources: [
    '@azure/maps-search@1.0.0-beta.2, @azure-rest/maps-search@2.0.0-beta.3, @azure-rest/maps-render@1.0.0-beta.1 d.ts',
    'github.com/Azure/azure-sdk-for-js: sdk/maps/maps-{route,geolocation,timezone,weather}-rest/src',
    'learn.microsoft.com: azure/azure-maps/azure-maps-authentication',
  ],
} as const satisfies Service;
