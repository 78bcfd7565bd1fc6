import type { TSESTree } from '@typescript-eslint/types';
import { findNamedValue } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import { walk } from '../source/walk.js';
import type { KeyBranch } from './key-branch.js';
import { isPure } from './purity.js';

/** Words of conditions that choose how to sign in. */
const signInWords =
  /key|\b(?:secrets?|conn\w*|creds?|credentials?|ident\w*|auth\w*|aad|ad|entra|msi|mi|uami|managed|passwordless|keyless|tokens?|sas|login|modes?|rbac|principals?|oauth\w*)\b/u;

/** Words of conditions that tell where the code runs. */
const placeWords =
  /\b(?:prod\w*|dev|develop\w*|local\w*|stag\w*|tests?|testing|ci|(?:node|app) env|environments?|emulat\w*|azurite|debug\w*|cloud|hosted|deployed)\b/u;

/** Why the conditions of a branch cannot go with it; null where they can. */
export function findObstacleInTests(
  file: SourceFile,
  branch: KeyBranch,
  isForEmulator: boolean,
): string | null {
  const { tests } = branch;
  if (!tests.every((test) => isPure(file, test))) {
    return 'The condition does something, so the branch with the key cannot simply go: remove it by hand.';
  }
  const words = tests
    .flatMap((test) => namesIn(file, test))
    .map(toWords)
    .join(' ');
  const isAboutPlace = placeWords.test(words);
  if (isAboutPlace && isForEmulator) {
    return 'The key is used in some environments only, perhaps for an emulator, which takes no tokens: remove the branch by hand if it is for Azure.';
  }
  if (isAboutPlace || signInWords.test(words) || asksForOwnValues(file, branch)) return null;
  return 'Whether the condition chooses a way to sign in, or another resource, is not in sight: remove the branch with the key by hand.';
}

/** `useIdentity`, `AUTH_MODE` and `auth-mode` as words. */
function toWords(name: string): string {
  return name
    .replaceAll(/(?<before>[a-z\d])(?<next>[A-Z])/gu, '$<before> $<next>')
    .replaceAll(/[^A-Za-z\d]+/gu, ' ')
    .toLowerCase();
}

/** The names and texts of a condition, and of the constants in it. */
function namesIn(file: SourceFile, root: TSESTree.Node): readonly string[] {
  const names: string[] = [];
  const pending = [root];
  const seen = new Set<TSESTree.Node>();
  for (let next = pending.pop(); next !== undefined && seen.size < 20; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    walk(next, (node) => {
      if (node.type === 'Identifier') {
        if (node.name !== 'process' && node.name !== 'env') names.push(node.name);
        pending.push(...valuesOf(file, node));
      }
      if (node.type === 'Literal' && typeof node.value === 'string') names.push(node.value);
      return undefined;
    });
  }
  return names;
}

function valuesOf(file: SourceFile, node: TSESTree.Identifier): readonly TSESTree.Node[] {
  return [findNamedValue(file, node) ?? []].flat();
}

/** The condition asks for nothing but what one of the branches works with: `endpoint ? … endpoint … : … key …`. */
function asksForOwnValues(file: SourceFile, { tests, dropped, kept }: KeyBranch): boolean {
  const used = new Set([...dropped, ...kept].flatMap((node) => valuesIn(file, node)));
  const asked = tests.flatMap((test) => valuesIn(file, test));
  return asked.length > 0 && asked.every((value) => used.has(value));
}

/** Variables by name, and members by their text. */
function valuesIn(file: SourceFile, root: TSESTree.Node): readonly string[] {
  const values: string[] = [];
  walk(root, (node) => {
    if (node.type === 'MemberExpression') {
      values.push(file.text.slice(...node.range));
      return 'skip';
    }
    if (node.type === 'Identifier') values.push(node.name);
    return undefined;
  });
  return values;
}
