import { expect, test } from 'vitest';
import { isEmulatorName } from '../../src/migration/emulator-names.js';

test.each([
  'emulatorKey',
  'emulatorAccountName',
  'EMULATOR_KEY',
  'COSMOS_EMULATOR_ENDPOINT',
  'storageEmulatorConnectionString',
  'azuriteUrl',
  'AZURITE_ACCOUNT_KEY',
  'devstoreaccount1',
  'devStoreAccount',
  'DEVSTORE_KEY',
  'getEmulatorKey',
])('%s is of an emulator', (name) => {
  expect(isEmulatorName(name)).toBe(true);
});

test.each([
  'isEmulator',
  'useEmulator',
  'USE_AZURITE',
  'emulatorOrCloudKey',
  'connectionStringWithoutEmulator',
  'nonEmulatorKey',
  'devStoreKey',
  'storeAccountKey',
  'stimulatorKey',
  'accountKey',
])('%s is not', (name) => {
  expect(isEmulatorName(name)).toBe(false);
});
