import fc from 'fast-check';

/** How a file reaches the exports of packages. */
export interface ImportForm {
  readonly extensions: readonly string[];
  /** Statements of ES modules may stand beside it. */
  readonly isModule: boolean;
  /** The lines stand in the function with the call. */
  readonly isLazy: boolean;
  readonly lines: (module: string, names: readonly string[]) => readonly string[];
  readonly name: (exportName: string, module: string) => string;
}

const local = (module: string): string => module.replace(/^@/u, '').replaceAll(/\W/gu, '_');
const listed = (names: readonly string[], print: (name: string) => string): string =>
  names.map(print).join(', ');

/** The export called `default` needs a name of its own. */
const bound = (name: string, module: string): string =>
  name === 'default' ? `${local(module)}Factory` : name;
const specifiers = (names: readonly string[], module: string, word: string): string =>
  listed(names, (name) => (name === 'default' ? `default${word}${bound(name, module)}` : name));

const modules = ['ts', 'mts', 'mjs', 'js', 'tsx'];
const scripts = ['js', 'cjs', 'cts'];
const eager = { isLazy: false, name: bound };
const member = (name: string, module: string): string => `${local(module)}.${name}`;

/** `default` stands for the module itself where a package has no exports of that name. */
export const importForms: Readonly<Record<string, ImportForm>> = {
  named: {
    isModule: true,
    ...eager,
    extensions: modules,
    lines: (module, names) => [`import { ${specifiers(names, module, ' as ')} } from '${module}';`],
  },
  aliased: {
    isModule: true,
    extensions: modules,
    isLazy: false,
    lines: (module, names) => [
      `import { ${listed(names, (name) => `${name} as My${name}`)} } from '${module}';`,
    ],
    name: (name) => `My${name}`,
  },
  inLines: {
    isModule: true,
    ...eager,
    extensions: modules,
    lines: (module, names) => [
      'import {',
      ...names.map((name) => `  ${specifiers([name], module, ' as ')},`),
      `} from '${module}';`,
    ],
  },
  namespace: {
    isModule: true,
    extensions: modules,
    isLazy: false,
    lines: (module) => [`import * as ${local(module)} from '${module}';`],
    name: member,
  },
  defaultOfCommonJs: {
    isModule: true,
    extensions: modules,
    isLazy: false,
    lines: (module) => [`import ${local(module)} from '${module}';`],
    name: member,
  },
  defaultTakenApart: {
    isModule: true,
    ...eager,
    extensions: modules,
    lines: (module, names) => [
      `import ${local(module)} from '${module}';`,
      `const { ${specifiers(names, module, ': ')} } = ${local(module)};`,
    ],
  },
  dynamic: {
    isModule: true,
    isLazy: true,
    name: bound,
    extensions: ['ts', 'mjs', 'js'],
    lines: (module, names) => [
      `const { ${specifiers(names, module, ': ')} } = await import('${module}');`,
    ],
  },
  dynamicNamespace: {
    isModule: true,
    isLazy: true,
    name: member,
    extensions: ['ts', 'mjs', 'js'],
    lines: (module) => [`const ${local(module)} = await import('${module}');`],
  },
  required: {
    isModule: false,
    ...eager,
    extensions: scripts,
    lines: (module, names) => [
      `const { ${specifiers(names, module, ': ')} } = require('${module}');`,
    ],
  },
  requiredByOtherNames: {
    isModule: false,
    extensions: scripts,
    isLazy: false,
    lines: (module, names) => [
      `const { ${listed(names, (name) => `${name}: My${name}`)} } = require('${module}');`,
    ],
    name: (name) => `My${name}`,
  },
  requiredNamespace: {
    isModule: false,
    extensions: scripts,
    isLazy: false,
    lines: (module) => [`var ${local(module)} = require('${module}');`],
    name: member,
  },
  requiredMembers: {
    isModule: false,
    ...eager,
    extensions: scripts,
    lines: (module, names) =>
      names.map((name) => `const ${bound(name, module)} = require('${module}').${name};`),
  },
  requiredInOneStatement: {
    isModule: false,
    ...eager,
    extensions: scripts,
    lines: (module, names) => [
      `const ${local(module)}Path = require('path'), { ${specifiers(names, module, ': ')} } = require('${module}');`,
    ],
  },
  requiredInPlace: {
    isModule: false,
    extensions: scripts,
    isLazy: false,
    lines: () => [],
    name: (name, module) => `(require('${module}').${name})`,
  },
  requiredLate: {
    isModule: false,
    isLazy: true,
    name: bound,
    extensions: scripts,
    lines: (module, names) => [
      `const { ${specifiers(names, module, ': ')} } = require('${module}');`,
    ],
  },
  importEquals: {
    isModule: true,
    extensions: ['cts', 'ts'],
    isLazy: false,
    lines: (module) => [`import ${local(module)} = require('${module}');`],
    name: member,
  },
};

/** A form with an extension that it may have. */
export const importForm: fc.Arbitrary<{ readonly form: ImportForm; readonly extension: string }> =
  fc
    .constantFrom(...Object.values(importForms))
    .chain((form) =>
      fc.record({ form: fc.constant(form), extension: fc.constantFrom(...form.extensions) }),
    );
