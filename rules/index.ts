import { consistentManagedIdentity } from './consistent-managed-identity.js';
import { noClientSecret } from './no-client-secret.js';
import { noConnectionString } from './no-connection-string.js';
import { noHardcodedSecret } from './no-hardcoded-secret.js';
import { noKeyCredential } from './no-key-credential.js';
import { noLegacyAuth } from './no-legacy-auth.js';
import { noSasToken } from './no-sas-token.js';
import { noStaticToken } from './no-static-token.js';
import { preferDeterministicCredential } from './prefer-deterministic-credential.js';
import { preferSharedCredential } from './prefer-shared-credential.js';

/** All rules by name. */
export const rules = {
  'consistent-managed-identity': consistentManagedIdentity,
  'no-client-secret': noClientSecret,
  'no-connection-string': noConnectionString,
  'no-hardcoded-secret': noHardcodedSecret,
  'no-key-credential': noKeyCredential,
  'no-legacy-auth': noLegacyAuth,
  'no-sas-token': noSasToken,
  'no-static-token': noStaticToken,
  'prefer-deterministic-credential': preferDeterministicCredential,
  'prefer-shared-credential': preferSharedCredential,
};
