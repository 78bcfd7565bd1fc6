import { clientsOf, type Finding } from '../findings/finding.js';
import { isEmulatorValue } from '../secrets/emulators.js';
import { textsIn } from '../source/origin.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import type { KeyBranch } from './key-branch.js';

const emulatorWords =
  /azurite|emulat|devstore|UseDevelopment|\blocalhost\b|127\.0\.0\.1|host\.docker|allowInsecureConnection/iu;

/** Whether a branch, or a value in it, speaks of an emulator: such a branch has to stay. */
export function isOfEmulator(
  file: SourceFile,
  findings: readonly Finding[],
  { dropped, tests }: KeyBranch,
): boolean {
  if ([...dropped, ...tests].some(({ range }) => emulatorWords.test(file.text.slice(...range)))) {
    return true;
  }
  const calls = findings.flatMap((finding) => [finding, ...clientsOf(finding)]);
  return calls
    .flatMap(({ node }) => node.arguments)
    .some((argument) => {
      const { origin, names } = traceOrigin(file, argument);
      return (
        textsIn(origin).some((text) => isEmulatorValue(text)) ||
        names.some((name) => emulatorWords.test(name))
      );
    });
}
