import type { Service } from '../catalogue/types.js';
import type { Refusal, RefusalCode } from './refusals.js';

/** What to do about each reason; `{service}` is the service's name. */
const remedies: Readonly<Record<RefusalCode, string>> = {
  manual: 'Migrate this call by hand.',
  'ambiguous-overload': 'Write the call so that its arguments can be told apart, then run again.',
  'unknown-argument': 'Write the arguments out, then run again.',
  'crosses-function': 'Pass an endpoint and a credential to this function instead of the secret.',
  'crosses-module': 'Export an endpoint from that module instead of the secret.',
  'crosses-call': 'Let that call return an endpoint, and pass a credential to the client.',
  'crosses-field': 'Give the class an endpoint and a credential instead of the secret.',
  'command-line': 'Let the command take an endpoint, and pass a credential to the client.',
  'unknown-origin': 'Give the client an endpoint and a credential by hand.',
  reassigned: 'Assign the variable once, then run again.',
  exported: 'Export a client or a token credential instead of the key credential.',
  'credential-escapes': 'Check what else needs the key, then replace the credential by hand.',
  'signs-sas':
    'Replace the SAS tokens by user delegation SAS tokens or by direct access with Microsoft Entra ID, then run again.',
  'needs-key': 'Remove what needs the key, then run again.',
  'endpoint-unknown': 'Give the {service} client its endpoint and a credential by hand.',
  'entity-unknown': 'Pass the name of the event hub to the client, then run again.',
  'regional-endpoint':
    'Give the {service} resource a custom subdomain and use its endpoint, then run again.',
  emulator:
    'An emulator takes no tokens: choose between two clients, one with its public key and one with an identity.',
  'sas-in-endpoint': 'Remove the SAS token from the URL, then run again.',
  'insecure-endpoint': 'Use the https endpoint of {service}.',
  'secret-parsed': 'Read what the code needs from settings of its own, then run again.',
  'dual-branch': 'Remove the branch with the key, once the identity has its roles.',
  'runs-in-browser':
    'The key is public already: rotate it, and move the call to a server that has a managed identity.',
  'upgrade-first': 'Upgrade the package, then run again.',
  'retired-client':
    'Replace the client that takes the result by its package of today in the same change.',
  'other-audience':
    'Give the audience as a scope where the token is asked for: getToken(`${resource}/.default`).',
  'sovereign-cloud': 'Give the client the audience of its cloud in its options, then run again.',
  'foreign-host':
    'A token must go to Azure only: check that the gateway hands it on to {service}, and migrate by hand.',
  'several-principals':
    'One identity would take the place of all of them: give each its own identity, or decide which one stays.',
  'mocked-package': 'Migrate the code under test first, then let the test mock what it uses.',
  'test-file': 'Pass --include-tests to migrate it, or name the file.',
  'options-unknown': 'Write the options as an object literal, then run again.',
  subclass: 'Let the subclass pass an endpoint and a credential to its base class.',
  'typed-as-key': 'Declare the type as TokenCredential, then run again.',
  interaction: 'Run again after reviewing the other changes.',
};

/** A refusal with the remedy for its reason. */
export function refuse(code: RefusalCode, service: Service | null, message?: string): Refusal {
  const remedy = message ?? remedies[code];
  return { code, message: remedy.replaceAll('{service}', service?.name ?? 'Azure') };
}
