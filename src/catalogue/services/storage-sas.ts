import type { Row } from '../types.js';

/** What differs between the storage services in how they sign and take SAS tokens. */
interface StorageSas {
  readonly package: string;
  /** First version with generateUserDelegationSasUrl() and getUserDelegationKey(); read from the published declarations. */
  readonly min: string;
  /** First version whose function without a client takes a user delegation key. */
  readonly signMin: string;
  /** The export that signs without a client. */
  readonly sign: string;
  /** The method that gives the text to sign with a user delegation key; its name differs between the packages. */
  readonly stringToSign: string;
  /** The role that lets an identity get a user delegation key. */
  readonly role: string;
  /** Clients that may be given a URL with a SAS token. */
  readonly clients: readonly string[];
}

const accountSas =
  'An account SAS is always signed with the account key: give the caller a role of its own, or sign single resources with a user delegation key.';

/** The rows about shared access signatures of a storage service. */
export function storageSasRows({
  package: name,
  min,
  signMin,
  sign,
  stringToSign,
  role,
  clients,
}: StorageSas): readonly Row[] {
  const delegated = {
    signs: true,
    via: 'user-delegation-sas',
    min: { [name]: min },
    roles: [role],
  } as const;
  return [
    { from: '_.generateSasUrl(sasOptions, ...rest)', ...delegated },
    // Since version 12.0.0 for blobs; the other packages got it together with the method.
    { from: `${sign}(sasOptions, keyCredential)`, ...delegated, min: { [name]: signMin } },
    {
      from: '_.generateSasStringToSign(sasOptions, ...rest)',
      signs: true,
      manual: `Sign with a user delegation key: ${stringToSign}().`,
    },
    {
      from: 'generateAccountSASQueryParameters(sasOptions, keyCredential)',
      signs: true,
      manual: accountSas,
    },
    {
      from: '_.generateAccountSasUrl(...rest)',
      signs: true,
      manual: accountSas,
    },
    ...clients.map((client) => ({
      from: `new ${client}(sasUrl, ...rest)`,
      manual:
        'Give the identity a role and pass the URL without its query, with a credential; a token that somebody else issued needs a role in their account.',
    })),
  ];
}
