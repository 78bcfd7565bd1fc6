import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format } from 'prettier';
import tsBlankSpace from 'ts-blank-space';
import { transpile } from './transpile.js';

/** The ways in which a program may be written. */
export const forms = ['esm', 'commonjs', 'typescript'] as const;
export type Form = (typeof forms)[number];

/** Name of a program's file in each form. */
export const fileNames: Readonly<Record<Form, string>> = {
  esm: 'main.js',
  commonjs: 'main.js',
  typescript: 'main.ts',
};

/**
 * Writes a TypeScript program in another form: JavaScript without its types, and CommonJS with `require` for the imports at
 * its top, which have to be plain: no import for the side effects alone, no top-level `await`.
 */
export async function writeForm(program: string, form: Form): Promise<string> {
  if (form === 'typescript') return program;
  const javaScript = tsBlankSpace(program);
  const text = form === 'esm' ? javaScript : toCommonJs(javaScript);
  return format(text, { parser: 'babel', singleQuote: true, printWidth: 100 });
}

function toCommonJs(text: string): string {
  return text.replaceAll(
    /^import (?<bindings>[^;]+?) from (?<module>'[^']+');$/gmu,
    (_, bindings: string, module: string) => {
      const namespace = /^\* as (?<name>\w+)$/u.exec(bindings)?.groups?.['name'];
      if (namespace !== undefined) return `const ${namespace} = require(${module});`;
      const named = /\{(?<names>[^}]*)\}/u.exec(bindings)?.groups?.['names'] ?? '';
      const standard = /^(?<name>\w+)/u.exec(bindings)?.groups?.['name'];
      if (standard !== undefined && isCommonJsOnly(module.slice(1, -1))) {
        return `const ${standard} = require(${module});`;
      }
      const names = [
        ...(standard === undefined ? [] : [`default: ${standard}`]),
        ...named.split(',').filter((name) => name.trim() !== ''),
      ].map((name) => name.trim().replace(/ as /u, ': '));
      return `const { ${names.join(', ')} } = require(${module});`;
    },
  );
}

/** Whether the standard export that Node shows of a package is all that `require` gives. */
function isCommonJsOnly(module: string): boolean {
  const name = /^(?:@[^/]+\/)?[^/]+/u.exec(module)?.[0] ?? module;
  if (module.startsWith('node:')) return true;
  try {
    const manifest = createRequire(import.meta.url)(`${name}/package.json`) as {
      readonly type?: string;
      readonly exports?: unknown;
    };
    return manifest.type !== 'module' && manifest.exports === undefined;
  } catch {
    // Its exports do not let anyone see the manifest.
    return false;
  }
}

/** The file of a program that Node runs: itself, or what its TypeScript becomes. */
export function executableOf(folder: string, form: Form): string {
  const file = path.join(folder, fileNames[form]);
  if (form !== 'typescript') return file;
  const transpiled = path.join(folder, 'main.transpiled.js');
  writeFileSync(transpiled, transpile(readFileSync(file, 'utf8')));
  return transpiled;
}
