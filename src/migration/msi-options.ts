import type { TSESTree } from '@typescript-eslint/types';
import type { ClientFinding } from '../findings/finding.js';
import { findObjectLiteral } from '../source/objects.js';
import { traceOrigin } from '../source/provenance.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { findStringValue, keyName, unwrap } from '../source/syntax.js';
import { findBorder } from './borders.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/**
 * Options of the retired logins that name an identity, by what ManagedIdentityCredential calls them. Source: the
 * declarations of @azure/ms-rest-nodeauth 3.1.1 and @azure/identity 4.13.1.
 */
const identityOptions: ReadonlyMap<string, string> = new Map([
  ['clientId', 'clientId'],
  ['objectId', 'objectId'],
  ['identityId', 'resourceId'],
]);

/** Options without a counterpart: the new class finds the endpoint of the identity by itself. */
const endpointOptions: ReadonlySet<string> = new Set([
  'msiEndpoint',
  'msiSecret',
  'msiApiVersion',
  'apiVersion',
  'httpMethod',
  'port',
]);

/** The audience of Azure Resource Manager, which clients of that generation assume as well. */
const managementAudience = /^https:\/\/management\.(?:azure\.com|core\.windows\.net)\/?$/u;

interface Options {
  /** The argument of the new call; empty for the system-assigned identity. */
  readonly text: string;
  readonly kept: readonly Range[];
  readonly notes: readonly string[];
}

export function readOptions(file: SourceFile, { node, service }: ClientFinding): Options | Refusal {
  const [argument, ...others] = node.arguments;
  if (argument === undefined) return { text: '', kept: [], notes: [] };
  const isCallback = traceOrigin(file, argument).origin.kind === 'function';
  if (others.length > 0 || isCallback) {
    return refuse(
      'manual',
      service,
      'Await the promise instead of passing a callback, then run again.',
    );
  }
  const object = findObjectLiteral(file, argument);
  if (object === null) return refuse('options-unknown', service);
  const kept: Range[] = [];
  const written: string[] = [];
  const dropped: string[] = [];
  for (const property of object.properties) {
    const name = property.type === 'Property' ? keyName(property) : null;
    if (property.type !== 'Property' || name === null) return refuse('unknown-argument', service);
    const wanted = identityOptions.get(name);
    if (wanted !== undefined) {
      kept.push(property.value.range);
      const text = file.text.slice(...property.value.range);
      written.push(text === wanted ? wanted : `${wanted}: ${text}`);
    } else if (name === 'resource') {
      if (!isManagement(file, property.value)) return refuse('other-audience', service);
    } else if (endpointOptions.has(name)) dropped.push(name);
    else return refuse('unknown-argument', service);
  }
  if (written.length > 1) return refuse('unknown-argument', service);
  // Options that stand elsewhere are taken over where their values can be seen from here as well.
  if (unwrap(argument) !== object && !arePlain(file, object))
    return refuse('options-unknown', service);
  return {
    text: written.length === 0 ? '' : `{ ${written.join(', ')} }`,
    kept,
    notes: dropped.map(
      (name) =>
        `${file.path}: ManagedIdentityCredential has no ${name}; it finds the endpoint of the identity by itself.`,
    ),
  };
}

function isManagement(file: SourceFile, value: TSESTree.Node): boolean {
  const { origin } = traceOrigin(file, value);
  const text = findStringValue(value) ?? (origin.kind === 'literal' ? origin.value : null);
  return text !== null && managementAudience.test(text);
}

function arePlain(file: SourceFile, object: TSESTree.ObjectExpression): boolean {
  return object.properties.every(
    (property) =>
      property.type === 'Property' && findBorder(traceOrigin(file, property.value).origin) === null,
  );
}
