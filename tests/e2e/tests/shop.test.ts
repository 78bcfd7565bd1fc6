import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { configure } from '../harness/configure.js';
import { openSession } from '../harness/session.js';
import { targets } from '../harness/targets.js';
import { migrate } from '../harness/workspace.js';
import { buildShop, copyShop } from '../shop/build.js';
import { type BusinessDay, openShop, setUpStorage } from '../shop/business-day.js';
import {
  audiences,
  hosts,
  shopPlaceholders,
  shopSecrets,
  shopSettings,
} from '../shop/resources.js';
import { audienceOf } from '../harness/audience.js';

const session = openSession();
const root = path.join(session.root, 'shop');

const [someTarget] = targets;
if (someTarget === undefined) throw new Error('there are no targets');
const { identity: anyIdentity } = someTarget;

beforeAll(async () => {
  mkdirSync(root);
  await setUpStorage(anyIdentity, session);
});

/** What a customer sees when all is well. */
const rightAnswers = {
  products: [{ id: 'p1', name: 'fox mask', price: 12 }],
  image: expect.stringMatching(
    /^https:\/\/contosoimages\.blob\.core\.windows\.net\/product-images\/./u,
  ),
  order: { id: '42' },
  orders: [expect.objectContaining({ id: '42', customerId: 'fox' })],
  invoice: expect.stringContaining('/invoices/42.pdf?'),
};

describe('the shop before its migration', () => {
  const folder = path.join(root, 'before');

  test('works with its keys', async () => {
    copyShop(folder);
    buildShop(folder);
    const day = await openShop(folder, shopSettings, 'keys', anyIdentity, session);
    expectAllIsWell(day);
  });

  test('fails with keys switched off', async () => {
    const day = await openShop(folder, shopSettings, 'tokens-only', anyIdentity, session);
    expect(day.answers).toMatchObject({ products: 500, image: 500, order: 500, orders: 500 });
    expect(day).toMatchObject({ isArchived: false, reindexing: { code: 1 } });
    expect(day.tokenRequests).toEqual([]);
  });
});

describe.each(targets)('the shop migrated to $name', ({ name, options, identity }) => {
  test('works with keys switched off', async () => {
    const folder = path.join(root, name);
    copyShop(folder);
    migrate(folder, options);
    const text = buildShop(folder);
    const before = { settings: shopSettings, placeholders: shopPlaceholders };
    const { settings, removedSettings } = configure(before, text, folder, identity);
    expect(removedSettings).toEqual([
      'AZURE_STORAGE_CONNECTION_STRING',
      'COSMOS_KEY',
      'SEARCH_API_KEY',
      'SERVICE_BUS_CONNECTION_STRING',
    ]);
    const day = await openShop(folder, settings, 'tokens-only', identity, session);
    expectAllIsWell(day);
    expectOnlyTokens(day);
    const objectIds = day.claims.map(({ objectId }) => objectId);
    expect(new Set(objectIds)).toEqual(new Set([identity.objectId]));
    const clientIds = day.tokenRequests.map(({ clientId }) => clientId);
    expect(new Set(clientIds)).toEqual(new Set([identity.clientId]));
  });
});

function expectAllIsWell(day: BusinessDay): void {
  expect(day.answers, day.errors).toEqual(rightAnswers);
  expect(day, day.errors).toMatchObject({ invoice: 'twelve', isArchived: true });
  expect(day.reindexing).toMatchObject({ code: 0, lastLine: '1 products sent' });
}

/** Every host but that of the invoices, whose key the report leaves, sees tokens of its own audience and no key at all. */
function expectOnlyTokens({ requests, claims }: BusinessDay): void {
  const seen = new Map(
    requests
      .filter(({ host }) => host !== hosts.invoices)
      .map(({ host, signIn }) => [host, signIn.kind === 'token' ? signIn.audience : signIn.kind]),
  );
  expect(Object.fromEntries(seen)).toEqual(audiences);
  const audience = audienceOf('service-bus');
  expect(claims).not.toEqual([]);
  for (const claim of claims) expect(claim).toMatchObject({ type: 'jwt', audience });
  const texts = requests.map(({ text }) => text).join('\n');
  for (const secret of shopSecrets) expect(texts.includes(secret)).toBe(false);
}
