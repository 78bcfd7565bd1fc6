import { wordsOf } from '../secrets/name-words.js';
import type { Origin } from '../source/origin.js';

const emulatorWords =
  /(?:^| )(?:(?:storage|cosmos)?emulator|emulated|azurite|devstore(?:account)?|dev store account)(?: |$)/u;

/** Beside these, the name is that of a question (`useEmulator`), of several values (`emulatorOrCloud`) or of another one. */
const otherWords =
  /(?:^| )(?:is|are|has|can|if|use|uses|using|should|enabled?|disabled?|skip|no|not|non|without|or|and|vs)(?: |$)/u;

/** Whether a name says of its value that it is an emulator's: `emulatorKey`, `AZURITE_ACCOUNT_KEY`, `devStoreAccount`. */
export function isEmulatorName(name: string): boolean {
  const words = wordsOf(name).join(' ');
  return emulatorWords.test(words) && !otherWords.test(words);
}

/** The names that belong to an origin itself, whatever carries its value. */
export function namesOfOrigin(origin: Origin): readonly string[] {
  switch (origin.kind) {
    case 'setting':
      return [origin.name];
    case 'import':
      return origin.path;
    case 'field':
      return [origin.name, ...origin.path];
    case 'call':
      return [...(origin.callee?.split(/[.?!]+/u) ?? []), ...origin.path];
    case 'parameter':
      return origin.path;
    default:
      return [];
  }
}
