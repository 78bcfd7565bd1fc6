import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { findObstacle } from '../components/amqp-access.js';
import { masterKey } from '../components/cosmos-authorization.js';
import type { Exchange } from '../components/http-fixture.js';
import { isSasTokenOf, keyAsBearer } from '../components/keys.js';
import { newHexKey, newId, newKey } from '../components/run-secrets.js';
import { checkDelegationOf } from '../components/shared-access-signature.js';
import { delegationKeyOf } from '../components/user-delegation-key.js';
import { withWrongKeys } from '../harness/wrong-key.js';

/** A request without a body. */
function requestOf(method: string, address: string, headers: Exchange['headers'] = {}): Exchange {
  const url = new URL(address);
  return { method, host: url.host, url, headers, body: Buffer.alloc(0) };
}

function sign(text: string, key: Buffer | string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}

test('a key is right to the last character, and wrong in the same form', () => {
  const key = newHexKey('some');
  const { KEY: wrong = '' } = withWrongKeys({ KEY: key }, [key]);
  expect(wrong).not.toBe(key);
  expect(wrong).toMatch(/^[\da-f]{32}$/u);
  const ask = (given: string) =>
    keyAsBearer(requestOf('GET', 'https://e2e/', { authorization: `Bearer ${given}` }), key);
  expect([ask(key), ask(wrong), ask('a.b.c')]).toEqual([true, false, null]);
});

test('a SAS token of a namespace is for its resource, until it expires', () => {
  const key = newKey('some namespace', 32);
  const tokenFor = (resource: string, expiry: number): string => {
    const sr = encodeURIComponent(resource);
    const sig = encodeURIComponent(sign(`${sr}\n${expiry}`, key));
    return `SharedAccessSignature sr=${sr}&sig=${sig}&se=${expiry}&skn=some`;
  };
  const soon = Math.floor(Date.now() / 1000) + 60;
  const demand = { key, form: 'text', resource: 'sb://e2e.servicebus.windows.net/orders' } as const;
  expect(isSasTokenOf(tokenFor('sb://e2e.servicebus.windows.net/orders', soon), demand)).toBe(true);
  expect(isSasTokenOf(tokenFor('sb://e2e.servicebus.windows.net/', soon), demand)).toBe(true);
  expect(isSasTokenOf(tokenFor('sb://e2e.servicebus.windows.net/order', soon), demand)).toBe(false);
  expect(isSasTokenOf(tokenFor('', soon), demand)).toBe(false);
  expect(isSasTokenOf(tokenFor(demand.resource, soon - 120), demand)).toBe(false);
});

test('the master key of Cosmos DB signs what is asked for', () => {
  const key = newKey('some account');
  const date = 'Thu, 04 May 2026 12:00:00 GMT';
  const text = `get\ndocs\ndbs/shop/colls/orders/docs/42\n${date.toLowerCase()}\n\n`;
  const signature = sign(text, Buffer.from(key, 'base64'));
  const authorization = encodeURIComponent(`type=master&ver=1.0&sig=${signature}`);
  const ask = (id: string) => {
    const address = `https://e2e/dbs/shop/colls/orders/docs/${id}`;
    return masterKey(requestOf('GET', address, { authorization, 'x-ms-date': date }), key);
  };
  expect([ask('42'), ask('43')]).toEqual([true, false]);
});

test('a link lasts no longer than the user delegation key that signs it, and permits what it says', () => {
  const time = (minutes: number): string =>
    `${new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 19)}Z`;
  const check = (method: string, expiry: string): boolean | null => {
    const [objectId, tenantId] = [newId('some object'), newId('some tenant')];
    const [start, keyExpiry, version] = [time(-5), time(30), '2025-01-05'];
    const fields = [objectId, tenantId, start, keyExpiry, 'b', version];
    const resource = '/blob/e2e/letters/fox.txt';
    const before = ['r', '', expiry, resource, ...fields, '', '', '', '', ''];
    const text = [...before, '', 'https', version, 'b', '', '', '', '', '', '', ''].join('\n');
    const key = { objectId, tenantId, start, expiry: keyExpiry, service: 'b', version } as const;
    const names = ['skoid', 'sktid', 'skt', 'ske', 'sks', 'skv'];
    const query = new URLSearchParams({
      ...{ sp: 'r', se: expiry, spr: 'https', sv: version, sr: 'b' },
      ...Object.fromEntries(names.map((name, index) => [name, fields[index] ?? ''])),
      sig: sign(text, Buffer.from(delegationKeyOf(key), 'base64')),
    });
    const address = `https://e2e.blob.core.windows.net/letters/fox.txt?${String(query)}`;
    return checkDelegationOf('e2e', 'b')(requestOf(method, address));
  };
  expect(check('GET', time(20))).toBe(true);
  expect(check('GET', time(40))).toBe(false);
  expect(check('PUT', time(20))).toBe(false);
});

test('a link of AMQP leads to what there is, with a token for it', () => {
  const conditionOf = (address: string, path: string) =>
    findObstacle(address, ['orders'], [path])?.condition ?? null;
  expect(conditionOf('orders', 'orders')).toBe(null);
  expect(conditionOf('sb://e2e/orders', '')).toBe(null);
  expect(conditionOf('orders', 'parcels')).toBe('amqp:unauthorized-access');
  expect(conditionOf('parcels', 'parcels')).toBe('amqp:not-found');
});
