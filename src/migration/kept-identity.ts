import type { TSESTree } from '@typescript-eslint/types';
import { createLineIndex } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import { constructedIdentitiesIn, type ConstructedIdentity } from './identity-values.js';
import { type ClientId, printClientId, type Target } from './target.js';

/**
 * Sentences about the identities of code that stays where they are not the chosen one: a branch that stays keeps its
 * credential as it is, whatever the target.
 */
export function keptIdentityNotesOf(
  file: SourceFile,
  kept: readonly TSESTree.Node[],
  { clientId }: Pick<Target, 'clientId'>,
): readonly string[] {
  const constructed = kept.flatMap((node) => constructedIdentitiesIn(file, node));
  const lines = createLineIndex(file.text);
  return [...new Map(constructed.map((identity) => [identity.node, identity])).values()].flatMap(
    (identity) => {
      const { line } = lines.placeOf(identity.node.range[0]);
      const place = `${file.path}:${String(line)}: the ${identity.name} here stays as it is`;
      const fact = clientId === null ? ofSystem(file, identity) : ofUser(file, identity, clientId);
      return fact === null ? [] : [`${place} ${fact}`];
    },
  );
}

/** The identity was to be the system-assigned one. */
function ofSystem(file: SourceFile, identity: ConstructedIdentity): string | null {
  return namesIdentity(file, identity)
    ? 'and names an identity of its own, which needs the roles instead of the system-assigned one.'
    : null;
}

function ofUser(file: SourceFile, identity: ConstructedIdentity, chosen: ClientId): string | null {
  const { name, node } = identity;
  const wanted = printClientId(chosen);
  const mark = chosen.kind === 'setting' ? chosen.name : chosen.value;
  if (
    file.text
      .slice(...node.range)
      .toLowerCase()
      .includes(mark.toLowerCase())
  )
    return null;
  if (namesIdentity(file, identity)) {
    return `and names another identity than the chosen one (${wanted}): give it that client ID, or assign the roles to the identity that it names.`;
  }
  // Source: the constructor of DefaultAzureCredential in @azure/identity
  const isByDefault = name === 'DefaultAzureCredential';
  const option = isByDefault ? 'managedIdentityClientId' : 'clientId';
  const found =
    isByDefault && mark !== 'AZURE_CLIENT_ID'
      ? ' It takes the one that the setting AZURE_CLIENT_ID names, if it is there.'
      : '';
  return isByDefault && mark === 'AZURE_CLIENT_ID'
    ? 'and names no identity: it takes the chosen one only where the setting AZURE_CLIENT_ID is there, so set it.'
    : `and does not name the chosen identity (${wanted}).${found} Give it that client ID as ${option}, or assign the roles to the identity that it finds.`;
}

/** Whether the options of a credential say whose it is, as far as they are in sight. */
function namesIdentity(file: SourceFile, { node }: ConstructedIdentity): boolean {
  return node.arguments.some((argument) => {
    const isId = argument.type !== 'ObjectExpression';
    return isId || /clientId|resourceId|objectId|\.\.\./iu.test(file.text.slice(...argument.range));
  });
}
