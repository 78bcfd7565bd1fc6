import type { Predicate } from '../catalogue/signature.js';
import { textsIn } from '../source/origin.js';
import type { Match } from './match.js';

/** What the conditions of rows may ask about the text of a slot. */
const tests: Readonly<Record<string, RegExp>> = {
  azureHost:
    /^https?:\/\/[^/]*\.(?:azure\.com|windows\.net|microsoft\.com|azure\.us|azure\.cn|chinacloudapi\.cn)(?=[:/]|$)/iu,
  // Source: https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains
  regionalHost: /^https?:\/\/[^/.]+\.api\.cognitive\.microsoft\.com(?=[:/]|$)/iu,
};

/** Whether a match fulfils the conditions of its row. A value that is not in sight fulfils only what is negated. */
export function fulfils(match: Match, predicates: readonly Predicate[]): boolean {
  return predicates.every(({ name, negated, slot }) => {
    const test = tests[name];
    const origin = match.slots.get(slot)?.trace?.origin;
    const texts = origin === undefined ? [] : textsIn(origin);
    return negated !== texts.some((text) => test?.test(text) === true);
  });
}
