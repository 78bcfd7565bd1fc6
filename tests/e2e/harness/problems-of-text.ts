import type { MigratedProgram } from './find-problems.js';
import { mentions, packagesOf } from './program-text.js';
import type { ServiceCase } from './service-case.js';

/** Where a migrated program, its package.json and the report do not fit together. */
export function problemsOfText(
  { settings, unreported = {} }: ServiceCase,
  before: string,
  { text, removedSettings, packages }: MigratedProgram,
): readonly string[] {
  // What the program never mentioned, an SDK reads by itself.
  const unread = Object.keys(settings).filter(
    (name) => mentions(before, name) && !mentions(text, name) && !removedSettings.includes(name),
  );
  const known = Object.keys(unreported);
  return [
    ...removedSettings
      .filter((name) => mentions(text, name))
      .map((name) => `the program still reads ${name}`),
    ...unread
      .filter((name) => !known.includes(name))
      .map((name) => `nothing reads ${name} any more, and the report does not say so`),
    ...known
      .filter((name) => !unread.includes(name))
      .map((name) => `the report says by now what becomes of ${name}`),
    ...packagesOf(text)
      .filter((name) => !packages.includes(name))
      .map((name) => `package.json does not name ${name}`),
  ];
}
