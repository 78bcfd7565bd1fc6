import { describe, expect, it } from 'vitest';
import { compileService } from '../../src/catalogue/compile.js';
import { credentialClasses } from '../../src/catalogue/credentials.js';
import { packageNames, services } from '../../src/catalogue/index.js';
import type { SlotName } from '../../src/catalogue/slots.js';
import type { CredentialClass, Row, Service } from '../../src/catalogue/types.js';
import { withoutDeclarations } from './allow-list.js';
import { installedModules } from './installed.js';
import { memberProgram, moduleFormat, type Program, programsOf, slotTypes } from './programs.js';
import { type Problem, typeCheck } from './type-check.js';

/** Packages that cannot be installed here; their rows were read off their sources, or checked by hand. */
const notInstalled: ReadonlySet<string> = new Set([
  // Some mirrors of the registry lack them.
  '@azure-rest/communication-job-router',
  '@azure-rest/maps-geolocation',
  '@azure-rest/maps-route',
  '@azure-rest/maps-timezone',
  '@azure-rest/maps-weather',
  // Its peers exclude those of the other packages of LangChain.
  '@langchain/azure-cosmosdb',
  // It brings a hundred integrations.
  '@langchain/community/document_loaders/web/azure_blob_storage_container',
  '@langchain/community/document_loaders/web/azure_blob_storage_file',
  '@langchain/community/vectorstores/azure_aisearch',
  // It brings all libraries of its time, and passes their exports on.
  'azure',
]);

/** Calls that the typings of the pinned version have not: those of an older one have, or only the code. */
const olderTypings: Readonly<Record<string, string>> = {
  'Client.fromConnectionString(connectionString, ...rest)': 'azure-event-hubs@0.0.8, lib/client.js',
  'loginWithAuthFileAuthResponse(...rest)': 'ms-rest-azure@3.0.2, lib/msRestAzure.js',
  'new ChatOpenAI({ azureOpenAIApiKey: key, ...options })': '@langchain/openai@0.3.17',
  'new ServiceClient(keyCredential, endpoint, ...rest)': 'azure-batch@9.0.0, lib/batch.js',
  'new OpenAI({ azureOpenAIApiKey: key, ...options })': '@langchain/openai@0.3.17',
  'new OpenAIEmbeddings({ azureOpenAIApiKey: key, ...options })': '@langchain/openai@0.3.17',
};

const installed = installedModules();

/** A row whose two sides do not fit the package, to see that the check can fail at all. */
const wrongRow: Row = {
  from: 'new BlobServiceClient(endpoint, keyCredential, ...rest)',
  to: 'new BlobServiceClient(credential, endpoint, ...rest)',
};

/** Rows of packages that are written in plain JavaScript; their sources were read instead. */
const typedServices = services.filter(
  ({ packages }) =>
    !packages.every((name) => withoutDeclarations.includes(name) || notInstalled.has(name)),
);

const rows = typedServices.flatMap((service) =>
  service.rows
    .filter((row) => row.packages?.every((name) => notInstalled.has(name)) !== true)
    .flatMap((row) => signaturesOf(row).map((from) => ({ ...row, from })))
    .filter(({ from }) => !(from in olderTypings))
    .flatMap((row) => compileService({ ...service, rows: [row] }))
    .map((row) => ({ row, text: String(row.row.from), programs: programsOf(row) })),
);
const wrong = services
  .filter((service) => service.id === 'storage-blob')
  .flatMap((service) => compileService({ ...service, rows: [wrongRow] }))
  .flatMap((row) => programsOf(row));
const credentials = credentialClasses.flatMap((entry) =>
  installed
    .filter(({ module }) => entry.packages.includes(module))
    .filter(({ module, specifier }) => specifier === module || entry.generation === 'retired')
    .map(({ specifier }) => ({
      entry,
      module: specifier,
      text: credentialProgram(entry, specifier),
    })),
);

const texts = [
  ...services.map((service) => memberProgram(service)),
  ...credentials.map(({ text }) => text),
  ...wrong.map(({ text }) => text),
  ...rows.flatMap(({ programs }) => programs.map(({ text }) => text)),
];
const indexes = new Map(texts.map((text, index) => [text, index]));
const checked = typeCheck(texts);

function signaturesOf({ from }: Row): readonly string[] {
  return typeof from === 'string' ? [from] : from;
}

function credentialProgram(entry: CredentialClass, module: string): string {
  const parameters = [...entry.from.matchAll(/(?<=[(,]\s*)\w+/gu)].map(([slot]) => slot);
  return [
    moduleFormat(module),
    `import { ${entry.export} } from '${module}';`,
    ...parameters.map(
      (slot) => `declare const ${slot}: ${slotTypes[slot as SlotName] ?? 'string'};`,
    ),
    `const credential = ${entry.from};`,
    `export const members = [${entry.keyOnly.map((member) => `credential.${member}`).join(', ')}];`,
  ].join('\n');
}

function problemsOf(text: string): readonly Problem[] {
  return checked.problems[indexes.get(text) ?? -1] ?? [];
}

/** The problems of the side that a program is about. */
function sidesOf(program: Program): {
  readonly from: readonly string[];
  readonly to: readonly string[];
} {
  const all = problemsOf(program.text);
  const isTarget = (problem: Problem): boolean => problem.line === program.targetLine;
  const tell = (problem: Problem): string => `${program.variant}: ${problem.message}`;
  return {
    from: all.filter((problem) => !isTarget(problem)).map(tell),
    to: all.filter(isTarget).map(tell),
  };
}

describe.each(typedServices.map((service) => service.id))('rows of %s', (id) => {
  const own = rows.filter(({ row }) => row.service.id === id);

  it.each(own.map(({ text, programs }) => [text, programs] as const))('%s', (_, programs) => {
    for (const hasOptional of new Set(programs.map((program) => program.hasOptional))) {
      const sides = programs
        .filter((program) => program.hasOptional === hasOptional)
        .map((program) => sidesOf(program));
      const fitting = sides.filter(({ from }) => from.length === 0);
      expect(fitting.length, sides.flatMap(({ from }) => from).join('\n')).toBeGreaterThan(0);
      expect(fitting.flatMap(({ to }) => to)).toEqual([]);
    }
  });
});

describe('members that need the key, or rights of their own, and those that roles are told by', () => {
  it.each(services.map((service) => [service.id, service] as const))(
    'exist in %s',
    (id, service) => {
      const members = checked.membersOf(services.findIndex((known) => known.id === id));
      expect(namesOf(service).filter((name) => !members.has(name))).toEqual([]);
    },
  );
});

/** `databases.create` means a member `create` of a member `databases`. */
function namesOf(service: Service): readonly string[] {
  const members = [...(service.keyOnly ?? []), ...(service.rights ?? [])];
  return [
    ...members.flatMap((member) => member.name.split('.')),
    ...service.roles.flatMap(({ methods = [] }) => methods),
    ...(service.navigation ?? []),
  ];
}

describe('key credentials', () => {
  it.each(credentials.map(({ entry, module, text }) => [entry.export, module, text] as const))(
    '%s comes from %s',
    (_, __, text) => {
      expect(problemsOf(text)).toEqual([]);
    },
  );
});

describe('packages', () => {
  it('are installed but for some', () => {
    const known = new Set(installed.map(({ module }) => module));
    const missing = packageNames.filter((name) => !known.has(name));
    expect(missing.toSorted()).toEqual([...notInstalled].toSorted());
  });
});

describe('the check itself', () => {
  it('finds a row whose arguments are in the wrong order', () => {
    expect(wrong.flatMap((program) => sidesOf(program).to)).not.toEqual([]);
  });
});
