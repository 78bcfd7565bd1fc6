import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { API, FileInfo } from 'jscodeshift';
import { describe, expect, test } from 'vitest';
import { families } from '../../src/catalogue/families.js';
import { services } from '../../src/catalogue/index.js';
import azureToEntra from '../../codemods/azure-to-entra.js';
import type { Transform } from '../../codemods/transform.js';

function run(transform: Transform, file: FileInfo, options: Record<string, unknown> = {}) {
  const reports: string[] = [];
  const stats: Record<string, number> = {};
  const api = {
    report: (line: string) => reports.push(line),
    stats: (name: string, count = 1) => {
      stats[name] = (stats[name] ?? 0) + count;
    },
  } as unknown as API;
  return { text: transform(file, api, options), reports, stats };
}

const bus: FileInfo = {
  path: 'bus.js',
  source: `const { ServiceBusClient } = require('@azure/service-bus');
exports.a = new ServiceBusClient(process.env.ORDERS_CONNECTION_STRING);
exports.b = (secret) => new ServiceBusClient(secret);
`,
};

test('reports settings, roles, refusals and counts', () => {
  const { text, reports, stats } = run(azureToEntra, bus);
  expect(text).toContain(
    'new ServiceBusClient(process.env.ORDERS_FULLYQUALIFIEDNAMESPACE, credential)',
  );
  expect(reports).toContain(
    '3:25 refused (crosses-function): ServiceBusClient authenticates to Azure Service Bus with a connection string. Pass an endpoint and a credential to this function instead of the secret.',
  );
  expect(reports).toContain(
    'set ORDERS_FULLYQUALIFIEDNAMESPACE=<namespace>.servicebus.windows.net (replaces ORDERS_CONNECTION_STRING)',
  );
  expect(reports).toContain(
    'grant "Azure Service Bus Data Sender" (69a216fc-b8fb-44d8-bc22-1f3c2cd27a39) for Azure Service Bus',
  );
  expect(reports.at(-1)).toBe('1 migrated, 1 refused');
  expect(stats).toEqual({ migrated: 1, refused: 1 });
});

test('changes the frontmatter of an Astro page, and no component that runs in the browser', () => {
  const code = `import { ServiceBusClient } from '@azure/service-bus';
const bus = new ServiceBusClient(process.env.ORDERS_CONNECTION_STRING);
`;
  const page = {
    path: 'page.astro',
    source: `---\n${code}---\n<p>{bus.fullyQualifiedNamespace}</p>\n`,
  };
  expect(run(azureToEntra, page).text).toMatch(
    /^---\nimport [^]*ServiceBusClient\(process\.env\.ORDERS_FULLYQUALIFIEDNAMESPACE, credential\);\n---\n<p>/u,
  );
  const component = { path: 'Bus.vue', source: `<script setup>\n${code}</script>\n` };
  const { text, reports } = run(azureToEntra, component);
  expect(text).toBeUndefined();
  expect(reports[0]).toMatch(/^3:13 refused \(runs-in-browser\)/u);
});

test('says nothing of files without findings', () => {
  const { text, reports } = run(azureToEntra, { path: 'a.js', source: 'call();\n' });
  expect(text).toBeUndefined();
  expect(reports).toEqual([]);
});

test('fails for a file that does not parse, with its place', () => {
  const source = `import '@azure/service-bus';\nconst = 1;\n`;
  expect(() => run(azureToEntra, { path: 'broken.js', source })).toThrow(/^broken\.js:2:7: /u);
});

test('fails for options that make no sense', () => {
  expect(() => run(azureToEntra, bus, { identity: 'both' })).toThrow(
    'identity takes "system" or "user".',
  );
});

describe('transforms of families', () => {
  const folder = fileURLToPath(new URL('../../codemods', import.meta.url));
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('-to-entra.ts') && file !== 'azure-to-entra.ts',
  );

  test.each(files)('%s leaves the other services alone', async (file) => {
    const path = `../../codemods/${file.replace('.ts', '.js')}`;
    const { default: transform } = (await import(/* @vite-ignore */ path)) as {
      default: Transform;
    };
    const cosmos = `import { CosmosClient } from '@azure/cosmos';\nexport const c = new CosmosClient({ endpoint: E, key: process.env.K });\n`;
    const isOwner = file === 'cosmos-to-entra.ts';
    const { text, reports } = run(transform, { path: 'c.ts', source: cosmos });
    expect(text !== undefined).toBe(isOwner);
    expect(reports.length > 0).toBe(isOwner);
  });

  test('are those of the catalogue', () => {
    expect(files.map((file) => file.replace('.ts', '')).toSorted()).toEqual(
      Object.keys(families).toSorted(),
    );
  });

  test('together cover every service', () => {
    expect(Object.values(families).flat().toSorted()).toEqual(
      services.map(({ id }) => id).toSorted(),
    );
  });
});
