import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startManagedIdentity } from '../components/managed-identity.js';
import { allows, findSignIn } from '../components/sign-in.js';
import { type Identity, TokenIssuer } from '../components/tokens.js';
import { newHexKey, newId } from '../components/run-secrets.js';
import type { Exchange, HttpFixture } from '../components/http-fixture.js';
import { keyInHeader } from '../components/keys.js';
import { programStart } from '../harness/program-start.js';
import { startProgram } from '../harness/run-program.js';
import { openSession } from '../harness/session.js';

const system: Identity = { clientId: null, objectId: newId('some object') };
const user = { clientId: newId('some client'), objectId: newId('another object') };
const resource = 'https://storage.azure.com';

/** Asks an endpoint for a token with some parameters; `isImds` as a virtual machine does, else as App Service. */
async function ask(
  identity: Identity,
  parameters: Readonly<Record<string, string>>,
  isImds: boolean,
): Promise<number> {
  const endpoint = await startManagedIdentity(new TokenIssuer(), identity);
  const { IDENTITY_HEADER: secret = '' } = endpoint.settings;
  const path = isImds ? '/metadata/identity/oauth2/token' : '/msi/token';
  const url = new URL(`http://127.0.0.1:${endpoint.port}${path}`);
  const version = isImds ? '2018-02-01' : '2019-08-01';
  const all = { 'api-version': version, resource, ...parameters };
  url.search = String(new URLSearchParams(all));
  const headers = isImds ? { metadata: 'true' } : { 'x-identity-header': secret };
  const { status } = await fetch(url, { headers });
  await endpoint.stop();
  return status;
}

test.each([true, false])('an identity has to be named as it is (IMDS: %s)', async (isImds) => {
  const own = { client_id: user.clientId };
  expect(await ask(system, {}, isImds)).toBe(200);
  expect(await ask(system, own, isImds)).toBe(400);
  expect(await ask(system, { 'api-version': '' }, isImds)).toBe(400);
  expect(await ask(system, { object_id: system.objectId }, isImds)).toBe(400);
  expect(await ask(user, own, isImds)).toBe(200);
  expect(await ask(user, { ...own, mi_res_id: '/subscriptions/42' }, isImds)).toBe(400);
  expect(await ask(user, { clientid: user.clientId }, isImds)).toBe(400);
  expect(await ask(user, {}, isImds)).toBe(400);
  expect(await ask(user, { client_id: newId('somebody') }, isImds)).toBe(400);
});

test('nobody gets a token without the header of App Service', async () => {
  const endpoint = await startManagedIdentity(new TokenIssuer(), system);
  const { status } = await fetch(
    `http://127.0.0.1:${endpoint.port}/msi/token?resource=${resource}`,
  );
  await endpoint.stop();
  expect(status).toBe(401);
  expect(endpoint.requests).toEqual([
    { endpoint: 'app-service', resource, clientId: null, otherNames: [], status: 401 },
  ]);
});

const issuer = new TokenIssuer();
const key = newHexKey('some key');
const fixture: HttpFixture = {
  host: 'e2e.search.windows.net',
  key,
  keySchemes: [keyInHeader('api-key')],
  audience: 'https://search.azure.com',
  reply: () => ({}),
};

/** Whether a service without local authentication lets a request with these headers in. */
function isAllowed(headers: Exchange['headers'], policy: 'keys' | 'tokens-only'): boolean {
  const url = new URL(`https://${fixture.host}/`);
  const body = Buffer.alloc(0);
  const exchange: Exchange = { method: 'GET', host: fixture.host, url, headers, body };
  return allows(findSignIn(exchange, fixture, issuer), fixture, policy);
}

test('a service takes the tokens of its audience, and keys as long as they are switched on', () => {
  const bearer = (by: TokenIssuer, audience: string): Exchange['headers'] => ({
    authorization: `Bearer ${by.mint(system, audience)}`,
  });
  const good = bearer(issuer, fixture.audience);
  expect(isAllowed(good, 'tokens-only')).toBe(true);
  expect(isAllowed(bearer(issuer, resource), 'tokens-only')).toBe(false);
  expect(isAllowed(bearer(new TokenIssuer(), fixture.audience), 'tokens-only')).toBe(false);
  expect(isAllowed({ 'api-key': key }, 'keys')).toBe(true);
  expect(isAllowed({ 'api-key': key }, 'tokens-only')).toBe(false);
  expect(isAllowed({ 'api-key': newHexKey('another key') }, 'keys')).toBe(false);
  expect(isAllowed({ ...good, 'api-key': key }, 'tokens-only')).toBe(false);
  expect(isAllowed({}, 'keys')).toBe(false);
});

test('a program reaches nothing but what the tests lead to loopback', async () => {
  const session = openSession();
  const file = path.join(session.root, 'stranger.mjs');
  writeFileSync(file, "await fetch('https://stranger.blob.core.windows.net/');\n");
  const { code, errors } = await startProgram(programStart(file, {}, [], session.root)).ended;
  expect(code).toBe(1);
  expect(errors).toContain('connection to stranger.blob.core.windows.net:443 refused');
});
