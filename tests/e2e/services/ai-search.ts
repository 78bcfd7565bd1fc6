import type { HttpFixture } from '../components/http-fixture.js';
import { keyInHeader } from '../components/keys.js';
import { newHexKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const service = 'e2ehotels';
const host = `${service}.search.windows.net`;
const key = newHexKey(service);

const fixture: HttpFixture = {
  host,
  key,
  keySchemes: [keyInHeader('api-key')],
  audience: audienceOf('ai-search'),
  apiVersion: '2026-04-01',
  reply: ({ method, url, body }) => {
    const request = `${method} ${url.pathname}`;
    if (request !== "POST /indexes('hotels')/docs/search.post.search") return { status: 404 };
    const { search } = JSON.parse(body.toString()) as { readonly search: string };
    return { body: { value: [{ '@search.score': 1, id: '7', name: `fox ${search}` }] } };
  },
};

export const aiSearch: readonly ServiceCase[] = [
  {
    service: 'ai-search',
    program: 'ai-search',
    settings: { HOTELS_SEARCH_ENDPOINT: `https://${host}`, HOTELS_SEARCH_KEY: key },
    placeholders: { service },
    secrets: [key],
    http: [fixture],
    audience: fixture.audience,
    output: 'found: fox den',
  },
];
