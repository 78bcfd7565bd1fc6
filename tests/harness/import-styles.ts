import type { EntryPoint, Writer } from './entry-points.js';

/** A way that a file reaches the exports of a package, as a template for whole files. */
export interface ImportStyle {
  readonly title: string;
  readonly extension: string;
  /** The file with the secret. */
  readonly before: (entry: EntryPoint) => string;
  /** The file with the identity. */
  readonly after: (entry: EntryPoint) => string;
}

const quoted = { "'": (value: string) => `'${value}'`, '"': (value: string) => `"${value}"` };

/** The local name of a package's namespace. */
function namespaceOf(packageName: string): string {
  return packageName.replace(/^@azure(?:-rest)?\//u, '').replaceAll(/\W/gu, '_');
}

/** Export names by package: those of the client, and before the migration those of the key credential. */
function importsOf({ client, key }: EntryPoint, withKey: boolean): ReadonlyMap<string, string[]> {
  const imports = new Map([[client[0], [client[1]]]]);
  if (key === undefined || !withKey) return imports;
  return imports.set(key[0], [...(imports.get(key[0]) ?? []), key[1]]);
}

function packageOf({ client, key }: EntryPoint, exportName: string): string {
  return key?.[1] === exportName ? key[0] : client[0];
}

interface Module {
  readonly title: string;
  readonly extension: string;
  readonly quote?: "'" | '"';
  readonly header?: readonly string[];
  readonly importOf: (packageName: string, exportNames: readonly string[]) => readonly string[];
  readonly name: (exportName: string, packageName: string) => string;
  readonly identityImport: string;
  readonly identityClass?: string;
  readonly result: (call: string) => string;
}

const esm = {
  identityImport: "import { DefaultAzureCredential } from '@azure/identity';",
  result: (call: string) => `export const client = ${call};`,
};

const commonJs = {
  identityImport: "const { DefaultAzureCredential } = require('@azure/identity');",
  result: (call: string) => `module.exports = ${call};`,
};

const compiled = {
  extension: 'js',
  quote: '"',
  header: ['"use strict";', 'Object.defineProperty(exports, "__esModule", { value: true });'],
  identityImport: 'const { DefaultAzureCredential } = require("@azure/identity");',
  result: (call: string) => `exports.client = ${call};`,
} as const;

/** Styles whose imports stand at the top of the file. */
const modules: readonly Module[] = [
  {
    ...esm,
    title: 'named import',
    extension: 'ts',
    importOf: (packageName, names) => [`import { ${names.join(', ')} } from '${packageName}';`],
    name: (exportName) => exportName,
  },
  {
    ...esm,
    title: 'aliased import',
    extension: 'mjs',
    importOf: (packageName, names) => [
      `import { ${names.map((name) => `${name} as My${name}`).join(', ')} } from '${packageName}';`,
    ],
    name: (exportName) => `My${exportName}`,
  },
  {
    ...esm,
    title: 'namespace import',
    extension: 'mts',
    importOf: (packageName) => [`import * as ${namespaceOf(packageName)} from '${packageName}';`],
    name: (exportName, packageName) => `${namespaceOf(packageName)}.${exportName}`,
  },
  {
    ...commonJs,
    title: 'destructured require',
    extension: 'js',
    importOf: (packageName, names) => [
      `const { ${names.join(', ')} } = require('${packageName}');`,
    ],
    name: (exportName) => exportName,
  },
  {
    ...commonJs,
    title: 'renamed in a destructured require',
    extension: 'cjs',
    importOf: (packageName, names) => [
      `const { ${names.map((name) => `${name}: My${name}`).join(', ')} } = require('${packageName}');`,
    ],
    name: (exportName) => `My${exportName}`,
  },
  {
    ...commonJs,
    title: 'required namespace',
    extension: 'js',
    importOf: (packageName) => [`const ${namespaceOf(packageName)} = require('${packageName}');`],
    name: (exportName, packageName) => `${namespaceOf(packageName)}.${exportName}`,
  },
  {
    ...commonJs,
    title: 'member of a require',
    extension: 'js',
    importOf: (packageName, names) =>
      names.map((name) => `const ${name} = require('${packageName}').${name};`),
    name: (exportName) => exportName,
  },
  {
    title: 'import = require',
    extension: 'cts',
    importOf: (packageName) => [`import ${namespaceOf(packageName)} = require('${packageName}');`],
    name: (exportName, packageName) => `${namespaceOf(packageName)}.${exportName}`,
    identityImport: "import identity = require('@azure/identity');",
    identityClass: 'identity.DefaultAzureCredential',
    result: esm.result,
  },
  {
    ...compiled,
    title: 'compiled TypeScript',
    importOf: (packageName) => [`const ${namespaceOf(packageName)}_1 = require("${packageName}");`],
    name: (exportName, packageName) => `${namespaceOf(packageName)}_1.${exportName}`,
  },
  {
    ...compiled,
    title: 'compiled namespace import',
    importOf: (packageName) => [
      `const ${namespaceOf(packageName)} = __importStar(require("${packageName}"));`,
    ],
    name: (exportName, packageName) => `${namespaceOf(packageName)}.${exportName}`,
  },
];

function writerFor(entry: EntryPoint, { name, quote = "'" }: Module): Writer {
  const nameOf = (exportName: string) => name(exportName, packageOf(entry, exportName));
  return {
    name: nameOf,
    construct: (exportName) => `new ${nameOf(exportName)}`,
    text: quoted[quote],
  };
}

function importLines(entry: EntryPoint, module: Module, withKey: boolean): readonly string[] {
  return [...importsOf(entry, withKey)].flatMap(([packageName, names]) =>
    module.importOf(packageName, names),
  );
}

function styleOf(module: Module): ImportStyle {
  const { title, extension, header = [], identityClass = 'DefaultAzureCredential' } = module;
  const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
  return {
    title,
    extension,
    before: (entry) =>
      lines(
        ...header,
        ...importLines(entry, module, true),
        '',
        module.result(entry.before(writerFor(entry, module))),
      ),
    after: (entry) =>
      lines(
        ...header,
        ...importLines(entry, module, false),
        module.identityImport,
        '',
        `const credential = new ${identityClass}();`,
        '',
        module.result(entry.after(writerFor(entry, module))),
      ),
  };
}

const plainName = (exportName: string) => exportName;
const newCredential = 'const credential = new DefaultAzureCredential();';

/** Styles without any import at the top: the credential's own import comes first. */
const others: readonly ImportStyle[] = [
  {
    title: 'member of a require in the call',
    extension: 'js',
    ...inline(commonJs.identityImport, (entry) => {
      const name = (exportName: string) =>
        `require('${packageOf(entry, exportName)}').${exportName}`;
      return {
        name,
        construct: (exportName) => `new (${name(exportName)})`,
        text: quoted["'"],
      };
    }),
  },
  lazy('require in a function', 'js', commonJs.identityImport, (names, packageName) => [
    `const { ${names} } = require('${packageName}');`,
  ]),
  lazy('dynamic import in a function', 'mjs', esm.identityImport, (names, packageName) => [
    `const { ${names} } = await import('${packageName}');`,
  ]),
];

function inline(
  identityImport: string,
  writer: (entry: EntryPoint) => Writer,
): Pick<ImportStyle, 'before' | 'after'> {
  const file = (call: string) => `module.exports = ${call};\n`;
  return {
    before: (entry) => file(entry.before(writer(entry))),
    after: (entry) =>
      `${identityImport}\n\n${newCredential}\n\n${file(entry.after(writer(entry)))}`,
  };
}

function lazy(
  title: string,
  extension: string,
  identityImport: string,
  importOf: (names: string, packageName: string) => readonly string[],
): ImportStyle {
  const writer: Writer = {
    name: plainName,
    construct: (exportName) => `new ${exportName}`,
    text: quoted["'"],
  };
  const file = (entry: EntryPoint, call: string, withKey: boolean) =>
    [
      'async function open() {',
      ...[...importsOf(entry, withKey)]
        .flatMap(([packageName, names]) => importOf(names.join(', '), packageName))
        .map((line) => `  ${line}`),
      `  return ${call};`,
      '}',
      '',
      'open();',
      '',
    ].join('\n');
  return {
    title,
    extension,
    before: (entry) => file(entry, entry.before(writer), true),
    after: (entry) =>
      `${identityImport}\n\n${newCredential}\n\n${file(entry, entry.after(writer), false)}`,
  };
}

/** The styles that real code has. */
export const importStyles: readonly ImportStyle[] = [...modules.map(styleOf), ...others];
