import { describe, expect, it } from 'vitest';
import { services } from '../../src/catalogue/index.js';
import type { Service } from '../../src/catalogue/types.js';
import { clientsOf } from '../../src/findings/finding.js';
import { recognise } from '../../src/findings/recognise.js';
import { roleNamesOf, rolesOf } from '../../src/migration/advice.js';
import { findCalledMethods } from '../../src/migration/called-methods.js';
import { parseSource } from '../../src/source/parse.js';

/** The file and its clients. */
function read(text: string, path = 'a.ts') {
  const result = parseSource({ path, text, package: { versions: {} } });
  if (!result.ok) throw new Error(result.error.message);
  const clients = recognise(result.file).flatMap((finding) => clientsOf(finding));
  return { file: result.file, clients };
}

/** The names of what is called on the only client; null where it goes out of sight. */
function calledIn(text: string, path?: string): readonly string[] | null {
  const { file, clients } = read(text, path);
  const [client] = clients;
  if (client === undefined || clients.length > 1) throw new Error('one client, please');
  const { names, isComplete } = findCalledMethods(file, client);
  return isComplete ? [...names].sort() : null;
}

function rolesIn(text: string): readonly (readonly string[])[] {
  const { file, clients } = read(text);
  return clients.map((client) => roleNamesOf(file, [client]));
}

const blob = `import { BlobServiceClient, ContainerClient } from '@azure/storage-blob';\n`;
const open = 'BlobServiceClient.fromConnectionString(process.env.CS)';

describe('what is called on a client', () => {
  it.each([
    [
      'constants',
      `const service = ${open};
const container = service.getContainerClient('c');
export const list = () => container.getBlobClient('b').download();`,
    ],
    [
      'a chain',
      `export async function f() {
  return (await ${open}.getContainerClient('c').getBlockBlobClient('b')).download();
}`,
    ],
    [
      'casts, assertions and optional calls',
      `const service = ${open} as BlobServiceClient;
(service!.getContainerClient('c') satisfies object)?.getBlobClient('b').download?.();
service?.getContainerClient('d').getBlobClient('b')!.download!();`,
    ],
    [
      'a variable that is filled later',
      `let service: BlobServiceClient | undefined;
export async function f() {
  service ??= ${open};
  if (!service) throw new Error(typeof service);
  const blob = service && service.getContainerClient('c').getBlobClient('b');
  await blob.download();
}`,
    ],
    [
      'a private field',
      `export class Store {
  private readonly service: BlobServiceClient;
  constructor() { this.service = ${open}; }
  async get(name: string) { return this.container('c').length + (await this.service.getContainerClient('c').getBlobClient(name).download()); }
  container(name: string) { return name; }
}`,
    ],
    [
      'a field with an initial value, and one of what it leads to',
      `export class Store {
  #service = ${open};
  #container = this.#service.getContainerClient('c');
  async get(name: string) { const { length } = name; return this.#container.getBlobClient(name).download(length); }
}`,
    ],
    [
      'a field that is taken out of this',
      `class Store {
  service = ${open};
  get() { const { service } = this; return service.getContainerClient('c').getBlobClient('b').download(); }
}
new Store().get();`,
    ],
    [
      'a choice',
      `const service = other ?? ${open};
(flag ? service : null)?.getContainerClient('c').getBlobClient('b').download();`,
    ],
    [
      'functions of the file',
      `let service;
function connect() { return (service ??= ${open}); }
const container = async (name: string) => connect().getContainerClient(name);
export async function f() { return (await container('c')).getBlobClient('b').download(); }`,
    ],
    [
      'private methods and getters',
      `export class Store {
  #open() { return ${open}; }
  private get container() { return this.#open().getContainerClient('c'); }
  get(name: string) { return this.container.getBlobClient(name).download(); }
}`,
    ],
    [
      'a function that is called in place',
      `const service = (() => { return ${open}; })();
service.getContainerClient('c').getBlobClient('b').download();`,
    ],
    [
      'a function that calls itself',
      `function f(n: number): BlobServiceClient { return n > 0 ? f(n - 1) : ${open}; }
f(1).getContainerClient('c').getBlobClient('b').download();`,
    ],
    [
      'harmless properties',
      `const service = ${open};
console.log(service.url, service.accountName, service.getContainerClient('c').containerName);
service.getContainerClient('c').getBlobClient('b').download();`,
    ],
  ])('is followed through %s', (_what, text) => {
    expect(calledIn(blob + text)).toEqual(['download']);
  });

  it('is collected over all uses', () => {
    const text = `const service = ${open};
for await (const { name } of service.listContainers()) {
  const container = service.getContainerClient(name);
  if (await container.exists()) for await (const b of container.listBlobsFlat()) await container.deleteBlob(b.name);
}`;
    expect(calledIn(blob + text)).toEqual([
      'deleteBlob',
      'exists',
      'listBlobsFlat',
      'listContainers',
    ]);
  });

  it('is followed in CommonJS and through assignments in a row', () => {
    const text = `const { BlobServiceClient } = require('@azure/storage-blob');
let a, b;
a = b = ${open};
a.listContainers();
b.createContainer('c');`;
    expect(calledIn(text, 'a.cjs')).toEqual(['createContainer', 'listContainers']);
  });

  it.each([
    ['an argument', `const s = ${open}; s.listContainers(); use(s);`],
    ['an argument in an object', `const s = ${open}; use({ s });`],
    ['a list', `const s = [${open}];`],
    ['a result', `export function f() { return ${open}; }`],
    ['the result of an exported arrow function', `export const f = () => ${open};`],
    [
      'the result of a function that is exported later',
      `function f() { return ${open}; } export { f };`,
    ],
    ['the result of the default export', `export default function f() { return ${open}; } f();`],
    ['the result of a function that is handed on', `const f = () => ${open}; use(f);`],
    ['the result of a callback', `use(() => ${open});`],
    ['a promise with a callback', `async function f() { return ${open}; } use(f());`],
    [
      'the result of a method',
      `class A { f() { return ${open}; } g() { this.f().listContainers(); } }`,
    ],
    [
      'the result of a private method that is handed on',
      `class A { #f() { return ${open}; } g() { use(this.#f); } }`,
    ],
    ['the result of a generator', `function* f() { return ${open}; } f();`],
    ['an export in place', `export const s = ${open}; s.listContainers();`],
    ['an export by name', `const s = ${open}; s.listContainers(); export { s };`],
    ['the default export', `const s = ${open}; export default s;`],
    ['an export of CommonJS', `const s = ${open}; module.exports = s;`],
    ['a part of an export of CommonJS', `exports.s = ${open};`],
    ['what it leads to as an argument', `const s = ${open}; use(s.getContainerClient('c'));`],
    [
      'what it leads to as a result',
      `const s = ${open}; export const f = () => s.getContainerClient('c');`,
    ],
    ['a method that is not called', `const s = ${open}; const list = s.listContainers;`],
    ['a method that is bound', `const s = ${open}; const list = s.listContainers.bind(s);`],
    ['a destructured method', `const { listContainers } = ${open};`],
    ['a computed method', `const s = ${open}; s[name]();`],
    ['an unknown property', `const s = ${open}; s.pipeline;`],
    ['a public field', `class A { public s = ${open}; f() { this.s.listContainers(); } }`],
    ['a protected field', `class A { protected s = ${open}; f() { this.s.listContainers(); } }`],
    ['a static field', `class A { static s = ${open}; } A.s.listContainers();`],
    [
      'a field that the file reads from outside',
      `class A { s = ${open}; f() { this.s.listContainers(); } } new A().s.createContainer('c');`,
    ],
    [
      'a field of another this',
      `class A { s = ${open}; f() { const self = this; return () => self.s.createContainer('c'); } }`,
    ],
    [
      'a field in the rest of this',
      `class A { s = ${open}; f() { const { ...all } = this; use(all); } }`,
    ],
    ['a field of a function', `function A() { this.s = ${open}; }`],
    ['a getter', `class A { #s = ${open}; get s() { return this.#s; } }`],
    ['a template', 'const s = ' + open + '; use`${s}`;'],
    ['a spread', `const s = { ...${open} };`],
    ['a yield', `function* f() { yield ${open}; }`],
  ])('is not in sight where it becomes %s', (_what, text) => {
    expect(calledIn(blob + text)).toBeNull();
  });

  it('is not mixed with that of another class', () => {
    const text = `class A { s = ${open}; f() { this.s.listContainers(); } }
class B { s = other; f() { this.s.createContainer('c'); } }
class C extends A { f() { this.s.getStatistics(); } }`;
    expect(calledIn(blob + text)).toEqual(['getStatistics', 'listContainers']);
  });

  it('is nothing where nothing is called', () => {
    expect(calledIn(`${blob}${open};`)).toEqual([]);
    expect(calledIn(`${blob}const s = ${open}; await s.close();`)).toEqual([]);
  });

  it('is followed once where the code goes in circles', () => {
    const text = `let s = ${open}; let c; for (;;) { c = c ?? s.getContainerClient('c'); c = c; c.exists(); }`;
    expect(calledIn(blob + text)).toEqual(['exists']);
  });
});

const cosmos = `import { CosmosClient } from '@azure/cosmos';
const client = new CosmosClient({ endpoint: process.env.E, key: process.env.K });
const database = client.database('shop');
`;

describe('answers that lead on to clients', () => {
  const reader = [['Cosmos DB Built-in Data Reader']];
  const contributor = [['Cosmos DB Built-in Data Contributor']];

  it.each([
    [
      "const { resources } = await database.container('c').items.query('SELECT 1').fetchAll();",
      reader,
    ],
    ["const { resource } = await database.container('c').item('1', 'p').read();", reader],
    [
      'for await (const page of client.databases.readAll().getAsyncIterator()) console.log(page);',
      reader,
    ],
    ["const { item } = await database.container('c').item('1').read();", contributor],
    ["const { container: c } = await database.container('c').read();", contributor],
    ['const answer = await database.read(); answer.database.delete();', contributor],
    ["(await database.container('c').read()).container.items.create({});", contributor],
    [
      "const { container } = await database.containers.createIfNotExists({ id: 'c' });",
      contributor,
    ],
    ["await database.container('c').items.upsert({ id: '1' });", contributor],
  ])('%s', (text, roles) => {
    expect(rolesIn(cosmos + text)).toEqual(roles);
  });
});

describe('least privilege', () => {
  const reader = 'Storage Blob Data Reader';
  const contributor = 'Storage Blob Data Contributor';

  it.each([
    ['reads', 's.listContainers();', [reader]],
    ['writes', "s.createContainer('c');", [contributor]],
    ['reads and writes', "s.listContainers(); s.createContainer('c');", [contributor]],
    ['nothing', '', [contributor]],
    ['out of sight', 'use(s);', [contributor]],
    // A user delegation SAS passes on rights that the identity must have itself, and nobody sees which.
    [
      'a user delegation key',
      's.getUserDelegationKey(a, b);',
      [contributor, 'Storage Blob Delegator'],
    ],
    [
      'a user delegation key, the rest out of sight',
      's.getUserDelegationKey(a, b); use(s);',
      [contributor, 'Storage Blob Delegator'],
    ],
  ])('Blob Storage: %s', (_what, text, roles) => {
    expect(rolesIn(`${blob}const s = ${open};${text}`)).toEqual([roles]);
  });

  const queue = `import { QueueClient } from '@azure/storage-queue';
const q = new QueueClient(process.env.CS, 'q');
`;
  const sender = 'Storage Queue Data Message Sender';
  const processor = 'Storage Queue Data Message Processor';

  it.each([
    ["q.sendMessage('x');", [sender]],
    ['q.receiveMessages(); q.deleteMessage(id, pop);', [processor]],
    ["q.receiveMessages(); q.sendMessage('x');", [sender, processor]],
    ['q.peekMessages();', ['Storage Queue Data Reader']],
    ["q.createIfNotExists(); q.sendMessage('x');", ['Storage Queue Data Contributor']],
    ['q.receiveMessages(); q.updateMessage(id, pop);', ['Storage Queue Data Contributor']],
  ])('Queue Storage: %s', (text, roles) => {
    expect(rolesIn(queue + text)).toEqual([roles]);
  });

  const bus = `import { ServiceBusClient, ServiceBusAdministrationClient } from '@azure/service-bus';
const client = new ServiceBusClient(process.env.CS);
`;
  const both = ['Azure Service Bus Data Sender', 'Azure Service Bus Data Receiver'];

  it.each([
    [
      "const s = client.createSender('q'); const b = await s.createMessageBatch(); b.tryAddMessage({}); await s.sendMessages(b); await s.close(); await client.close();",
      ['Azure Service Bus Data Sender'],
    ],
    [
      "const r = await client.acceptSession('q', 's'); const [m] = await r.receiveMessages(1); await r.completeMessage(m);",
      ['Azure Service Bus Data Receiver'],
    ],
    ["client.createReceiver('q').subscribe({}); client.createSender('q').sendMessages({});", both],
    ["use(client.createSender('q'));", both],
    ["client.createRuleManager('t', 's').createRule('r', {});", both],
  ])('Service Bus: %s', (text, roles) => {
    expect(rolesIn(bus + text)).toEqual([roles]);
  });

  it('a row that names one role has that one', () => {
    const text = `import { ServiceBusAdministrationClient } from '@azure/service-bus';
new ServiceBusAdministrationClient(process.env.CS).getQueue('q');`;
    expect(rolesIn(text)).toEqual([['Azure Service Bus Data Owner']]);
  });

  const configuration = `import { AppConfigurationClient } from '@azure/app-configuration';
const c = new AppConfigurationClient(process.env.CS);
`;

  it.each([
    ["c.getConfigurationSetting({ key: 'k' });", ['App Configuration Data Reader']],
    ["c.setConfigurationSetting({ key: 'k' });", ['App Configuration Data Owner']],
    ["c.setConfigurationSetting({ key: 'k' }); use(c);", ['App Configuration Data Owner']],
    ['use(c);', ['App Configuration Data Reader']],
  ])('App Configuration: %s', (text, roles) => {
    expect(rolesIn(configuration + text)).toEqual([roles]);
  });
});

describe('the roles of clients that are migrated together', () => {
  const two = (second: string) =>
    read(`${blob}const cs = process.env.CS;
BlobServiceClient.fromConnectionString(cs).listContainers();
BlobServiceClient.fromConnectionString(cs).${second};`);

  it.each([
    ['getStatistics()', ['Storage Blob Data Contributor']],
    ["getContainerClient('c').exists()", ['Storage Blob Data Reader']],
  ])('leave out what the usual role includes: %s', (second, names) => {
    const { file, clients } = two(second);
    expect(rolesOf(file, clients).map(({ name }) => name)).toEqual(names);
  });

  it('say what they are enough for', () => {
    const { file, clients } = two('listContainers()');
    expect(rolesOf(file, clients)).toEqual([
      expect.objectContaining({ service: 'Azure Blob Storage', why: 'read' }),
    ]);
  });
});

describe.each(services.map((service: Service) => [service.id, service] as const))(
  'the facts of %s',
  (_id, { roles, navigation = [], defaultRole }) => {
    const methods = new Set(roles.flatMap((role) => role.methods ?? []));

    it('tell methods that need a right from those that lead on', () => {
      expect(navigation.filter((name) => methods.has(name))).toEqual([]);
    });

    it('name methods only where there is a usual role to fall back on', () => {
      expect(methods.size === 0 || roles.some(({ name }) => name === defaultRole)).toBe(true);
    });
  },
);
