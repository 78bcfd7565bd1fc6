// @ts-check
// Writes the digest of the look-alikes of the frozen seed: only when the set is changed on purpose.
import { writeFileSync } from 'node:fs';
import { digestOf, frozenSeed, makeNegatives } from './index.js';

const digest = digestOf(makeNegatives(frozenSeed));
writeFileSync(new URL('frozen.sha256', import.meta.url), `${digest}\n`);
console.log(digest);
