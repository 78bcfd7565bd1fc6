import type { TargetOptions } from '../../src/migration/target.js';

/** A target that every fixture is migrated to. */
export interface NamedTarget {
  readonly name: string;
  readonly options: TargetOptions;
}

/** Every identity and every kind of credential at least once. */
export const targets: readonly NamedTarget[] = [
  { name: 'system', options: { identity: 'system' } },
  { name: 'user by setting', options: { identity: 'user', clientId: 'env:AZURE_CLIENT_ID' } },
  {
    name: 'user by ID',
    options: { identity: 'user', clientId: '00000000-0000-4000-8000-000000000001' },
  },
  {
    name: 'managed identity',
    options: {
      identity: 'user',
      clientId: 'env:SHOP_CLIENT_ID',
      credential: 'managed-identity',
    },
  },
  { name: 'chained', options: { identity: 'system', credential: 'chained' } },
];
