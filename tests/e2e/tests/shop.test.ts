import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../components/tokens.js';
import { configure } from '../harness/configure.js';
import { readReport } from '../harness/report.js';
import { lastLineOf } from '../harness/run-program.js';
import { secretSearch } from '../harness/secret-search.js';
import { openSession } from '../harness/session.js';
import { systemAssigned, targets } from '../harness/targets.js';
import { migrate } from '../harness/workspace.js';
import {
  hosts,
  remainingKey,
  retiredKeys,
  shopPlaceholders,
  shopSettings,
} from '../shop/accounts.js';
import { buildShop, copyShop } from '../shop/build.js';
import { type BusinessDay, openShop, setUpStorage } from '../shop/business-day.js';
import { audiences, queueAudience } from '../shop/resources.js';

const session = openSession();
const root = path.join(session.root, 'shop');

beforeAll(async () => {
  mkdirSync(root);
  await setUpStorage(systemAssigned, session);
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
    const day = await openShop(folder, shopSettings, 'keys', systemAssigned, session);
    expectAllIsWell(day);
  });

  test('fails with keys switched off', async () => {
    const day = await openShop(folder, shopSettings, 'tokens-only', systemAssigned, session);
    expect(day.answers).toMatchObject({ products: 500, image: 500, order: 500, orders: 500 });
    expect(day).toMatchObject({ isArchived: false, reindexing: { code: 1 } });
    expect(day.tokenRequests).toEqual([]);
  });
});

describe.each(targets)('the shop migrated to $name', ({ name, options, identity, decoys }) => {
  test('works with keys switched off', async () => {
    const folder = path.join(root, name);
    copyShop(folder);
    migrate(folder, options);
    const text = buildShop(folder);
    const { settings: reported } = readReport(folder);
    expect(reported.remove.map((setting) => setting.name)).toEqual([
      'AZURE_STORAGE_CONNECTION_STRING',
      'COSMOS_KEY',
      'SEARCH_API_KEY',
      'SERVICE_BUS_CONNECTION_STRING',
    ]);
    const before = { settings: shopSettings, placeholders: shopPlaceholders };
    const settings = configure(before, text, reported, identity);
    const given = { ...decoys, ...settings };
    const day = await openShop(folder, given, 'tokens-only', identity, session);
    expectAllIsWell(day);
    expectOnlyTokens(day, identity);
    expect(day.printed).not.toContain('E2E:');
    const holds = secretSearch(retiredKeys);
    expect(Object.values(settings).filter(holds)).toEqual([]);
  });
});

function expectAllIsWell(day: BusinessDay): void {
  expect(day.answers, day.printed).toEqual(rightAnswers);
  expect(day, day.printed).toMatchObject({ invoice: 'twelve', isArchived: true });
  expect(day.reindexing.code, day.printed).toBe(0);
  expect(lastLineOf(day.reindexing)).toBe('1 products sent');
}

/** Every host but that of the invoices, whose key the report leaves, sees tokens of its own audience and nothing else. */
function expectOnlyTokens(day: BusinessDay, { clientId, objectId }: Identity): void {
  const { requests, claims, tokenRequests, printed } = day;
  const seen = requests
    .filter(({ exchange }) => exchange.host !== hosts.invoices)
    .map(({ exchange: { host }, signIn }) => JSON.stringify({ host, ...signIn }));
  const right = Object.entries(audiences).map(([host, audience]) =>
    JSON.stringify({ host, kind: 'token', audience, objectId }),
  );
  expect(new Set(seen)).toEqual(new Set(right));
  expect(claims).not.toEqual([]);
  for (const claim of claims) {
    expect(claim).toMatchObject({ type: 'jwt', audience: queueAudience, objectId });
  }
  for (const request of tokenRequests) {
    expect(request).toMatchObject({ endpoint: 'app-service', clientId, otherNames: [] });
  }
  const resources = tokenRequests.map(({ resource }) => resource);
  expect(new Set(resources)).toEqual(new Set([...Object.values(audiences), queueAudience]));
  const holds = secretSearch([...retiredKeys, remainingKey]);
  expect(requests.filter(({ text }) => holds(text)).map(({ request }) => request)).toEqual([]);
  expect(holds(printed)).toBe(false);
}
