import type { CallFacts } from '../catalogue/facts.js';
import type { Strategy } from '../catalogue/types.js';

/** What a strategy makes of a call that no second signature can describe. */
export const strategySentences: Readonly<Record<Strategy, string>> = {
  'msi-login':
    'Rewritten to a managed identity credential of @azure/identity: Managed Service Identity is the old name of the same thing. The identity is the one that the options name (`clientId`, `objectId`, `identityId`); without any it is the system-assigned one. What was a promise stays one.',
  'user-delegation-sas':
    'Rewritten to a user delegation SAS where the enclosing function is async and the client is in reach; `service` is the service client, and the times are those of the options. Such a SAS lasts less than seven days and knows no stored access policy.',
};

/** The code that a strategy writes in the usual case; null where the call has no strategy. */
export function exampleOf({ before, strategy }: CallFacts): string | null {
  const [call = ''] = before;
  switch (strategy) {
    case 'msi-login':
      return 'const credential = new ManagedIdentityCredential({ clientId });';
    case 'user-delegation-sas':
      return call.startsWith('client.')
        ? delegated('await client.generateUserDelegationSasUrl', [])
        : delegated(call.slice(0, call.indexOf('(')), ['service.accountName']);
    case null:
      return null;
  }
}

function delegated(callee: string, others: readonly string[]): string {
  const key = 'await service.getUserDelegationKey(startsOn, expiresOn)';
  const lines = ['sasOptions', key, ...others].map((argument) => `  ${argument},\n`);
  return `${callee}(\n${lines.join('')});`;
}
