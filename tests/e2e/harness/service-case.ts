import type { BrokerFixture } from '../components/amqp-broker.js';
import type { StorageService } from '../components/azurite.js';
import type { HttpFixture } from '../components/http-fixture.js';
import type { IntendedDifference } from './differences.js';
import type { Form } from './forms.js';

/** What a program talks to. */
export interface Resources {
  readonly http?: readonly HttpFixture[];
  readonly broker?: BrokerFixture;
  /** Hosts that the storage emulator stands behind. */
  readonly storage?: Readonly<Record<string, StorageService>>;
  /** Hosts of the emulator where keys stay good. */
  readonly keyHosts?: readonly string[];
  /** The audience of the tokens, that for the emulator at least. */
  readonly audience: string;
}

/** A program with the resources that it uses, and the settings before its migration. */
export interface ServiceCase extends Resources {
  /** The catalogue's ID of the service. */
  readonly service: string;
  /** File in `programs/`, without its extension. */
  readonly program: string;
  /** What the program is configured with before the migration. */
  readonly settings: Readonly<Record<string, string>>;
  /** What stands for the placeholders of the settings that the report names: `{ account: 'e2eblob' }`. */
  readonly placeholders: Readonly<Record<string, string>>;
  /** Keys and other secrets, which nothing after the migration may hold. */
  readonly secrets: readonly string[];
  /** Accounts of the emulator with their keys. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** The last line that the program prints when all went well. */
  readonly output: string;
  /** How what the migrated program asks for differs from what it asked for before. */
  readonly differences?: readonly IntendedDifference[];
  /** Settings that nothing reads after the migration although the report does not say so, and why that is so. */
  readonly unreported?: Readonly<Record<string, string>>;
  /** For programs that had no key before either: they sign in without a secret already, in a way that is retired. */
  readonly isKeyless?: true;
  /** Where a program names an identity itself: the setting with the client ID of a user-assigned one, else without value. */
  readonly identitySetting?: string;
  /** Forms that the packages have, where they do not have all. */
  readonly forms?: { readonly only: readonly Form[]; readonly why: string };
}
