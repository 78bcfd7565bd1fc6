// @ts-check
import { placesOf } from '../places/index.js';
import { Random } from '../random.js';
import { caskMakers } from './cask-keys.js';
import { contextMakers } from './context-keys.js';
import { databaseAddressMakers } from './database-addresses.js';
import { databaseConnectionMakers } from './database-connections.js';
import { entraMakers } from './entra-secrets.js';
import { identifiableMakers } from './identifiable-keys.js';
import { messagingConnectionMakers } from './messaging-connections.js';
import { microsoftTokenMakers } from './microsoft-tokens.js';
import { otherConnectionMakers } from './other-connections.js';
import { otherSignatureMakers } from './other-signatures.js';
import { storageConnectionMakers } from './storage-connections.js';
import { storageSignatureMakers } from './storage-signatures.js';
import { thirdPartyMakers } from './third-party-tokens.js';

export const makers = [
  ...identifiableMakers,
  ...caskMakers,
  ...entraMakers,
  ...microsoftTokenMakers,
  ...storageSignatureMakers,
  ...otherSignatureMakers,
  ...storageConnectionMakers,
  ...messagingConnectionMakers,
  ...otherConnectionMakers,
  ...databaseConnectionMakers,
  ...databaseAddressMakers,
  ...thirdPartyMakers,
  ...contextMakers,
];

/** The secrets of a seed: a new one of each family for every place it fits into. @param {number} seed @returns {import('../types.js').Positive[]} */
export function makePositives(seed) {
  return makers.flatMap(({ family, tier, make }) => {
    const random = new Random(`positive/${seed}/${family}`);
    const fitting = placesOf({ ...make(random) }, tier === 'context');
    return fitting.flatMap((place) => {
      const sample = { ...make(random), family, tier };
      // One of the same family may hold what this place cannot: a quote in an attribute.
      return place.fits(sample) ? [{ ...place.write(sample, random), sample }] : [];
    });
  });
}
