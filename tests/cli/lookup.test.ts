import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/catalogue/facts.js';
import { services } from '../../src/catalogue/index.js';
import { runExplain } from '../../src/cli/explain.js';
import { findSubjects, knownWords } from '../../src/cli/find-subjects.js';
import { runList } from '../../src/cli/list.js';
import { recordIo } from './workspace.js';

const facts = services.map(factsOf);

async function list(...args: string[]) {
  const io = recordIo('/');
  return { code: await runList(io, args), out: io.out(), err: io.err() };
}

async function explain(...args: string[]) {
  const io = recordIo('/');
  return { code: await runExplain(io, args), out: io.out(), err: io.err() };
}

async function subjectsOf(...args: string[]) {
  const { out } = await explain('--format', 'json', ...args);
  return (JSON.parse(out) as { subjects: Record<string, unknown>[] }).subjects;
}

describe('list', () => {
  test('a line for every service, with what becomes of its calls', async () => {
    const { code, out, err } = await list();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name } of services) expect(out).toContain(name);
    expect(out).toMatch(
      /^Azure Web PubSub {2}\d+ entry points; calls: all rewritten\n {2}@azure\/web-pubsub$/mu,
    );
    expect(out).toMatch(/^Azure Notification Hubs {2}\d+ entry points; calls: by hand$/mu);
    expect(out).toMatch(/^ {2}@azure\/storage-blob before 12\.0\.0$/mu);
    expect(out).toContain(`${String(services.length)} services.`);
    expect(out).not.toContain('\u001B');
  });

  test.each([['STORAGE'], ['shareserviceclient'], ['@azure/storage-file-share']])(
    '%s narrows it down',
    async (text) => {
      const { out } = await list(text);
      expect(out).toContain('Azure Files');
      expect(out).not.toContain('Azure Service Bus');
    },
  );

  test('json has the numbers', async () => {
    const { out } = await list('cosmos', '--format', 'json');
    const report = JSON.parse(out) as { services: { id: string }[] };
    expect(report).toMatchObject({ version: expect.stringMatching(/^\d+\./u) });
    const cosmos = facts.find(({ id }) => id === 'cosmos');
    expect(report.services.find(({ id }) => id === 'cosmos')).toEqual({
      id: 'cosmos',
      name: 'Azure Cosmos DB for NoSQL',
      packages: cosmos?.packages,
      isRetired: false,
      entryPoints: cosmos?.entryPoints.length,
      rewritten: cosmos?.rewritten,
      byHand: cosmos?.byHand,
    });
  });

  test.each([
    [['strage'], '"strage"'],
    [['--format', 'stylish'], '--format takes text or json'],
    [['--all'], '--all'],
  ])('%j ends with 2', async (args, message) => {
    const { code, out, err } = await list(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('explain', () => {
  test('an entry point: before, after, rule, role, setting', async () => {
    const { code, out, err } = await explain('BlobServiceClient.fromConnectionString');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('no-connection-string, rewritten, a connection string');
    expect(out).toContain(
      '- const client = BlobServiceClient.fromConnectionString(connectionString);',
    );
    expect(out).toContain('+ const client = new BlobServiceClient(endpoint, credential);');
    expect(out).toMatch(
      /role +Storage Blob Data Contributor +ba92f5b4-2d11-453d-a403-e96b0029c9fe/u,
    );
    expect(out).toContain('AZURE_STORAGEBLOB_RESOURCEENDPOINT');
    expect(out).toContain('Works only with a key: generateSasUrl,');
  });

  test.each([
    ['cosmosclient', ['entry-point']],
    ['new CosmosClient({ endpoint, key })', ['entry-point']],
    ['COSMOS', ['service']],
    ['Azure Cosmos DB for NoSQL', ['service']],
    ['@azure/cosmos', ['service']],
    ['StorageSharedKeyCredential', ['credential']],
    ['no-key-credential', ['rule']],
    ['no-hardcoded-secret', ['rule']],
    ['azure-identity/no-key-credential', ['rule']],
    ['signs-sas', ['reason']],
    ['createAuthorizationSasToken', ['key-only']],
    ['readOffer', ['rights']],
  ])('%s is known', async (word, kinds) => {
    const subjects = await subjectsOf(word);
    expect([...new Set(subjects.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(kinds));
  });

  test('words need no quotes', async () => {
    expect(await subjectsOf('Azure', 'Files')).toMatchObject([
      { kind: 'service', service: { id: 'storage-file-share' } },
    ]);
  });

  test('a package of several shows only its own calls', async () => {
    const [subject] = await subjectsOf('@azure/app-configuration-provider');
    expect(subject).toMatchObject({ service: { id: 'app-configuration' } });
  });

  test('Cosmos DB has a command of its own for its roles', async () => {
    const { out } = await explain('cosmos');
    expect(out).toContain('az cosmosdb sql role assignment create');
  });

  test('a rule names what it reports, a reason what to do', async () => {
    expect((await explain('no-connection-string')).out).toContain('ServiceBusClient');
    const { out } = await explain('signs-sas');
    expect(out).toContain('user delegation SAS');
    expect(out).toContain('generateBlobSASQueryParameters');
  });

  test.each([
    [['comsos'], 'the catalogue knows nothing called "comsos". Did you mean cosmos'],
    [['BlobServiceCleint'], 'BlobServiceClient'],
    [['signs-sass'], 'signs-sas'],
    [['xyzzyxyzzy'], 'azure-identity list'],
    [[], 'explain needs'],
    [['--format', 'xml', 'cosmos'], '--format takes text or json'],
  ])('%j ends with 2', async (args, message) => {
    const { code, out, err } = await explain(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('every known word has an explanation, as text and as plain data', async () => {
    for (const word of knownWords(facts)) {
      const subjects = findSubjects(facts, word);
      expect(subjects, word).not.toEqual([]);
      expect(JSON.parse(JSON.stringify(subjects))).toEqual(subjects);
    }
    for (const { id } of services) {
      const { code, out } = await explain(id);
      expect(code, id).toBe(0);
      expect(out).not.toMatch(/undefined|\[object/u);
    }
  });
});

test.each([
  ['list', list],
  ['explain', explain],
])('%s --help', async (verb, run) => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  expect(out).toContain(`Usage: azure-identity ${verb}`);
});

test('colours only on a terminal', async () => {
  const io = { ...recordIo('/', true), env: {} };
  await runExplain(io, ['cosmos']);
  expect(io.out()).toContain('\u001B[');
});
