import type { HttpFixture } from '../components/http-fixture.js';
import { hmac } from '../components/keys.js';
import { newKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const resource = 'e2esms';
const host = `${resource}.communication.azure.com`;
const key = newKey(resource);

interface Sms {
  readonly smsRecipients: readonly { readonly to: string }[];
}

const fixture: HttpFixture = {
  host,
  key,
  keySchemes: [hmac],
  audience: audienceOf('communication'),
  apiVersion: '2021-03-07',
  reply: ({ method, url, body }) => {
    if (`${method} ${url.pathname}` !== 'POST /sms') return { status: 404 };
    const { smsRecipients } = JSON.parse(body.toString()) as Sms;
    const value = smsRecipients.map(({ to }) => ({
      to,
      messageId: 'message-1',
      httpStatusCode: 202,
      repeatabilityResult: 'accepted',
      successful: true,
    }));
    return { status: 202, body: { value } };
  },
};

export const communication: readonly ServiceCase[] = [
  {
    service: 'communication',
    program: 'communication',
    settings: { COMMUNICATION_CONNECTION_STRING: `endpoint=https://${host}/;accesskey=${key}` },
    placeholders: { resource },
    secrets: [key],
    http: [fixture],
    audience: fixture.audience,
    output: 'message-1 went to +18005550123',
  },
];
