import { mistakenCalls } from './calls.js';
import { mistakenDetails } from './details.js';
import { mistakenIdentities } from './identities.js';
import type { Mutant } from './mutant.js';
import { mistakenRequests } from './requests.js';

/** Every wrong migration. */
export const mutants: readonly Mutant[] = [
  ...['storage-blob', 'cosmos', 'openai-azure', 'service-bus'].flatMap(mistakenIdentities),
  ...mistakenCalls,
  ...mistakenDetails,
  ...mistakenRequests,
];
