import type { HttpFixture } from '../components/http-fixture.js';
import { hmac } from '../components/keys.js';
import { newKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const store = 'e2eshop';
const host = `${store}.azconfig.io`;
const secret = newKey(store, 32);

const fixture: HttpFixture = {
  host,
  key: secret,
  keySchemes: [hmac],
  audience: audienceOf('app-configuration'),
  apiVersion: '2026-04-01',
  reply: ({ method, url }) =>
    `${method} ${decodeURIComponent(url.pathname)}` === 'GET /kv/shop:opens'
      ? { body: { key: 'shop:opens', value: '9:00', label: null, content_type: '', tags: {} } }
      : { status: 404 },
};

export const appConfiguration: readonly ServiceCase[] = [
  {
    service: 'app-configuration',
    program: 'app-configuration',
    settings: { SHOP_CONFIGURATION: `Endpoint=https://${host};Id=e2e;Secret=${secret}` },
    placeholders: { store },
    secrets: [secret],
    http: [fixture],
    audience: fixture.audience,
    output: 'shop:opens = 9:00',
  },
];
