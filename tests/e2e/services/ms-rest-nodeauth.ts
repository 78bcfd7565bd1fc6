import type { HttpFixture } from '../components/http-fixture.js';
import type { ServiceCase } from '../harness/service-case.js';

/** What clients on @azure/ms-rest-js ask for, whatever they are used for. */
const audience = 'https://management.azure.com';

/** Azure Resource Manager, which takes its address as an audience with and without the slash. */
const fixture: HttpFixture = {
  host: 'management.azure.com',
  key: '',
  keySchemes: [],
  audience,
  otherAudiences: [`${audience}/`],
  apiVersion: '2022-12-01',
  reply: ({ url }) =>
    url.pathname === '/subscriptions'
      ? { body: { value: [{ subscriptionId: '42', displayName: 'forest' }] } }
      : { status: 404 },
};

const shared = {
  service: 'ms-rest-nodeauth',
  settings: {},
  placeholders: {},
  secrets: [],
  http: [fixture],
  audience,
  isKeyless: true,
} as const;

export const msRestNodeauth: readonly ServiceCase[] = [
  {
    ...shared,
    program: 'ms-rest-nodeauth-vm',
    identitySetting: 'VM_IDENTITY_CLIENT_ID',
    output: 'subscriptions: forest',
  },
  {
    ...shared,
    program: 'ms-rest-nodeauth-app-service',
    identitySetting: 'SITE_IDENTITY_CLIENT_ID',
    output: '1 subscription',
    forms: {
      only: ['esm', 'typescript'],
      why: 'CommonJS programs run as on a virtual machine, where this login finds no endpoint.',
    },
  },
];
