import { signInHost } from '../components/entra-id.js';
import type { IntendedDifference } from '../harness/differences.js';

/** What an application with a secret asks Microsoft Entra ID for, before its migration alone. */
export const clientSecretRequest: IntendedDifference = {
  only: 'before',
  operation: `POST https://${signInHost}/<id>/oauth2/v2.0/token?`,
  why: 'an application gets its tokens for its secret, a managed identity from the resource that it belongs to',
};
