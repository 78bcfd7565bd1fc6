import { noStaticToken } from '../../rules/no-static-token.js';
import { reported, silent } from './identity-reports.js';
import { testRule } from './rule-testers.js';

const head = `import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';
const credential = new DefaultAzureCredential();
const scope = 'https://ossrdbms-aad.database.windows.net/.default';
`;

const passwordFunction =
  'Make the password a function that asks for a token: it is called for every connection.';
const providerOfOpenAi =
  'Give it getBearerTokenProvider(credential, scope) as azureADTokenProvider, or as apiKey of OpenAI.';
const usual =
  'Give it a function that asks for a token, or the credential, or ask for the token with each call.';

const kept = (client: string, option: string, remedy: string): string =>
  `${client} takes one access token as ${option} and keeps it; it expires after 1 to 24 hours. ${remedy}`;
const constant =
  'This access token is acquired once and kept; it expires after 1 to 24 hours. Ask for the token where it is used: the credential has a cache. getBearerTokenProvider makes a function that does.';

testRule('no-static-token', noStaticToken, {
  both: {
    valid: silent({
      'a function that asks for a token': `${head}import { Pool } from 'pg';
export const pool = new Pool({ password: async () => (await credential.getToken(scope)).token });
`,
      'a token provider': `${head}import { AzureOpenAI } from 'openai';
export const client = new AzureOpenAI({ azureADTokenProvider: getBearerTokenProvider(credential, scope) });
`,
      'a provider as a key that is a function': `${head}import OpenAI from 'openai';
const provider = getBearerTokenProvider(credential, scope);
export const client = new OpenAI({ baseURL: process.env.URL, apiKey: provider });
`,
      'the credential itself': `${head}import sql from 'mssql';
export const pool = await sql.connect({
  server: 'shop',
  authentication: { type: 'token-credential', options: { credential } },
});
`,
      'a request within a function': `${head}
export async function list() {
  const { token } = await credential.getToken(scope);
  return fetch('https://shop.example', { headers: { Authorization: \`Bearer \${token}\` } });
}
`,
      'a client for one task': `${head}import OpenAI from 'openai';
export async function answer(task) {
  const token = await credential.getToken(scope);
  const client = new OpenAI({ apiKey: token.token });
  return client.responses.create({ input: task });
}
`,
      'a connection within a function': `${head}import { Client } from 'pg';
export async function run(query) {
  const client = new Client({ password: (await credential.getToken(scope)).token });
  await client.connect();
  const result = await client.query(query);
  await client.end();
  return result;
}
`,
      'a factory, whose callers decide how long they keep the client': `${head}import OpenAI from 'openai';
export async function createClient() {
  const { token } = await credential.getToken(scope);
  return new OpenAI({ apiKey: token });
}
`,
      'a factory that a request handler calls': `${head}import OpenAI from 'openai';
async function createClient() {
  const { token } = await credential.getToken(scope);
  return new OpenAI({ apiKey: token });
}
export async function POST(request) {
  const client = await createClient();
  return client.responses.create(await request.json());
}
`,
      'a script that asks for a token and uses it': `${head}
const token = (await credential.getToken(scope)).token;
const response = await fetch('https://shop.example', { headers: { Authorization: \`Bearer \${token}\` } });
console.log(await response.json());
`,
      'a script with a function of its own': `${head}
const token = (await credential.getToken(scope)).token;
async function read(path) {
  return fetch(path, { headers: { Authorization: \`Bearer \${token}\` } });
}
for (const path of process.argv) console.log(await read(path));
`,
      'a script with a main function': `${head}import { Pool } from 'pg';
async function main() {
  const pool = new Pool({ password: (await credential.getToken(scope)).token });
  const rows = await Promise.all([1, 2].map((id) => pool.query('select $1', [id])));
  console.log(rows);
}
await main();
`,
      'a script that builds its options step by step': `${head}import { Client } from 'pg';
const options = { host: 'shop' };
async function main() {
  options.password = (await credential.getToken(scope)).token;
  const client = new Client(options);
  await client.connect();
}
main();
`,
      'a script that closes what it opened': `${head}import { Pool } from 'pg';
export const pool = new Pool({ password: (await credential.getToken(scope)).token });
export const migrate = () => pool.query('create table orders');
await migrate();
await pool.end();
`,
      'a token that is renewed by its age': `${head}import OpenAI from 'openai';
let token;
let client;
export async function getClient() {
  if (!token || token.expiresOnTimestamp < Date.now()) {
    token = await credential.getToken(scope);
    client = new OpenAI({ apiKey: token.token });
  }
  return client;
}
`,
      'a client that a timer replaces': `${head}import { Pool } from 'pg';
const open = async () => new Pool({ password: (await credential.getToken(scope)).token });
let pool = await open();
setInterval(async () => {
  pool = await open();
}, 1_800_000);
export const query = (text) => pool.query(text);
`,
      'a variable that each call fills': `${head}
let token;
async function refresh() {
  token = (await credential.getToken(scope)).token;
}
export async function list() {
  await refresh();
  return fetch('https://shop.example', { headers: { Authorization: \`Bearer \${token}\` } });
}
`,
      'a second condition beside emptiness': `${head}
let token = null;
let uses = 0;
export async function read() {
  if (!token || uses > 100) token = (await credential.getToken(scope)).token;
  uses += 1;
  return fetch('https://shop.example', { headers: { Authorization: token } });
}
`,
      'a value that is thrown away after an error': `${head}
let token = null;
export async function read() {
  if (!token) token = (await credential.getToken(scope)).token;
  const response = await fetch('https://shop.example', { headers: { Authorization: token } });
  if (response.status === 401) token = null;
  return response;
}
`,
      'hooks and interceptors': `${head}import axios from 'axios';
import { Sequelize } from 'sequelize';
export const database = new Sequelize({
  hooks: {
    beforeConnect: async (config) => {
      config.password = (await credential.getToken(scope)).token;
    },
  },
});
export const http = axios.create();
http.interceptors.request.use(async (config) => {
  config.headers.Authorization = \`Bearer \${(await credential.getToken(scope)).token}\`;
  return config;
});
`,
      'a connection function of knex': `${head}import knex from 'knex';
const connection = async () => ({ password: (await credential.getToken(scope)).token });
export const database = knex({ client: 'pg', connection });
`,
      'an assertion': `import { ClientAssertionCredential, ManagedIdentityCredential } from '@azure/identity';
const identity = new ManagedIdentityCredential();
export const credential = new ClientAssertionCredential('tenant', 'app', async () => {
  const { token } = await identity.getToken('api://AzureADTokenExchange/.default');
  return token;
});
`,
      'streams within a handler': `${head}import express from 'express';
express().get('/orders', async (req, res) => {
  const { token } = await credential.getToken(scope);
  req.on('end', () => fetch('https://shop.example', { headers: { Authorization: token } }));
});
`,
      'tokens of something else': `import { Pool } from 'pg';
import { auth } from './auth.js';
const session = await auth.getToken('orders');
export const pool = new Pool({ password: session.token });
`,
      'the result of one request': `${head}
export const settings = await fetch('https://shop.example', {
  headers: { Authorization: \`Bearer \${(await credential.getToken(scope)).token}\` },
});
`,
      'what a call reads with a client': `${head}import { Client } from 'pg';
import { readAll } from './read-all.js';
export const orders = await readAll(new Client({ password: (await credential.getToken(scope)).token }));
`,
      'a test': {
        filename: 'test/orders.js',
        code: `${head}import { Pool } from 'pg';
export const pool = new Pool({ password: (await credential.getToken(scope)).token });
`,
      },
    }),
    invalid: [
      reported(
        'a pool of the module',
        `${head}import { Pool } from 'pg';
export const pool = new Pool({ password: ‹(await credential.getToken(scope)).token› });
`,
        kept('Pool', 'password', passwordFunction),
      ),
      reported(
        'by way of a constant, a member and the options in a constant',
        `${head}import pg from 'pg';
const accessToken = await credential.getToken(scope);
const options = { host: 'shop', password: ‹accessToken.token› };
const pool = new pg.Pool(options);
export const query = (text) => pool.query(text);
`,
        kept('pg.Pool', 'password', passwordFunction),
      ),
      reported(
        'by way of destructuring',
        `${head}import OpenAI from 'openai';
const { token } = await credential.getToken(['https://cognitiveservices.azure.com/.default']);
export default new OpenAI({ apiKey: ‹token› });
`,
        kept('OpenAI', 'apiKey', providerOfOpenAi),
      ),
      reported(
        'by way of a function of the file',
        `${head}import { Pool } from 'pg';
async function readToken() {
  const token = await credential.getToken(scope);
  return token.token;
}
export const pool = new Pool({ password: ‹await readToken()› });
`,
        kept('Pool', 'password', passwordFunction),
      ),
      reported(
        'by way of a token provider that is called once',
        `${head}import OpenAI from 'openai';
const getToken = getBearerTokenProvider(credential, scope);
export const client = new OpenAI({ apiKey: ‹await getToken()› });
`,
        kept('OpenAI', 'apiKey', providerOfOpenAi),
      ),
      reported(
        'in default headers',
        `${head}import axios from 'axios';
const token = await credential.getToken(scope);
export const http = axios.create({ headers: { Authorization: ‹\`Bearer \${token.token}\`› } });
`,
        kept(
          'axios.create',
          'Authorization',
          'Ask for the token with each request, in a request interceptor.',
        ),
      ),
      reported(
        'in a connection string',
        `${head}import postgres from 'postgres';
const { token } = await credential.getToken(scope);
export const sql = postgres(‹\`postgres://app:\${encodeURIComponent(token)}@shop/orders\`›);
`,
        `postgres takes one access token and keeps it; it expires after 1 to 24 hours. ${passwordFunction}`,
      ),
      reported(
        'in authentication options',
        `${head}import sql from 'mssql';
const { token } = await credential.getToken('https://database.windows.net/.default');
export const pool = await sql.connect({
  authentication: { type: 'azure-active-directory-access-token', options: { token: ‹token› } },
});
`,
        kept(
          'sql.connect',
          'token',
          'Give it the authentication type "token-credential" with the credential.',
        ),
      ),
      reported(
        'a client that another one wraps',
        `${head}import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
export const database = drizzle(new Pool({ password: ‹(await credential.getToken(scope)).token› }));
`,
        kept('Pool', 'password', passwordFunction),
      ),
      reported(
        'a client that is made when it is first needed, and never again',
        `${head}import { Pool } from 'pg';
let pool;
export async function getPool() {
  if (!pool) {
    const token = await credential.getToken(scope);
    pool = new Pool({ password: ‹token.token› });
  }
  return pool;
}
`,
        kept('Pool', 'password', passwordFunction),
      ),
      reported(
        'a client after an early return',
        `${head}import { Pool } from 'pg';
let pool = null;
export async function getPool() {
  if (pool) return pool;
  const token = await credential.getToken(scope);
  pool = new Pool({ password: ‹token.token› });
  return pool;
}
`,
        kept('Pool', 'password', passwordFunction),
      ),
      reported(
        'a client in a field that is filled at the start',
        `${head}import { Pool } from 'pg';
export class Orders {
  async onModuleInit() {
    const token = await credential.getToken(scope);
    this.pool = new Pool({ password: ‹token.token› });
  }
}
`,
        kept('Pool', 'password', passwordFunction),
      ),
      reported(
        'a client that handlers of a started server use',
        `${head}import express from 'express';
import { Pool } from 'pg';
async function start() {
  const app = express();
  const pool = new Pool({ password: ‹(await credential.getToken(scope)).token› });
  app.get('/orders', async (req, res) => res.json(await pool.query('select 1')));
  process.on('SIGTERM', () => pool.end());
  app.listen(3000);
}
await start();
`,
        kept('Pool', 'password', passwordFunction),
      ),
      reported(
        'a client of an unknown class',
        `${head}import { Orders } from './orders.js';
export const orders = new Orders({ token: ‹(await credential.getToken(scope)).token› });
`,
        kept('Orders', 'token', usual),
      ),
      reported(
        'a constant that exported functions read',
        `${head}
const token = ‹(await credential.getToken(scope)).token›;
const headers = () => ({ Authorization: \`Bearer \${token}\` });
export const list = () => fetch('https://shop.example', { headers: headers() });
`,
        constant,
      ),
      reported(
        'an exported constant',
        `${head}
export const token = ‹(await credential.getToken(scope)).token›;
`,
        constant,
      ),
      reported(
        'headers in a constant',
        `${head}
const { token } = await credential.getToken(scope);
const headers = new Headers({ Authorization: ‹\`Bearer \${token}\`› });
export const list = () => fetch('https://shop.example', { headers });
`,
        constant,
      ),
      reported(
        'a token that is fetched once and cached for good',
        `${head}
let cached;
const fetchToken = async () => {
  const token = await credential.getToken(scope);
  return { password: ‹token.token› };
};
export async function getPassword() {
  if (!cached) cached = await fetchToken();
  return cached;
}
`,
        constant,
      ),
      reported(
        'a promise in a constant',
        `${head}import express from 'express';
const token = ‹credential.getToken(scope)›;
express().get('/orders', async (req, res) => {
  res.json(await fetch('https://shop.example', { headers: { Authorization: (await token).token } }));
});
`,
        constant,
      ),
      reported(
        'CommonJS: a function that starts itself fills a variable of the module',
        `const { DefaultAzureCredential } = require('@azure/identity');
let token;
(async () => {
  token = ‹(await new DefaultAzureCredential().getToken(process.env.SCOPE)).token›;
})();
exports.list = () => fetch('https://shop.example', { headers: { Authorization: token } });
`,
        constant,
        [],
        { filename: 'list.cjs', languageOptions: { sourceType: 'commonjs' } },
      ),
      reported(
        'the credential of another file, for a scope of Microsoft Entra ID',
        `import { credential } from './credential.js';
import { Pool } from 'pg';
const scope = 'https://ossrdbms-aad.database.windows.net/.default';
export const pool = new Pool({ password: ‹(await credential.getToken(scope)).token› });
`,
        kept('Pool', 'password', passwordFunction),
      ),
      reported(
        'a factory that runs once',
        `${head}import { TypeOrmModule } from '@nestjs/typeorm';
export const database = TypeOrmModule.forRootAsync({
  useFactory: async () => {
    const { token } = await credential.getToken(scope);
    return { type: 'postgres', password: ‹token› };
  },
});
`,
        'A provider that is made once takes one access token as password and keeps it; it expires after 1 to 24 hours. Give it a function that asks for a token, or the credential, where the library takes one.',
      ),
    ],
  },
  typeScript: {
    valid: silent({
      'a field of a class that is made for one request': {
        filename: 'reports.ts',
        code: `${head}import OpenAI from 'openai';
export class Reports {
  private client?: OpenAI;
  async write() {
    this.client = new OpenAI({ apiKey: (await credential.getToken(scope))!.token });
  }
}
`,
      },
    }),
    invalid: [
      reported(
        'through assertions',
        `${head}import { Pool } from 'pg';
const token = (await credential.getToken(scope as string))!;
export const pool: Pool = new Pool({ password: ‹token.token› as string } satisfies object);
`,
        kept('Pool', 'password', passwordFunction),
        [],
        { filename: 'pool.ts' },
      ),
    ],
  },
});
