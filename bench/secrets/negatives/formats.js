// @ts-check
import { BASE64URL, DIGITS, HEX, LOWER } from '../random.js';
import { plainWord, storeName } from '../words.js';
import { codeFamily, valueFamily } from './family.js';

/** @typedef {import('../random.js').Random} Random */

/** @param {Random} random */
function utilityClasses(random) {
  const pool =
    'flex items-center justify-between rounded-md border border-input bg-transparent px-3 py-2 text-sm shadow-sm ring-offset-background placeholder:text-muted-foreground focus:outline-none focus:ring-1 focus:ring-ring disabled:cursor-not-allowed disabled:opacity-50 [&>span]:line-clamp-1 dark:bg-slate-900 hover:bg-indigo-700/80 data-[state=open]:animate-in w-[calc(100%-2rem)] sm:max-w-[425px] before:content-[""] grid-cols-[auto_1fr] -translate-x-1/2'.split(
      ' ',
    );
  return random.shuffled(pool).slice(0, random.between(4, 14)).join(' ');
}

/** @param {Random} random */
function selector(random) {
  const hash = () => random.text(5, BASE64URL).replace(/^[\d-]/, 'a');
  return random.pick([
    `.css-${random.text(6, LOWER + DIGITS)}8Q~.MuiInput-${hash()}`,
    `.Q~.${plainWord(random)}-item,.a7Q~.b${hash()}>li`,
    `.x8Q~.${hash()}__${plainWord(random)}--active:not(.disabled)`,
    `.styles_${plainWord(random)}__${hash()} ~ .styles_token__${hash()}`,
    `#root>.p-${random.int(9)}~.q8Q~div[data-key="${plainWord(random)}"]`,
    `.sc-${random.text(6, LOWER + DIGITS)}.${hash()}:hover ~ input[type="password"]`,
  ]);
}

/** A path as signed addresses of content networks have it, with a client secret's mark in the middle of longer text. @param {Random} random */
function signedPath(random) {
  const run = () => random.text(random.between(60, 110), `${BASE64URL}~`);
  return random.pick([
    `https://d${random.text(13, LOWER + DIGITS)}.cloudfront.net/${plainWord(random)}.mp4/${run()}8Q~${run()}__`,
    `/cdn/${run()}8Q~${run()}/${plainWord(random)}.jpg`,
    `https://media.example.com/i/${run()}-7Q~${run()}`,
    `https://photos.example.com/pw/${random.text(150, BASE64URL)}=w${random.between(100, 999)}-h${random.between(100, 999)}-no`,
  ]);
}

/** @param {Random} random */
function codeAddress(random) {
  const host = random.pick([
    'https://app.example.com',
    'http://localhost:3000',
    'https://contoso.com',
    'https://login.microsoftonline.com/common',
  ]);
  return random.pick([
    `${host}/callback?code=${random.pick(['abc', '123', 'authorization_code', 'test-code'])}&state=xyz`,
    `${host}/checkout?code=${random.pick(['SUMMER', 'WELCOME', 'BLACKFRIDAY'])}${random.int(99)}`,
    `${host}/oauth2/v2.0/authorize?client_id=${random.guid()}&response_type=code&code_challenge_method=S256&scope=openid`,
    `/invite?code=${random.text(6, LOWER)}`,
    `${host}/errors?code=${random.between(400, 599)}`,
    `${host}/search?country_code=DE&zip_code=${random.text(5, DIGITS)}`,
    `${host}/reset-password?token=`,
    `${host}/api/items?key=name&token_type=bearer`,
  ]);
}

/** Texts with a grammar of their own. @type {import('./family.js').Family[]} */
export const formatFamilies = [
  valueFamily(
    'utility classes',
    'className class styles buttonClass keyClass passwordClass cn',
    utilityClasses,
  ),
  valueFamily('selector with Q~', 'selector css rule passwordSelector styles key', selector),
  valueFamily('path like a signature', 'url src path videoUrl key image', signedPath, {
    url: true,
  }),
  valueFamily(
    'address with ?code= or ?token=',
    'redirectUri callbackUrl url couponUrl inviteUrl resetPasswordUrl tokenUrl',
    codeAddress,
    { url: true },
  ),
  valueFamily(
    'address without credentials',
    'url docs link homepage tokenUrl secretsDocs passwordResetUrl keyDocs helpUrl',
    (random) =>
      random.pick([
        `https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage?tabs=azure-portal&view=${plainWord(random)}-${random.int(30)}`,
        `https://www.example.com/${plainWord(random)}/${plainWord(random)}?utm_source=newsletter&utm_campaign=${plainWord(random)}-${random.int(99)}&page=${random.int(9)}`,
        `https://fonts.googleapis.com/css2?family=Inter:wght@100..900&display=swap`,
        `https://cdn.jsdelivr.net/npm/${plainWord(random)}@${random.int(9)}.${random.int(20)}.1/dist/index.umd.min.js`,
        `https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#`,
        `https://marketplace.visualstudio.com/items?itemName=${plainWord(random)}.${plainWord(random)}-key-manager`,
        `ws://localhost:${random.between(3000, 9000)}/hub?id=${random.int(99)}`,
        `https://stackoverflow.com/questions/${random.between(1e6, 7e7)}/how-to-hide-the-azure-storage-account-key`,
        `mailto:${plainWord(random)}@contoso.com?subject=Password%20reset`,
      ]),
    { url: true },
  ),
  valueFamily(
    'SQL text',
    'query sql statement changePassword createUser passwordQuery keyQuery',
    (random) =>
      random.pick([
        'SELECT id, password_hash FROM users WHERE email = $1',
        `ALTER LOGIN ${plainWord(random)} WITH PASSWORD = @password`,
        `CREATE USER ${plainWord(random)} WITH PASSWORD :password`,
        'UPDATE users SET password = ?, token = NULL WHERE id = ?',
        `ALTER TABLE ${plainWord(random)} ADD CONSTRAINT pk_${plainWord(random)} PRIMARY KEY (id, tenant_key)`,
        'INSERT INTO api_keys (key, secret, owner) VALUES ($1, $2, $3)',
        `SELECT * FROM c WHERE c.partitionKey = '${plainWord(random)}'`,
        'CREATE USER [app] FROM EXTERNAL PROVIDER WITH DEFAULT_SCHEMA=[dbo]',
        'OPEN SYMMETRIC KEY CustomerKey DECRYPTION BY CERTIFICATE AppCert',
        'FOREIGN KEY ("accountKey") REFERENCES "Account"("key") ON DELETE CASCADE',
      ]),
  ),
  valueFamily(
    'regular expression as text',
    'pattern passwordPattern regex PASSWORD_REGEX tokenPattern keyRegex connectionStringPattern secretPattern',
    (random) =>
      random.pick([
        '^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,}$',
        '^[A-Za-z0-9+/]{86}==$',
        'AccountKey=([A-Za-z0-9+/=]{88})',
        `[a-f0-9]{${random.pick([32, 40, 64])}}`,
        '(?<user>[^:]+):(?<password>[^@]+)@(?<host>.+)',
        'sig=[^&]+',
        '^Bearer\\s+[A-Za-z0-9-_]+\\.[A-Za-z0-9-_]+\\.[A-Za-z0-9-_]*$',
        '^sk-[a-zA-Z0-9]{48}$',
        'SharedAccessKey=[^;]+',
        '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
        'gh[pousr]_[A-Za-z0-9]{36}',
        '.{8}Q~.{34}',
        `^\\$2[aby]\\$\\d{2}\\$.{${random.between(50, 53)}}$`,
      ]),
  ),
  valueFamily(
    'format with holes',
    'format template connectionStringFormat pattern connectionStringTemplate headerFormat key',
    (random) =>
      random.pick([
        'DefaultEndpointsProtocol=https;AccountName={0};AccountKey={1};EndpointSuffix=core.windows.net',
        'AccountName=%s;AccountKey=%s',
        'AccountEndpoint={endpoint};AccountKey={key};',
        'Endpoint=sb://{namespace}.servicebus.windows.net/;SharedAccessKeyName={name};SharedAccessKey={key}',
        'SharedAccessSignature sr={0}&sig={1}&se={2}&skn={3}',
        'postgres://%s:%s@%s:%d/%s',
        'Bearer {token}',
        'Server={server};Password={password}',
        'https://{account}.blob.core.windows.net/{container}?{sas}',
        '{{user}}:{{password}}@{{host}}',
        'mongodb://:username::password@:host',
        'sv={version}&sig={signature}',
        '{host}:6380,password={password},ssl=True',
        `${plainWord(random)}-{secretName}-{version}`,
      ]),
  ),
  valueFamily(
    'format of dates or numbers',
    'format dateFormat pattern mask numberFormat keyFormat',
    (random) =>
      random.pick([
        'YYYY-MM-DDTHH:mm:ss.SSSZ',
        "EEEE, d 'de' MMMM 'de' yyyy",
        'dd/MM/yyyy HH:mm:ss',
        '#,##0.00;(#,##0.00)',
        '0000-00-00',
        '2024-05-17T08:30:00.000Z',
        '1970-01-01T00:00:00Z/P1D',
        'R/PT15M',
        `*/${random.int(59)} 9-17 * * 1-5`,
        '(999) 999-9999',
        'P3Y6M4DT12H30M5S',
      ]),
  ),
  valueFamily('list of colours', 'palette colors theme gradient tokens keyColors', (random) =>
    Array.from({ length: random.between(3, 12) }, () => `#${random.hex(6)}`).join(
      random.pick([',', ', ', ';', ' ']),
    ),
  ),
  valueFamily(
    'version or package name',
    'version package name range dependency engine resolved key',
    (random) =>
      random.pick([
        `${random.int(20)}.${random.int(40)}.${random.int(9)}-beta.${random.int(99)}+build.${random.hex(7)}`,
        `^${random.int(9)}.${random.int(40)}.0 || >=${random.int(20)}`,
        '@azure/keyvault-secrets',
        '@azure/storage-blob@12.26.0',
        'azure-functions-core-tools@4',
        `https://packages.contoso.com/@azure/${plainWord(random)}/-/${plainWord(random)}-${random.int(9)}.1.0.tgz`,
        'urn:uuid-generator:secret-manager@2.0',
        'Microsoft.Azure.Functions.ExtensionBundle',
        `node-v22.11.0-linux-x64/${plainWord(random)}`,
        'jsonwebtoken',
      ]),
  ),
  valueFamily(
    'boundary of MIME',
    'boundary contentType separator delimiter multipartBoundary',
    (random) =>
      random.pick([
        `----WebKitFormBoundary${random.text(16, BASE64URL.replace(/[-_]/g, ''))}`,
        `multipart/form-data; boundary=----WebKitFormBoundary${random.text(16, LOWER + DIGITS)}`,
        `--batch_${random.guid()}`,
        `changeset_${random.guid()}`,
        `=_Part_${random.text(8, DIGITS)}_${random.text(9, DIGITS)}.${random.text(13, DIGITS)}`,
        `--------------------------${random.text(24, DIGITS)}`,
      ]),
  ),
  valueFamily('ANSI escapes', 'clear prompt red keyLabel passwordPrompt banner output', (random) =>
    random.pick([
      `\u001b[${random.between(30, 37)}m`,
      '\u001b[2J\u001b[3J\u001b[H',
      `\u001b[1m\u001b[${random.between(90, 97)}mPassword:\u001b[39m\u001b[22m `,
      `\u001b]8;;https://example.com\u0007link\u001b]8;;\u0007`,
      `\u001b[38;5;${random.int(255)}mtoken\u001b[0m`,
    ]),
  ),
  valueFamily(
    'path, glob or MIME type',
    'path glob contentType accept mime pattern secretsGlob keyFiles',
    (random) =>
      random.pick([
        '**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}',
        `src/${plainWord(random)}/__tests__/passwordReset.spec.tsx`,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/vnd.microsoft.card.adaptive',
        `../../common/${plainWord(random)}/token-provider`,
        `/api/v1/users/:userId/api-keys/:keyId`,
        'image/avif,image/webp,image/apng,image/*,*/*;q=0.8',
        '!.env.example',
        `C:\\Users\\${plainWord(random)}\\AppData\\Local\\Microsoft\\UserSecrets`,
        `urn:schemas-microsoft-com:${plainWord(random)}`,
      ]),
  ),
  valueFamily(
    'address of a network',
    'host ip macAddress subnet cidr userAgent peerKey',
    (random) =>
      random.pick([
        `10.${random.int(255)}.${random.int(255)}.0/24`,
        `2001:0db8:85a3:0000:0000:8a2e:0370:${random.text(4, HEX)}`,
        `${random.text(2, HEX)}:${random.text(2, HEX)}:${random.text(2, HEX)}:${random.text(2, HEX)}:${random.text(2, HEX)}:${random.text(2, HEX)}`,
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
        `${storeName(random)}.privatelink.blob.core.windows.net`,
        `ip-10-0-${random.int(255)}-${random.int(255)}.ec2.internal`,
      ]),
  ),
  codeFamily('secret read at run time', (random) =>
    random.pick([
      [
        "import { SecretClient } from '@azure/keyvault-secrets';",
        `export const read = async (client) => (await client.getSecret('${plainWord(random)}-storage-key')).value;`,
      ],
      [
        'export const password = process.env.DB_PASSWORD;',
        "if (!password) throw new Error('DB_PASSWORD is not set');",
      ],
      [
        "import { StorageSharedKeyCredential } from '@azure/storage-blob';",
        `export const credential = new StorageSharedKeyCredential('${storeName(random)}', process.env.AZURE_STORAGE_KEY ?? '');`,
      ],
      [
        "import { AzureKeyCredential } from '@azure/core-auth';",
        "export const credential = new AzureKeyCredential(config.get('search.apiKey'));",
      ],
      [
        "import { ClientSecretCredential } from '@azure/identity';",
        'export const credential = new ClientSecretCredential(process.env.AZURE_TENANT_ID, process.env.AZURE_CLIENT_ID, process.env.AZURE_CLIENT_SECRET);',
      ],
      [
        "import { CosmosClient } from '@azure/cosmos';",
        `export const client = new CosmosClient({ endpoint: 'https://${storeName(random)}.documents.azure.com', key: process.env['COSMOS_KEY'] });`,
      ],
      [
        "import crypto from 'node:crypto';",
        "export const token = crypto.randomBytes(32).toString('base64url');",
        "export const key = crypto.createHash('sha256').update(name).digest('hex');",
      ],
      [
        "import { DefaultAzureCredential } from '@azure/identity';",
        "import { BlobServiceClient } from '@azure/storage-blob';",
        `export const client = new BlobServiceClient('https://${storeName(random)}.blob.core.windows.net', new DefaultAzureCredential());`,
      ],
      [
        "export const schema = { password: { type: 'string', minLength: 12 }, apiKey: { type: 'string', format: 'password' } };",
      ],
      ["export const password = '';", "export let token = '';", "export const accountKey = ' ';"],
      [
        "export const setPassword = (password = '') => ({ type: 'SET_PASSWORD', password });",
        "export const key = Symbol('secret');",
      ],
    ]),
  ),
];
