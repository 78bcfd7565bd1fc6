import type { IntendedDifference } from '../harness/differences.js';

/** What a migrated program asks a storage account for before it signs a link. */
export function delegationKeyOf(host: string): IntendedDifference {
  return {
    only: 'after',
    operation: `POST https://${host}/?comp=userdelegationkey&restype=service`,
    why: 'a link is signed with a user delegation key, where it was signed with the key of the account',
  };
}
