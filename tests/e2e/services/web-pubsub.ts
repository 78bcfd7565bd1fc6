import { createHmac } from 'node:crypto';
import type { HttpFixture } from '../components/http-fixture.js';
import type { KeyScheme } from '../components/keys.js';
import { newKey } from '../components/run-secrets.js';
import { bearerOf } from '../components/tokens.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const name = 'e2echat';
const host = `${name}.webpubsub.azure.com`;
const key = newKey(name, 32);

/**
 * A token that the client signs with the access key, for the address of the request. That of an identity has the same form,
 * but is for the service as a whole.
 * Source: https://learn.microsoft.com/azure/azure-web-pubsub/reference-rest-api-data-plane
 */
const signedWithKey: KeyScheme = ({ headers, url }, accessKey) => {
  const token = bearerOf(headers.authorization);
  if (token === null) return null;
  const [header, payload = '', signature] = token.split('.');
  const { aud } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { aud: string };
  if (new URL(aud).host !== url.host) return null;
  const expected = createHmac('sha256', accessKey).update(`${header}.${payload}`);
  return signature === expected.digest('base64url') && aud.split('?')[0] === url.href.split('?')[0];
};

const fixture: HttpFixture = {
  host,
  key,
  keySchemes: [signedWithKey],
  audience: audienceOf('web-pubsub'),
  apiVersion: '2024-12-01',
  reply: ({ method, url: { pathname } }) => {
    const [hub, action] = /^\/api\/hubs\/chat\/(?<action>.+)$/u.exec(pathname) ?? [];
    if (hub === undefined) return { status: 404 };
    if (action === ':generateToken' && method === 'POST')
      return { body: { token: 'of-the-service' } };
    if (action === 'groups/forest/:send' && method === 'POST') return { status: 202 };
    return { status: method === 'HEAD' && action === 'connections/fox-1' ? 200 : 404 };
  },
};

export const webPubsub: readonly ServiceCase[] = [
  {
    service: 'web-pubsub',
    program: 'web-pubsub',
    settings: { CHAT_CONNECTION_STRING: `Endpoint=https://${host};AccessKey=${key};Version=1.0;` },
    placeholders: { name },
    secrets: [key],
    http: [fixture],
    audience: fixture.audience,
    differences: [
      {
        only: 'after',
        operation: `POST https://${host}/api/hubs/chat/:generateToken?`,
        why: 'tokens for clients come from the service, where they were signed with the access key',
      },
    ],
    output: `clients connect to wss://${host}/client/hubs/chat, the fox did`,
  },
];
