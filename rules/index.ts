import { noConnectionString } from './no-connection-string.js';
import { noKeyCredential } from './no-key-credential.js';

/** All rules by name. */
export const rules = {
  'no-connection-string': noConnectionString,
  'no-key-credential': noKeyCredential,
};
