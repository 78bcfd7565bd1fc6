import type { TSESTree } from '@typescript-eslint/types';
import type { CredentialFlow } from '../findings/credential-flow.js';
import type { Passage } from '../findings/credential-passage.js';
import type { CredentialFinding } from '../findings/finding.js';
import type { TextEdit } from '../source/edits.js';
import type { SourceFile } from '../source/source-file.js';
import type { CredentialPlan } from './credential.js';
import { retypeAnnotation } from './declared-types.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/**
 * Hands the new credential to the functions of the file that got the old one, and lets their parameters say so: all calls
 * of such a function are in sight, and all that it does with the credential is to make clients.
 */
export function retypeParameters(
  file: SourceFile,
  { flow, service }: CredentialFinding,
  { className, expression }: CredentialPlan,
): readonly TextEdit[] | Refusal {
  const edits: TextEdit[] = [];
  for (const { parameter, arguments: handed } of passagesOf(flow)) {
    const types = className === null ? null : retype(file, parameter, className);
    if (types === null) {
      const message = `The parameter ${parameter.name} has a type of its own: let it be TokenCredential, then run again.`;
      return refuse('typed-as-key', service, message);
    }
    edits.push(...types, ...handed.map(({ range }) => ({ range, text: expression })));
  }
  return edits;
}

/** Two clients in one function, and two calls of it, come by the same parameter. */
function passagesOf({ consumers }: CredentialFlow): readonly Passage[] {
  const passages = consumers.flatMap(({ passage }) => passage ?? []);
  return [...new Map(passages.map((passage) => [passage.parameter, passage])).values()];
}

/** Names the new class in the annotation of a parameter; null where it has none, or one that says more. */
function retype(
  file: SourceFile,
  { typeAnnotation }: TSESTree.Identifier,
  className: string,
): readonly TextEdit[] | null {
  const annotation = typeAnnotation?.typeAnnotation;
  const isName = ({ type }: TSESTree.TypeNode): boolean => type === 'TSTypeReference';
  return annotation === undefined ? null : retypeAnnotation(file, annotation, isName, className);
}
