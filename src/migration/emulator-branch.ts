import type { TSESTree } from '@typescript-eslint/types';
import { clientsOf, type Finding } from '../findings/finding.js';
import { isEmulatorValue } from '../secrets/emulators.js';
import { textsIn } from '../source/origin.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import type { KeyBranch } from './key-branch.js';

const emulatorWords =
  /azurite|emulat|devstore|UseDevelopment|\blocalhost\b|127\.0\.0\.1|host\.docker|allowInsecureConnection/iu;

/** Why a branch stays because it, a value in it or its condition speaks of an emulator; null where nothing does. */
export function findEmulatorInBranch(
  file: SourceFile,
  findings: readonly Finding[],
  { dropped, tests }: KeyBranch,
): string | null {
  if (speaksOfEmulator(file, dropped) || hasEmulatorValue(file, findings)) {
    return 'The branch with the key is for an emulator, which takes no tokens: it stays.';
  }
  return speaksOfEmulator(file, tests)
    ? 'The condition asks for an emulator, which takes no tokens: remove the branch with the key by hand if it is for Azure.'
    : null;
}

function speaksOfEmulator(file: SourceFile, nodes: readonly TSESTree.Node[]): boolean {
  return nodes.some(({ range }) => emulatorWords.test(file.text.slice(...range)));
}

function hasEmulatorValue(file: SourceFile, findings: readonly Finding[]): boolean {
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
