import { namesAzureHost } from './hosts.js';
import { isGuid } from './identifiers.js';
import type { Confidence } from './match.js';
import { isPlaceholder } from './placeholder.js';
import { classCount, randomnessOf } from './randomness.js';

/**
 * Whether a text can be a password that somebody chose or generated: no placeholder, no word, no name of a setting, no
 * selector or URL. Passwords have no form of their own, so this holds for much else; a name or a structure has to tell.
 */
export function isPassword(text: string): boolean {
  if (text.length < 6 || text.length > 256 || /\s/u.test(text)) return false;
  if (!/^[!-~]+$/u.test(text) || isPlaceholder(text) || isOtherThing(text)) return false;
  if (word.test(text)) return text.length >= 16 && randomnessOf(text) > 0.45;
  const classes = classCount(text);
  const randomness = randomnessOf(text);
  if (classes <= 1) return text.length >= 16 && randomness > 0.45;
  // Words with a digit and a sign between them are what people make up.
  if (classes >= 3 && text.length >= 12 && /\d/u.test(text)) return randomness > 0.15;
  return text.length >= 8 && (classes >= 3 ? randomness > 0.28 : randomness > 0.42);
}

/** Whether a text is somebody's password where its place proves that it is one: everything but a placeholder. */
export function isGivenPassword(text: string): boolean {
  return text.length >= 5 && text.length <= 256 && !isPlaceholder(text);
}

/** How sure it is that a text is a password for a host; null for none. A host of Azure proves what others only suggest. */
export function judgePassword(text: string, host: string): Confidence | null {
  if (namesAzureHost(host)) return isGivenPassword(text) ? 'certain' : null;
  return isPassword(text) ? 'likely' : null;
}

/** What else stands under such names: selectors, paths, addresses, names, code, hashes of passwords. */
function isOtherThing(text: string): boolean {
  return (
    isGuid(text) ||
    otherForms.some((form) => form.test(text)) ||
    (isAmbiguous(text) && randomnessOf(text) < 0.45)
  );
}

/** A word as a label has it, in any language: `Pasahitza`, `Senha-atual`, `Kennwort:`. */
const word = /^[A-Z]?[a-z]+(?:[-_'][A-Za-z][a-z]*)*[:*?!.]{0,3}$/u;

/** Names with dots, paths and selectors, as long as they look like words. */
function isAmbiguous(text: string): boolean {
  return dotted.test(text) || /^[.#/~]/u.test(text) || /^[\w.-]+\/[\w./-]+$/u.test(text);
}

const dotted = /^[\w-]+(?:\.[\w-]+)+$/u;

const otherForms = [
  /^(?:\.{1,2}\/|[a-z]+:\/\/|\/\/)/iu,
  /^(?:aes|sha|rsa|hmac|des|md|pbkdf)[-_]?\d/iu,
  /\d{4}-\d{2}-\d{2}/u,
  /^[\w.-]+@[\w-]+\.[\w.-]+$/u,
  /^[\w.]+\([^()]*\)$|=>/u,
  /^[\w.#-]*\[[\w-]+[*^$|~]?=["']?[\w-]*["']?\]$/u,
  /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u,
  /^[a-z]+(?:[A-Z][a-z]+)+\d?$/u,
  /^\^[^]*\$$/u,
  /^\$2[aby]\$|^\$argon2|^\{?(?:SSHA|SHA|MD5|bcrypt|pbkdf2)/iu,
];
