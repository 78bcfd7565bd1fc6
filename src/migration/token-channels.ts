import type { TSESTree } from '@typescript-eslint/types';
import { slotsOf } from '../catalogue/compile.js';
import type { ObjectTerm } from '../catalogue/signature.js';
import type { ClientFinding } from '../findings/finding.js';
import { isAzureAddress } from '../findings/predicates.js';
import { textsIn } from '../source/origin.js';
import { findObjectLiteral } from '../source/objects.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { keyName } from '../source/syntax.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

const addressNames = /endpoint$|base[-_]?(?:url|path)$/iu;
const headerNames = /headers?$/iu;
const secretHeaders = /^(?:api-?key|authorization|ocp-apim-subscription-key)$/iu;

/**
 * What speaks against a token in place of a key for clients that send it wherever they are told to: an address that is
 * visibly no host of Azure, or another way by which the key is sent as well.
 */
export function findChannelObstacle(file: SourceFile, finding: ClientFinding): Refusal | null {
  const { row, node, service } = finding;
  if (row.to === null || ![...slotsOf(row.to)].includes('tokenProvider')) return null;
  for (const [index, argument] of node.arguments.entries()) {
    const object = findObjectLiteral(file, argument);
    const term = row.from.args?.[index];
    if (object === null) continue;
    if (leadsElsewhere(file, object)) return refuse('foreign-host', service);
    if (hasOtherChannel(file, object, term?.type === 'object' ? term : null)) {
      return refuse(
        'needs-key',
        service,
        'The options send the key, or headers that are not in sight, in another way too: remove that, then run again.',
      );
    }
  }
  return null;
}

/** All addresses in the options, and in objects within them. */
function leadsElsewhere(file: SourceFile, object: TSESTree.ObjectExpression): boolean {
  return object.properties.some((property) => {
    if (property.type !== 'Property') return false;
    if (property.value.type === 'ObjectExpression') return leadsElsewhere(file, property.value);
    if (!addressNames.test(keyName(property) ?? '')) return false;
    const texts = textsIn(traceOrigin(file, property.value).origin);
    // A host that the file does not show is without a dot: `https://${host}`.
    return texts.some((text) => /^https?:\/\/[^/]+\./iu.test(text) && !isAzureAddress(text));
  });
}

/** A key in a header or in an object within the options that the row does not take out. */
function hasOtherChannel(
  file: SourceFile,
  object: TSESTree.ObjectExpression,
  term: ObjectTerm | null,
): boolean {
  return object.properties.some((property) => {
    if (property.type !== 'Property') return false;
    const name = keyName(property) ?? '';
    const isHeader = headerNames.test(name);
    const inner = findObjectLiteral(file, property.value);
    if (inner === null) return isHeader;
    const known = term?.properties.find(({ key }) => key === name)?.value;
    const taken = known?.type === 'object' ? known.properties.map(({ key }) => key) : [];
    return inner.properties.some((own) => {
      const key = own.type === 'Property' ? keyName(own) : null;
      if (key === null) return isHeader;
      return secretHeaders.test(key) && !taken.includes(key);
    });
  });
}
