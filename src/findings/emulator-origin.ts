import { isEmulatorValue } from '../secrets/emulators.js';
import { type Origin, originsIn } from '../source/origin.js';

/** Whether a value is nothing but an emulator's: a choice with something else leaves that to be reported. */
export function isEmulatorOrigin(origin: Origin): boolean {
  if (origin.kind === 'choice') return origin.options.every((option) => isEmulatorOrigin(option));
  for (const part of originsIn(origin)) {
    if (part.kind === 'literal' && isEmulatorValue(part.value)) return true;
    if (part.kind !== 'template') continue;
    const text = part.parts.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
    if (isEmulatorValue(text)) return true;
  }
  return false;
}
