import { preferSharedCredential } from '../../rules/prefer-shared-credential.js';
import { reported, silent } from './identity-reports.js';
import { testRule } from './rule-testers.js';

const head = `import { DefaultAzureCredential, ManagedIdentityCredential } from '@azure/identity';
import { BlobServiceClient } from '@azure/storage-blob';
`;

const reason =
  'each instance searches and asks for tokens anew, and the endpoint of managed identities turns too many requests away (429).';
const inLoop = `DefaultAzureCredential is constructed again in each pass of the loop. Construct it once, before the loop: ${reason}`;
const perRequest = `DefaultAzureCredential is constructed again for each request. Construct it once, outside of the function: ${reason}`;
const twinOf = (line: number, className = 'DefaultAzureCredential'): string =>
  `${className} is constructed with the same arguments in line ${line} already. Share that instance: ${reason}`;

testRule('prefer-shared-credential', preferSharedCredential, {
  both: {
    valid: silent({
      'one credential for the module': `${head}
const credential = new DefaultAzureCredential();
export const open = (url) => new BlobServiceClient(url, credential);
`,
      'a factory that anybody may call once': `${head}
export function createService(url) {
  return new BlobServiceClient(url, new DefaultAzureCredential());
}
`,
      'a constructor': `${head}
export class Orders {
  constructor(url) {
    this.credential = new DefaultAzureCredential();
    this.service = new BlobServiceClient(url, this.credential);
  }
}
`,
      'a main function': `${head}
async function main() {
  const credential = new DefaultAzureCredential();
  console.log(new BlobServiceClient(process.env.URL, credential));
}
main();
`,
      'an exported function of any kind': `${head}
export async function backup(req) {
  const credential = new DefaultAzureCredential();
  return new BlobServiceClient(req.url, credential).getProperties();
}
`,
      'a server that is set up in a function': `${head}import express from 'express';
export function createApp() {
  const app = express();
  const credential = new DefaultAzureCredential();
  app.get('/orders', async (req, res) => res.json(await list(credential)));
  return app;
}
`,
      'a credential for each tenant': `import { ClientAssertionCredential } from '@azure/identity';
export const all = (tenants) => tenants.map((tenant) => new ClientAssertionCredential(tenant, 'app', assert));
`,
      'a credential for each user': `import { OnBehalfOfCredential } from '@azure/identity';
import express from 'express';
express().get('/me', async (req, res) => {
  const credential = new OnBehalfOfCredential({ tenantId, clientId, userAssertionToken: req.headers.authorization });
  res.json(await read(credential));
});
`,
      'identities in a list': `${head}
for (const clientId of process.env.IDENTITIES.split(',')) {
  check(new ManagedIdentityCredential({ clientId }));
}
`,
      'the head of a loop': `${head}
for (const blob of list(new DefaultAzureCredential())) console.log(blob);
for (let credential = new DefaultAzureCredential({ tenantId: 'a' }), i = 0; i < 3; i++) read(credential);
`,
      'a loop that ends with it': `${head}
export function choose(names) {
  for (const name of names) {
    if (name === 'default') return new DefaultAzureCredential();
    if (name === 'managed') {
      const credential = new ManagedIdentityCredential();
      return credential;
    }
  }
}
`,
      'a loop that keeps it': `${head}
const clients = new Map();
let credential;
export function openAll(urls) {
  for (const url of urls) {
    credential ??= new DefaultAzureCredential();
    clients.set(url, new BlobServiceClient(url, new ManagedIdentityCredential()));
  }
}
`,
      'a handler that keeps it': `${head}import express from 'express';
const app = express();
let client;
const cache = {};
app.get('/a', (req, res) => {
  if (!client) client = new BlobServiceClient(process.env.URL, new DefaultAzureCredential());
  res.json(client.url);
});
app.get('/b', (req, res) => {
  const credential = new ManagedIdentityCredential();
  cache.client = new BlobServiceClient(process.env.URL, credential);
});
`,
      'a handler that calls a function which keeps it': `${head}
let client;
function getClient() {
  if (client) return client;
  client = new BlobServiceClient(process.env.URL, new DefaultAzureCredential());
  return client;
}
export default async function handler(req, res) {
  res.json(await getClient().getProperties());
}
`,
      'a handler that keeps what a function makes': `${head}
let client;
const createClient = () => new BlobServiceClient(process.env.URL, new DefaultAzureCredential());
export async function GET() {
  client ??= createClient();
  return Response.json(client.url);
}
`,
      'a map that is not a route': `${head}
export const settings = new Map();
settings.get('/orders', () => new DefaultAzureCredential());
`,
      'a hook of Azure Functions': `${head}import { app } from '@azure/functions';
app.hook.appStart((context) => {
  const credential = new DefaultAzureCredential();
  context.hookData.credential = credential;
});
`,
      branches: `${head}
let service;
if (process.env.URL) {
  service = new BlobServiceClient(process.env.URL, new DefaultAzureCredential());
} else {
  service = new BlobServiceClient('https://shop.blob.core.windows.net', new DefaultAzureCredential());
}
export const other = process.env.X ? open(new ManagedIdentityCredential()) : close(new ManagedIdentityCredential());
export default service;
`,
      'cases, and an early return': `${head}
export function open(kind) {
  if (kind === 'a') {
    const credential = new DefaultAzureCredential();
    return new BlobServiceClient('https://a.example', credential);
  }
  switch (kind) {
    case 'b': {
      const credential = new ManagedIdentityCredential();
      return new BlobServiceClient('https://b.example', credential);
    }
    case 'c':
      return new BlobServiceClient('https://c.example', new ManagedIdentityCredential());
  }
  const credential = new DefaultAzureCredential();
  return new BlobServiceClient('https://d.example', credential);
}
`,
      'two factories': `${head}
export const createDefault = () => new DefaultAzureCredential();
export function createCredential() {
  return new DefaultAzureCredential();
}
`,
      'other classes, and other arguments': `${head}
export const all = [
  new DefaultAzureCredential(),
  new ManagedIdentityCredential(),
  new ManagedIdentityCredential({ clientId: process.env.A }),
  new ManagedIdentityCredential({ clientId: process.env.B }),
];
`,
      'links of chains': `import { AzureCliCredential, ChainedTokenCredential, ManagedIdentityCredential } from '@azure/identity';
export const a = new ChainedTokenCredential(new ManagedIdentityCredential({ clientId: process.env.A }), new AzureCliCredential());
export const b = new ChainedTokenCredential(new ManagedIdentityCredential({ clientId: process.env.B }), new AzureCliCredential());
`,
      'classes of another package': `import { DefaultAzureCredential } from './identity.js';
// Not @azure/identity.
for (const url of urls) open(url, new DefaultAzureCredential());
`,
      'a test': {
        filename: 'src/orders.test.js',
        code: `${head}
export const one = new DefaultAzureCredential();
export const two = new DefaultAzureCredential();
`,
      },
    }),
    invalid: [
      reported(
        'in a loop',
        `${head}
for (const url of urls) {
  const service = new BlobServiceClient(url, ‹new DefaultAzureCredential›());
  await service.getProperties();
}
`,
        inLoop,
      ),
      reported(
        'in a function for each item, with a setting',
        `${head}
export const openAll = (urls) =>
  urls.map((url) => new BlobServiceClient(url, ‹new DefaultAzureCredential›({ managedIdentityClientId: process.env.ID })));
`,
        inLoop,
      ),
      reported(
        'in a route',
        `${head}import express from 'express';
const app = express();
app.get('/orders/:id', async (req, res) => {
  const credential = ‹new DefaultAzureCredential›();
  res.json(await new BlobServiceClient(process.env.URL, credential).getProperties());
});
`,
        perRequest,
      ),
      reported(
        'in a function that a route names',
        `${head}import { router } from './router.js';
async function list(context) {
  const credential = ‹new DefaultAzureCredential›();
  context.body = await new BlobServiceClient(context.query.url, credential).getProperties();
}
router.get('/orders', list);
`,
        perRequest,
      ),
      reported(
        'in a function that a handler calls',
        `${head}
function createService() {
  const credential = ‹new DefaultAzureCredential›();
  return new BlobServiceClient(process.env.URL, credential);
}
export async function POST(request) {
  const service = createService();
  return Response.json(await service.getProperties());
}
`,
        perRequest,
      ),
      reported(
        'in a function of Azure Functions',
        `${head}import { app } from '@azure/functions';
app.http('orders', {
  handler: async (request) => {
    const service = new BlobServiceClient(process.env.URL, ‹new DefaultAzureCredential›());
    return { jsonBody: await service.getProperties() };
  },
});
`,
        perRequest,
      ),
      reported(
        'in a function of the older model',
        `const { DefaultAzureCredential } = require('@azure/identity');
module.exports = async function (context, req) {
  const credential = ‹new DefaultAzureCredential›();
  context.res = { body: await list(credential) };
};
`,
        perRequest,
        [],
        { filename: 'index.cjs', languageOptions: { sourceType: 'commonjs' } },
      ),
      reported(
        'in a message handler',
        `${head}import { receiver } from './receiver.js';
receiver.subscribe({
  processMessage: async (message) => {
    await save(message, ‹new DefaultAzureCredential›());
  },
  processError: async () => {},
});
`,
        perRequest,
      ),
      reported(
        'twice in the module',
        `${head}
export const orders = new BlobServiceClient(process.env.ORDERS, new DefaultAzureCredential());
export const prices = new BlobServiceClient(process.env.PRICES, ‹new DefaultAzureCredential›());
`,
        twinOf(4),
      ),
      reported(
        'twice with the same options, in two functions',
        `import * as identity from '@azure/identity';
export function orders() {
  const credential = new identity.ManagedIdentityCredential({ clientId: process.env.ID });
  return open(credential);
}
export function prices() {
  const credential = ‹new identity.ManagedIdentityCredential›({
    clientId: process.env.ID,
  });
  return open(credential);
}
`,
        twinOf(3, 'ManagedIdentityCredential'),
      ),
    ],
  },
  typeScript: {
    valid: silent({
      'a controller without routes': {
        filename: 'orders.ts',
        code: `${head}import { Injectable } from '@nestjs/common';
@Injectable()
export class Orders {
  private readonly credential = new DefaultAzureCredential();
}
`,
      },
    }),
    invalid: [
      reported(
        'a route of a controller',
        `${head}import { Controller, Get } from '@nestjs/common';
@Controller('orders')
export class Orders {
  @Get()
  list() {
    return open(‹new DefaultAzureCredential›());
  }
}
`,
        perRequest,
        [],
        { filename: 'orders.ts' },
      ),
      reported(
        'a function with the type of the older model',
        `${head}import type { AzureFunction, Context } from '@azure/functions';
const run: AzureFunction = async function (context: Context): Promise<void> {
  context.res = { body: await list(‹new DefaultAzureCredential›()) };
};
export default run;
`,
        perRequest,
        [],
        { filename: 'index.ts' },
      ),
    ],
  },
});
