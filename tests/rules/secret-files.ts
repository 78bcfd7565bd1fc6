import * as secrets from '../harness/secrets.js';
import { readMarks } from './marked-code.js';
import { messageOf, type Kind, type SecretCase } from './secret-cases.js';

/** A configuration file with secrets. */
export interface SecretFile extends Pick<SecretCase, 'name' | 'code' | 'places' | 'messages'> {
  readonly filename: string;
}

const key = secrets.storageKey();
const text = secrets.storageString();
const password = secrets.password();
const hex = secrets.hexOf('shop', 32);
const client = secrets.clientSecret();
/** The string with the key alone marked: where the place of each letter is known. */
const markedText = text.replace(key, `‹${key}›`);

const storage: Kind = ['storage-key', 'certain'];
const string: Kind = ['storage-connection-string', 'certain'];
const database: Kind = ['database-password', 'possible'];
const secret: Kind = ['generic-secret', 'possible'];
const entra: Kind = ['entra-client-secret', 'certain'];

type Row = readonly [name: string, filename: string, marked: string, kinds?: readonly Kind[]];

const json: readonly Row[] = [
  [
    'settings of Azure Functions',
    'local.settings.json',
    `{
  // was ‹${key}›
  "IsEncrypted": false,
  "Values": {
    "AzureWebJobsStorage": ‹"${text}"›,
    "OPENAI_API_KEY": ‹"${hex}"›,
    "Emulator": "UseDevelopmentStorage=true" /* ‹${key}› */
  }
}
`,
    [storage, string, ['ai-services-key', 'likely'], storage],
  ],
  [
    'connection strings of ASP.NET',
    'src/appsettings.Development.json',
    `{ "ConnectionStrings": { "Orders": ‹"${secrets.sqlString()}"› },\r\n  "AzureAd": { "ClientSecret": ‹"${client}"› } }`,
    [['sql-connection-string', 'certain'], entra],
  ],
  [
    'settings of a package',
    'package.json',
    `{ "name": "shop", "config": { "password": ‹"${password}"› }, "scripts": { "start": ‹"STORAGE=\\"${text}\\" node ."› } }`,
    [['password', 'possible'], string],
  ],
  [
    'settings of an editor',
    '.vscode/settings.json',
    `{ // mine\n  "rest.apiKey": ‹"${hex}"›\n}`,
    [secret],
  ],
  [
    'trailing commas, as editors allow them',
    '.vscode/launch.json',
    `{ "env": { "API_KEY": ‹"${hex}"›, }, }`,
    [secret],
  ],
  [
    'escapes',
    'a.json',
    `["\\u00e9", ‹"\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}"›]`,
    [storage],
  ],
  ['a key', 'a.json', `{ ‹"${key}"›: true }`, [storage]],
  [
    'JSONC',
    'a.jsonc',
    `/* ‹${key}› */ { "password": ‹"${password}"› }`,
    [storage, ['password', 'possible']],
  ],
  ['JSON5', 'a.json5', `{ // ‹${key}›\n  apiKey: ‹'${hex}'›,\n}`, [storage, secret]],
  [
    'a lock file',
    'package-lock.json',
    `{ "packages": { "node_modules/js-tokens": { "integrity": "sha512-${secrets.bytesOf('a', 64).toString('base64')}" } } }`,
  ],
];

const dotenv: readonly Row[] = [
  [
    'values with and without quotes',
    '.env',
    `# OLD_KEY=‹${key}›
export STORAGE=‹"${text}"›
SEARCH_API_KEY=‹${hex}› # the first
SQL_PASSWORD=‹'${password}'›
PORT=3000
REFERENCE=\${SEARCH_API_KEY}
PASSWORD=
PLACEHOLDER_PASSWORD=changeme
`,
    [storage, string, ['search-key', 'likely'], database],
  ],
  [
    'several lines',
    '.env.local',
    `PEM=‹"${secrets.privateKey()}"›\n`,
    [['private-key', 'certain']],
  ],
  ['other names', 'config/test.env', `\uFEFFCLIENT_SECRET=‹${client}›\r\n`, [entra]],
  [
    'an example',
    '.env.example',
    'STORAGE_CONNECTION_STRING=\nAPI_KEY=<your-key>\nDB_PASSWORD=changeme\n',
  ],
];

const yaml: readonly Row[] = [
  [
    'Docker Compose',
    'docker-compose.yml',
    `services:
  shop:
    environment:
      - ‹STORAGE=${text}›
      - API_KEY=\${API_KEY}
  db:
    environment:
      POSTGRES_PASSWORD: ‹${password}›
    # ‹${key}›
`,
    [string, database, storage],
  ],
  [
    'a Secret of Kubernetes',
    'k8s/secret.yaml',
    `kind: Secret\nstringData:\n  connection: ‹"${text}"›\n  client-secret: ‹${client}›\n`,
    [string, entra],
  ],
  [
    'a Secret of Kubernetes in base64',
    'k8s/encoded.yaml',
    `kind: Secret\ndata:\n  connection: ‹${Buffer.from(text).toString('base64')}›\n`,
    [['storage-connection-string', 'certain', undefined, true]],
  ],
  [
    'a workflow',
    '.github/workflows/deploy.yml',
    `env:
  API_KEY: ‹${hex}›
  CLIENT_SECRET: \${{ secrets.CLIENT_SECRET }}
jobs:
  deploy:
    steps:
      - run: |
          az storage blob list \\
            --connection-string "${markedText}"
      - run: >-
          curl -H 'api-key: ‹${hex}›'
          https://shop.example
`,
    [secret, string, secret],
  ],
  ['comments alone', 'a.yml', `# ‹${key}›\n`, [storage]],
  ['nothing', 'b.yml', ''],
];

const markdown: readonly Row[] = [
  [
    'blocks of code',
    'README.md',
    `# Shop

\`\`\`js
const shared = ‹'${key}'›;
\`\`\`

\`\`\`json
{ "apiKey": ‹"${hex}"› }
\`\`\`

\`\`\`env
PORT=3000
STORAGE=‹${text}›
\`\`\`

\`\`\`yaml
env:
  CLIENT_SECRET: ‹${client}›
\`\`\`

\`\`\`text
${key}
\`\`\`
`,
    [storage, secret, string, entra],
  ],
];

export const secretFiles: readonly SecretFile[] = [...json, ...dotenv, ...yaml, ...markdown].map(
  ([name, filename, marked, kinds = []]) => ({
    name: `${filename}: ${name}`,
    filename,
    ...readMarks(marked),
    messages: kinds.map(messageOf),
  }),
);

/** What disables the rule, in each language. */
export const disabledFiles: readonly (readonly [filename: string, text: string])[] = [
  [
    'a.jsonc',
    `{\n  // eslint-disable-next-line azure-identity/no-hardcoded-secret -- a fake\n  "a": "${key}"\n}`,
  ],
  ['a.jsonc', `{ "a": "${key}" /* eslint-disable-line azure-identity/no-hardcoded-secret */ }`],
  ['a.json5', `/* eslint-disable azure-identity/no-hardcoded-secret */\n{ a: "${key}" }`],
  ['.env', `# eslint-disable-next-line azure-identity/no-hardcoded-secret -- a fake\nA=${key}\n`],
  ['.env', `A=${key} # eslint-disable-line\n`],
  ['.env', `# eslint azure-identity/no-hardcoded-secret: "off"\nA=${key}\n`],
  ['a.yml', `# eslint-disable-next-line azure-identity/no-hardcoded-secret\na: ${key}\n`],
  ['a.yml', `a: ${key} # eslint-disable-line azure-identity/no-hardcoded-secret\n`],
  [
    'a.md',
    `<!-- eslint-disable azure-identity/no-hardcoded-secret -->\n\n\`\`\`js\nopen('${key}');\n\`\`\`\n`,
  ],
  [
    'a.md',
    `\`\`\`env\n# eslint-disable-next-line azure-identity/no-hardcoded-secret\nA=${key}\n\`\`\`\n`,
  ],
];
