import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { compileService } from '../../src/catalogue/compile.js';
import type { Service } from '../../src/catalogue/types.js';
import { placeholdersIn } from '../catalogue/placeholders.js';
import { Workspace } from '../cli/workspace.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const script = `${project}scripts/new-service.js`;

/** A copy of what the script reads and writes. */
function copyCatalogue(): Workspace {
  const workspace = new Workspace({ 'package.json': '{ "type": "module" }\n' });
  cpSync(`${project}src/catalogue`, workspace.path('src/catalogue'), { recursive: true });
  return workspace;
}

function run({ root }: Workspace, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The problems of the catalogue's files as the compiler sees them, with the project's own options. */
function compile({ root }: Workspace): readonly string[] {
  const path = `${project}tsconfig.json`;
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.parseJsonConfigFileContent(
    { compilerOptions: { ...config.compilerOptions, types: [], noEmit: true } },
    ts.sys,
    root,
  );
  const program = ts.createProgram([`${root}/src/catalogue/index.ts`], options);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Loads a data file; it imports nothing but types. */
function load(workspace: Workspace, path: string, name: string): Service {
  const { outputText } = ts.transpileModule(workspace.read(path), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  });
  const exports: Record<string, Service> = {};
  new Function('exports', outputText)(exports);
  const service = exports[name];
  if (service === undefined) throw new Error(`${path} exports no ${name}`);
  return service;
}

const dataFile = 'src/catalogue/services/parcel-tracking.ts';

describe('new:service', () => {
  test('writes a service that compiles and that the catalogue tests reject until it is filled in', () => {
    const workspace = copyCatalogue();
    const result = run(workspace, 'parcel-tracking', '@azure/parcel-tracking');
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(result.stdout).toContain('CONTRIBUTING.md');
    expect(compile(workspace)).toEqual([]);
    expect(placeholdersIn(load(workspace, dataFile, 'parcelTracking')).length).toBeGreaterThan(5);
    for (const name of ['input', 'expected']) {
      expect(workspace.read(`tests/fixtures/parcel-tracking/${name}.ts`)).toContain(
        '@azure/parcel-tracking',
      );
    }
  });

  test('lists the service before the retired ones, its import in order', () => {
    const workspace = copyCatalogue();
    run(workspace, 'parcel-tracking', '@azure/parcel-tracking', '@azure-rest/parcels');
    const index = workspace.read('src/catalogue/index.ts');
    const before = readFileSync(`${project}src/catalogue/index.ts`, 'utf8');
    const added = index.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(added).toEqual([
      "import { parcelTracking } from './services/parcel-tracking.js';",
      '  parcelTracking,',
    ]);
    const paths = [...index.matchAll(/'\.\/services\/(?<path>[\w-]+)\.js'/gu)].map(
      (match) => match.groups?.['path'],
    );
    expect(paths).toEqual([...paths].sort());
    expect(index.indexOf('  parcelTracking,')).toBeLessThan(index.indexOf('  ...retiredServices'));
  });

  test.each([
    [[], 'an ID and at least one package'],
    [['parcels'], 'an ID and at least one package'],
    [['Parcels', '@azure/parcels'], '"Parcels" is no ID'],
    [['parcels', '../parcels'], '"../parcels" is no package name'],
    [['cosmos', '@azure/cosmos'], 'src/catalogue/services/cosmos.ts is there already'],
    [['services', '@azure/services'], 'has the name services already'],
  ])('%j is refused, and nothing is written', (args, message) => {
    const workspace = copyCatalogue();
    const index = workspace.read('src/catalogue/index.ts');
    const result = run(workspace, ...args);
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toContain(message);
    expect(workspace.read('src/catalogue/index.ts')).toBe(index);
    expect(workspace.exists('tests/fixtures')).toBe(false);
  });

  test('a second run overwrites nothing', () => {
    const workspace = copyCatalogue();
    run(workspace, 'parcels', '@azure/parcels');
    workspace.write('src/catalogue/services/parcels.ts', '// mine\n');
    expect(run(workspace, 'parcels', '@azure/parcels').status).toBe(2);
    expect(workspace.read('src/catalogue/services/parcels.ts')).toBe('// mine\n');
  });

  test('it has to run at the top of the project', () => {
    expect(run(new Workspace(), 'parcels', '@azure/parcels').stderr).toContain(
      'there is no src/catalogue/index.ts here',
    );
  });
});

/** The fenced TypeScript of CONTRIBUTING.md that declares the example's service. */
const example = /^```ts\n(?<code>import type \{ Service \}.*?)^```/msu.exec(
  readFileSync(`${project}CONTRIBUTING.md`, 'utf8'),
)?.groups?.['code'];

test('the example in CONTRIBUTING.md is a sound service', () => {
  const workspace = copyCatalogue();
  run(workspace, 'parcel-tracking', '@azure/parcel-tracking');
  workspace.write(dataFile, example ?? '');
  expect(compile(workspace)).toEqual([]);
  const service = load(workspace, dataFile, 'parcelTracking');
  expect(placeholdersIn(service)).toEqual([]);
  expect(compileService(service).map(({ entryPoint }) => entryPoint)).toEqual([
    'ParcelClient',
    'ParcelClient',
    'ParcelClient.createLabelUrl',
  ]);
});
