// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { placeSomewhere } from '../places/index.js';
import { Random } from '../random.js';
import { azurePlainFamilies } from './azure-plain.js';
import { blobFamilies } from './blobs.js';
import { digestFamilies } from './digests.js';
import { emulatorFamilies } from './emulators.js';
import { formatFamilies } from './formats.js';
import { identifierFamilies } from './identifiers.js';
import { placeholderFamilies } from './placeholders.js';
import { publicKeyFamilies } from './public-keys.js';
import { referenceFamilies } from './references.js';
import { uiTextFamilies } from './ui-texts.js';

/** The seed whose look-alikes are frozen. */
export const frozenSeed = 1;
const samplesOfFamily = 60;

export const negativeFamilies = [
  ...emulatorFamilies,
  ...placeholderFamilies,
  ...referenceFamilies,
  ...azurePlainFamilies,
  ...digestFamilies,
  ...blobFamilies,
  ...publicKeyFamilies,
  ...uiTextFamilies,
  ...identifierFamilies,
  ...formatFamilies,
];

/** The look-alikes of a seed: every family has its own randomness, so that a new family moves no other. @param {number} seed @returns {import('../types.js').Negative[]} */
export function makeNegatives(seed) {
  return negativeFamilies.flatMap(({ name, make }) => {
    const random = new Random(`negative/${seed}/${name}`);
    return Array.from({ length: samplesOfFamily }, () => {
      const made = make(random);
      if (!('code' in made)) return { family: name, ...placeSomewhere(made, random) };
      const end = made.code.split('\n').length;
      return { family: name, place: 'whole file', start: 1, end, ...made };
    });
  });
}

/** SHA-256 over the family, name and text of each file. @param {import('../types.js').Negative[]} negatives */
export function digestOf(negatives) {
  const hash = createHash('sha256');
  for (const { family, filename, code } of negatives) {
    hash.update(`${JSON.stringify([family, filename, code])}\n`);
  }
  return hash.digest('hex');
}

/** The digest of the frozen look-alikes. */
export function frozenDigest() {
  return readFileSync(new URL('frozen.sha256', import.meta.url), 'utf8').trim();
}
