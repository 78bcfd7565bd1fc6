// `npm run new:service -- ID PACKAGE…`: begins a new service. Writes its data file and a fixture, each with TODO where a
// fact is missing, and lists the service in src/catalogue/index.ts. Changes nothing where one of the files exists already.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const usage =
  'Usage: npm run new:service -- my-service @azure/my-package [@azure/another-package…]';
const idPattern = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u;
const packagePattern = /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*(?:\/[\w.-]+)*$/iu;
const indexPath = 'src/catalogue/index.ts';

/** Ends the script with a message and a remedy; nothing has been written by then. */
function fail(message) {
  console.error(`new:service: ${message}\n${usage}`);
  process.exit(2);
}

/** `my-service` is `myService`. */
function camelCase(id) {
  return id.replace(/-(?<letter>.)/gu, (_, letter) => letter.toUpperCase());
}

function dataFile(id, packages) {
  const setting = `AZURE_${id.replaceAll('-', '').toUpperCase()}_ENDPOINT`;
  return `import type { Service } from '../types.js';

/** TODO: the product, in a few words. */
export const ${camelCase(id)} = {
  id: '${id}',
  // Azure's own name of the product.
  name: 'TODO: name',
  packages: [${packages.map((name) => `'${name}'`).join(', ')}],
  // What clients are given instead of a connection string. \`kind: 'host'\` where the SDK takes a bare host name;
  // \`endpoint: null\` where it takes none. The setting is that of Azure Service Connector where it has one.
  endpoint: {
    kind: 'url',
    form: 'https://{resource}.TODO',
    setting: '${setting}',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  // TODO: leave out where the service has no connection strings.
  connectionString: { form: 'fields', endpointField: 'Endpoint', secretFields: ['AccessKey'] },
  // What the migrated client asks a token for; the conformance test compares it with the SDK.
  scope: 'https://TODO/.default',
  // Least rights first. IDs: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
  roles: [{ name: 'TODO: role', id: 'TODO', use: 'read and write' }],
  defaultRole: 'TODO: role',
  // Each key-based call beside the call with an identity; docs/architecture.md has the language of the two sides.
  rows: [
    {
      from: 'new TODOClient(connectionString, ...rest)',
      to: 'new TODOClient(endpoint, credential, ...rest)',
    },
    {
      from: 'new TODOClient(endpoint, keyCredential, ...rest)',
      to: 'new TODOClient(endpoint, credential, ...rest)',
    },
  ],
  // Where each fact can be read: the package with its version, pages as 'learn.microsoft.com: azure/…'.
  sources: ['${packages[0]}@TODO d.ts', 'learn.microsoft.com: azure/TODO'],
} as const satisfies Service;
`;
}

function inputFile(packages) {
  return `import { TODOClient } from '${packages[0]}';

export const client = new TODOClient(process.env.TODO_CONNECTION_STRING!);
`;
}

function expectedFile(packages) {
  return `import { TODOClient } from '${packages[0]}';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const client = new TODOClient(process.env.TODO_ENDPOINT!, credential);
`;
}

/** The index with one more import, in alphabetical order, and one more service after the last of those that live on. */
function withService(index, id) {
  const line = `import { ${camelCase(id)} } from './services/${id}.js';`;
  const imports = [...index.matchAll(/^import \{ \w+ \} from '\.\/services\/[\w-]+\.js';$/gmu)];
  const next = imports.find((match) => pathOf(match[0]) > pathOf(line));
  const last = imports.at(-1);
  const list =
    /^(?<head>export const services: readonly Service\[\] = \[\n)(?<body>.*?)^\];$/msu.exec(index);
  if (last === undefined || list === null) {
    fail(`${indexPath} does not look as expected; add the service there by hand.`);
  }
  const place = next === undefined ? last.index + last[0].length + 1 : next.index;
  const body = list.groups.body;
  const spread = body.search(/^ {2}\.\.\./mu);
  const end = list.index + list.groups.head.length + (spread === -1 ? body.length : spread);
  return `${index.slice(0, place)}${line}\n${index.slice(place, end)}  ${camelCase(id)},\n${index.slice(end)}`;
}

function pathOf(line) {
  return /'(?<path>.*)\.js'/u.exec(line).groups.path;
}

const [id, ...packages] = process.argv.slice(2);
if (id === undefined || packages.length === 0) fail('an ID and at least one package are needed.');
if (!idPattern.test(id)) fail(`"${id}" is no ID: lower-case words with hyphens between them.`);
for (const name of packages) {
  if (!packagePattern.test(name)) fail(`"${name}" is no package name.`);
}
if (!existsSync(indexPath))
  fail(`there is no ${indexPath} here: run it at the top of the project.`);

const fixture = `tests/fixtures/${id}`;
const files = new Map([
  [`src/catalogue/services/${id}.ts`, dataFile(id, packages)],
  [`${fixture}/input.ts`, inputFile(packages)],
  [`${fixture}/expected.ts`, expectedFile(packages)],
]);
for (const path of [...files.keys(), fixture]) {
  if (existsSync(path))
    fail(`${path} is there already; choose another ID or go on with that file.`);
}
const index = readFileSync(indexPath, 'utf8');
if (new RegExp(`\\b${camelCase(id)}\\b`, 'u').test(index)) {
  fail(`${indexPath} has the name ${camelCase(id)} already; choose another ID.`);
}
files.set(indexPath, withService(index, id));

for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`${path === indexPath ? 'changed' : 'wrote'}  ${path}`);
}
const npm = 'npm install --prefix tests/conformance --save-exact --ignore-scripts';
console.log(`
Next, as CONTRIBUTING.md shows with an example:
1. Fill in every TODO in the data file and in the fixture.
2. Add '${id}' to its family in src/catalogue/families.ts, if it has one.
3. npx vitest run tests/catalogue tests/fixtures.test.ts
4. ${npm} ${packages.join(' ')}
   npm run test:conformance
5. npm run docs`);
