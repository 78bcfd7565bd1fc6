import type { FamilyName } from '../../src/secrets/families.js';
import type { Confidence } from '../../src/secrets/match.js';
import { secretMessage } from '../../src/report/secret-message.js';
import * as secrets from '../harness/secrets.js';
import { readMarks, type MarkedCode } from './marked-code.js';

/** Code with secrets, each between ‹ and ›, and what is said of each. */
export interface SecretCase extends MarkedCode {
  readonly name: string;
  readonly syntax: 'js' | 'jsx' | 'ts' | 'tsx';
  readonly messages: readonly string[];
}

export type Kind = readonly [
  FamilyName,
  Confidence,
  product?: string | undefined,
  isEncoded?: true,
];

export const messageOf = ([family, confidence, product, isEncoded]: Kind): string =>
  secretMessage({
    family,
    confidence,
    ...(product === undefined ? {} : { product }),
    ...(isEncoded === undefined ? {} : { isEncoded }),
  });

const key = secrets.storageKey();
const other = secrets.cosmosKey();
const text = secrets.storageString();
const hex = secrets.hexOf('shop', 32);
const password = secrets.password();
const pem = secrets.privateKey();
const [first, second] = [key.slice(0, 40), key.slice(40)];
const base64 = Buffer.from(text).toString('base64');
const escaped = (escape: (code: string) => string): string =>
  [...key].map((letter) => escape(letter.charCodeAt(0).toString(16))).join('');

const storage: Kind = ['storage-key', 'certain'];
const cosmos: Kind = ['cosmos-key', 'certain'];
const string: Kind = ['storage-connection-string', 'certain'];

type Row = readonly [name: string, marked: string, kinds?: readonly Kind[]];

/** Where a secret may stand, by itself a key with a checksum. */
const places: readonly Row[] = [
  ['a constant', `const shared = ‹'${key}'›;`],
  ['an assignment', `let shared;\nshared = ‹"${key}"›;`],
  ['an object', `export default { shared: ‹'${key}'›, 'other': [1] };`],
  ['a class field', `class Shop { shared = ‹'${key}'›; }`],
  ['a private field', `class Shop { #shared = ‹'${key}'›; static open = 1; }`],
  ['a default parameter', `function open(shared = ‹'${key}'›) {}`],
  ['a default in a pattern', `const { shared = ‹'${key}'› } = process.env;`],
  ['a fallback with ||', `const shared = process.env.SHARED || ‹'${key}'›;`],
  ['a fallback with ??', `const shared = process.env.SHARED ?? ‹'${key}'›;`],
  ['a condition', `const shared = local ? ‹'${key}'› : process.env.SHARED;`],
  ['a concatenation of its parts', `const shared = ‹'${first}' + '${second}'›;`],
  ['join', `const shared = ‹['${first}', '${second}'].join('')›;`],
  ['String.raw', `const shared = String.raw‹\`${key}\`›;`],
  ['a tagged template', `const query = sql‹\`${key}\`›;`],
  ['escapes \\x', `const shared = ‹'${escaped((code) => `\\x${code}`)}'›;`],
  ['escapes \\u', `const shared = ‹'${escaped((code) => `\\u${code.padStart(4, '0')}`)}'›;`],
  ['escapes \\u{}', `const shared = ‹'${escaped((code) => `\\u{${code}}`)}'›;`],
  ['Buffer.from', `const bytes = Buffer.from(‹'${key}'›, 'base64');`],
  ['a list', `const list = ['first', ‹'${key}'›];`],
  ['a Map', `const map = new Map([['shared', ‹'${key}'›]]);`],
  ['a case', `switch (shared) {\n  case ‹'${key}'›:\n    break;\n}`],
  ['a comparison', `if (shared === ‹'${key}'›) open();`],
  ['return', `function shared() {\n  return ‹'${key}'›;\n}`],
  ['an arrow function', `export const shared = () => ‹'${key}'›;`],
  ['an argument', `open('shop', ‹'${key}'›);`],
  ['a line comment', `open(); // ‹${key}›`],
  ['a block comment', `/*\n * shared: ‹${key}›\n */\nopen();`],
  ['two on one line', `open(‹'${key}'›, ‹'${other}'›);`, [storage, cosmos]],
  ['two in one text', `open(‹'${key} ${other}'›);`, [storage, cosmos]],
  ['a constant and its use', `const shared = ‹'${key}'›;\nopen(\`key \${shared}\`, shared);`],
];

/** A connection string that several expressions make up, and other structures. */
const structures: readonly Row[] = [
  ['a connection string', `open(‹'${text}'›);`, [string]],
  ['the key alone', `open('AccountName=shop;AccountKey=' + ‹'${key}'›);`, [string]],
  [
    'a line of several',
    `open('AccountName=shop;' +\n  ‹'AccountKey=${key};'› +\n  'EndpointSuffix=core.windows.net');`,
    [string],
  ],
  [
    '+=',
    `let text = 'AccountName=shop;';\ntext += 'AccountKey=';\ntext += ‹'${key}'›;\nopen(text);`,
    [string],
  ],
  [
    'a template with parts that are known',
    `const account = 'shop';\nopen(\`AccountName=\${account}‹;AccountKey=${key}›\`);`,
    [string],
  ],
  [
    'a template with a part that is not',
    `export const make = (account) => \`AccountName=\${account}‹;AccountKey=${key};Suffix=a›\`;`,
    [string],
  ],
  ['base64', `open(Buffer.from(‹'${base64}'›, 'base64').toString());`, [string]],
  ['atob', `open(atob(‹'${base64}'›));`, [string]],
  ['a comment', `// open('${text.replace(key, `‹${key}›`)}')`, [string]],
  [
    'a URL',
    `fetch(‹'https://shop.example/a?${secrets.sasQuery()}'›);`,
    [['storage-sas', 'certain']],
  ],
  ['a database URL', `open(‹'${secrets.databaseUrl()}'›);`, [['database-url', 'certain']]],
  ['SQL', `open(‹'${secrets.sqlString()}'›);`, [['sql-connection-string', 'certain']]],
  ['a private key', `open(‹\`${pem}\`›);`, [['private-key', 'certain']]],
  ['with \\n', `open(‹"${pem.replaceAll('\n', '\\n')}"›);`, [['private-key', 'certain']]],
  [
    'over several lines',
    `open(\n  ‹'${pem.trim().replaceAll('\n', "\\n' +\n    '")}'›,\n);`,
    [['private-key', 'certain']],
  ],
  [
    'a token of letters alone',
    `open(‹'${secrets.huggingFaceToken()}'›);`,
    [['hugging-face-token', 'likely']],
  ],
  [
    'Service Bus',
    `open(‹'${secrets.serviceBusString()}'›);`,
    [['messaging-connection-string', 'certain']],
  ],
  [
    'a product',
    `open(‹'${secrets.openAiKey()}'›);`,
    [['ai-services-key', 'certain', 'Azure OpenAI']],
  ],
];

/** What only a name, a header or a call tells. */
const contexts: readonly Row[] = [
  ['a comment', `// adminPassword: ‹'${password}'›,`, [['password', 'possible']]],
  ['a variable', `const adminPassword = ‹'${password}'›;`, [['password', 'possible']]],
  ['a service', `const cosmosKey = ‹'${secrets.oldKey('shop', 64)}'›;`, [['cosmos-key', 'likely']]],
  [
    'a host beside it',
    `connect({ host: 'shop.postgres.database.azure.com', password: ‹'${password}'› });`,
    [['database-password', 'possible']],
  ],
  [
    'a header of fetch',
    `fetch(url, { headers: { 'Ocp-Apim-Subscription-Key': ‹'${hex}'› } });`,
    [['api-management-key', 'likely']],
  ],
  [
    'a token in a header',
    `fetch(url, { headers: { Authorization: ‹'Bearer ${secrets.lettersOf('shop', 40)}'› } });`,
    [['authorization-header', 'likely']],
  ],
  [
    'a setting',
    `const key = process.env.SEARCH_API_KEY ?? ‹'${hex}'›;`,
    [['search-key', 'likely']],
  ],
  ['a comparison', `if (apiKey === ‹'${hex}'›) open();`, [['generic-secret', 'possible']]],
];

const jsx: readonly Row[] = [
  ['an attribute', `export const view = <Shop title=‹"${key}"› />;`],
  ['an expression in an attribute', `export const view = <Shop title={‹'${key}'›} />;`],
  ['text', `export const view = (\n  <p>\n    Use ‹${key}›\n  </p>\n);`, [storage]],
  ['a name', `export const view = <Shop password=‹"${password}"› />;`, [['password', 'possible']]],
];

const typeScript: readonly Row[] = [
  ['an enum', `enum Shop { Shared = ‹'${key}'› }`],
  ['a parameter property', `class Shop { constructor(private shared: string = ‹'${key}'›) {} }`],
  ['as const', `const shared = ‹'${key}'› as const;`],
  ['satisfies', `const shop = { shared: ‹'${key}'› } satisfies Shop;`],
  [
    'a typed field',
    `class Shop { private readonly password: string = ‹'${password}'›; }`,
    [['password', 'possible']],
  ],
];

export const secretCases: readonly SecretCase[] = [
  ...casesOf('in', 'js', places),
  ...casesOf('by structure:', 'js', structures),
  ...casesOf('by context:', 'js', contexts),
  ...casesOf('in JSX:', 'jsx', jsx),
  ...casesOf('in TypeScript:', 'ts', typeScript),
  ...casesOf('in TSX:', 'tsx', [
    ['a generic component', `const view = <Shop<string> title=‹"${key}"› />;`],
  ]),
];

function casesOf(
  how: string,
  syntax: SecretCase['syntax'],
  rows: readonly Row[],
): readonly SecretCase[] {
  return rows.map(([name, marked, kinds = [storage]]) => {
    const { code, places } = readMarks(marked);
    return {
      name: `${how} ${name}`,
      syntax,
      code,
      // Of several secrets in one literal each is reported, at the same place.
      places: kinds.flatMap((_kind, index) => places[index] ?? places.slice(-1)),
      messages: kinds.map(messageOf),
    };
  });
}
