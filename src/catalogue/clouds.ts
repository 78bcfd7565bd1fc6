/** A cloud of Azure with hosts and sign-in of its own. */
export interface Cloud {
  readonly name: string;
  /** Endings of its hosts. */
  readonly hosts: readonly string[];
  /** Where developers and applications with a secret sign in; managed identities need none. */
  readonly authorityHost: string;
}

/**
 * The clouds beside the public one.
 * Source: https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure#guidance-for-developers
 * and https://learn.microsoft.com/azure/china/resources-developer-guide
 */
export const sovereignClouds: readonly Cloud[] = [
  {
    name: 'Azure US Government',
    hosts: ['.azure.us', '.usgovcloudapi.net'],
    authorityHost: 'https://login.microsoftonline.us',
  },
  {
    name: 'Azure operated by 21Vianet (China)',
    hosts: ['.azure.cn', '.chinacloudapi.cn'],
    authorityHost: 'https://login.chinacloudapi.cn',
  },
];
