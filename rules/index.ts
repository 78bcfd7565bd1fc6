import { noClientSecret } from './no-client-secret.js';
import { noConnectionString } from './no-connection-string.js';
import { noHardcodedSecret } from './no-hardcoded-secret.js';
import { noKeyCredential } from './no-key-credential.js';
import { noLegacyAuth } from './no-legacy-auth.js';
import { noSasToken } from './no-sas-token.js';

/** All rules by name. */
export const rules = {
  'no-client-secret': noClientSecret,
  'no-connection-string': noConnectionString,
  'no-hardcoded-secret': noHardcodedSecret,
  'no-key-credential': noKeyCredential,
  'no-legacy-auth': noLegacyAuth,
  'no-sas-token': noSasToken,
};
