import { isTypeScript } from '../source/language.js';
import type { SourceFile } from '../source/source-file.js';
import { printString } from './expression.js';
import { usesBrackets } from './setting-style.js';
import type { ClientId, Target } from './target.js';

/** A class of `@azure/identity` and the arguments that the target gives it. */
export interface Construction {
  readonly exportName: string;
  readonly print: (names: ReadonlyMap<string, string>) => string;
  readonly needs: readonly string[];
}

/** What a target constructs; client IDs from settings are read as the file reads its settings. */
export function constructionFor(file: SourceFile, target: Target, quote: string): Construction {
  const { clientId } = target;
  const id = clientId === null ? null : printClientId(file, clientId, quote);
  switch (target.credential) {
    case 'default':
      return simple(
        'DefaultAzureCredential',
        id === null ? '' : `{ managedIdentityClientId: ${id} }`,
      );
    case 'managed-identity':
      return simple('ManagedIdentityCredential', id === null ? '' : `{ clientId: ${id} }`);
    case 'chained':
      return {
        exportName: 'ChainedTokenCredential',
        needs: ['ChainedTokenCredential', 'ManagedIdentityCredential', 'AzureCliCredential'],
        print: (names) =>
          `new ${name(names, 'ChainedTokenCredential')}(new ${name(names, 'ManagedIdentityCredential')}(${id === null ? '' : `{ clientId: ${id} }`}), new ${name(names, 'AzureCliCredential')}())`,
      };
  }
}

function simple(exportName: string, args: string): Construction {
  return {
    exportName,
    needs: [exportName],
    print: (names) => `new ${name(names, exportName)}(${args})`,
  };
}

function name(names: ReadonlyMap<string, string>, exportName: string): string {
  return names.get(exportName) ?? exportName;
}

/** The client ID as code: a string, or the setting that holds it. */
export function printClientId(file: SourceFile, clientId: ClientId, quote: string): string {
  return clientId.kind === 'literal'
    ? printString(clientId.value, quote)
    : printRequiredSetting(file, clientId.name, quote);
}

/**
 * A setting that must be there. TypeScript is told so, since options of a type without `undefined` take nothing else
 * under `exactOptionalPropertyTypes`.
 */
export function printRequiredSetting(file: SourceFile, setting: string, quote: string): string {
  return printSetting(file, setting, quote) + (isTypeScript(file.path) ? '!' : '');
}

/** `process.env.NAME`, or `process.env['NAME']` in a file that writes its settings so. */
export function printSetting(file: SourceFile, setting: string, quote: string): string {
  const isName = /^[A-Za-z_]\w*$/u.test(setting);
  return usesBrackets(file) || !isName
    ? `process.env[${printString(setting, quote)}]`
    : `process.env.${setting}`;
}
