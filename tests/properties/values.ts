import type { CompiledRow } from '../../src/catalogue/compile.js';
import { credentialClasses } from '../../src/catalogue/credentials.js';
import { findSlot } from '../../src/catalogue/slots.js';
import type { Service } from '../../src/catalogue/types.js';
import { lettersOf } from '../harness/secrets.js';

/** What an argument of a call holds, as an expression that needs nothing else. */
export interface Value {
  readonly expression: string;
  /** The text that must never be printed. */
  readonly secret: string | null;
  /** Ending of a setting with this value: `KEY`. */
  readonly suffix: string;
}

/** A class that carries a key, and the package that it is imported from. */
export interface KeyClass {
  readonly module: string;
  readonly name: string;
  /** Names of its arguments' slots: `accountName`, `key`. */
  readonly slots: readonly string[];
}

/** The key that nobody ever had; the same name gives the same key. */
export function keyOf(name: string): string {
  return `${lettersOf(`key of ${name}`, 43)}=`;
}

const filled = (form: string, account: string): string =>
  form.replaceAll(/\{[^}]*\}/gu, account).replaceAll(/[<>]/gu, '');

/** The value of a slot for an account; null for a kind of value that no generated program has. */
export function valueOf(service: Service, slot: string, account: string): Value | null {
  const suffix = slot.replaceAll(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
  const plain = (expression: string): Value => ({ expression, secret: null, suffix });
  const form = service.endpoint?.form ?? 'https://{account}.example.azure.com';
  const secret = keyOf(`${account} ${slot}`);
  switch (findSlot(slot)?.kind) {
    case 'connection-string':
      return { expression: `'${connectionString(service, account, secret)}'`, secret, suffix };
    case 'key':
      return { expression: `'${secret}'`, secret, suffix };
    case 'sas-url':
      return {
        expression: `'${filled(form, account)}/goods?sv=2024-11-04&sig=${secret}'`,
        secret,
        suffix,
      };
    case 'url':
      return plain(`'${filled(form.includes('://') ? form : `https://${form}`, account)}'`);
    case 'host':
      return plain(`'${filled(form, account)}'`);
    case 'name':
      return plain(`'${slot.toLowerCase()}'`);
    case 'object':
    case 'options':
      return plain('{}');
    default:
      return null;
  }
}

function connectionString(service: Service, account: string, key: string): string {
  const facts = service.connectionString;
  if (facts === undefined) return `Endpoint=https://${account}.example.azure.com/;AccessKey=${key}`;
  if (facts.form === 'storage') {
    return `DefaultEndpointsProtocol=https;AccountName=${account};AccountKey=${key};EndpointSuffix=core.windows.net`;
  }
  const form = filled(service.endpoint?.form ?? 'https://{account}.example.azure.com', account);
  const isHost = service.endpoint?.kind === 'host' && facts.endpointField === 'Endpoint';
  const secrets = facts.secretFields.slice(0, 1).map((field) => `${field}=${key}`);
  return [`${facts.endpointField}=${isHost ? `sb://${form}/` : form}`, ...secrets].join(';');
}

/** The classes that a key for a row may be in: those of the package itself, else those of @azure/core-auth. */
export function keyClassesOf({ service }: CompiledRow, module: string): readonly KeyClass[] {
  const own = credentialClasses.filter((entry) => entry.packages.includes(module));
  const home = own.length > 0 ? module : '@azure/core-auth';
  const fitting = credentialClasses.filter(
    (entry) => entry.packages.includes(home) && service.generation !== 'retired',
  );
  return fitting.map((entry) => ({
    module: home,
    name: entry.export,
    slots: (/\((?<args>[^)]*)\)/u.exec(entry.from)?.groups?.['args'] ?? '').split(', '),
  }));
}
