import type { CredentialClass } from '../types.js';

const classOf = (
  name: string,
  args: string,
  packages: readonly string[],
  keyOnly: readonly string[] = [],
): CredentialClass => ({
  export: name,
  packages,
  from: `new ${name}(${args})`,
  fills: 'keyCredential',
  keyOnly,
  generation: 'retired',
});

/** Key credentials of packages that nobody maintains any more. */
export const retiredCredentialClasses: readonly CredentialClass[] = [
  classOf('CognitiveServicesCredentials', 'subscriptionKey', [
    '@azure/ms-rest-azure-js',
    'ms-rest-azure',
  ]),
  classOf('ApiKeyCredentials', 'keyHeaders', ['@azure/ms-rest-js', 'ms-rest', '@azure/core-http']),
  classOf('TopicCredentials', 'key', ['@azure/ms-rest-js', 'ms-rest-azure', '@azure/core-http']),
  classOf('DomainCredentials', 'key', ['@azure/ms-rest-js']),
  classOf('BatchSharedKeyCredentials', 'accountName, key', ['@azure/batch']),
  classOf('SharedKeyCredentials', 'accountName, key', ['azure-batch']),
];
