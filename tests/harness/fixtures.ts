import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TargetOptions } from '../../src/migration/target.js';

/** What `case.json` may say about all files of a case. */
interface CaseFacts {
  /** The target that the expected text is for; system-assigned where nothing is said. */
  readonly target?: TargetOptions;
  /** Reason codes of the findings that stay, in source order. */
  readonly refused?: readonly string[];
  /** Nothing changes, and there is no expected file. */
  readonly unchanged?: boolean;
  /** What the package.json of the case holds. */
  readonly package?: Readonly<Record<string, unknown>>;
  /** The branch with the key goes where the code chooses; suggestions of ESLint never do that. */
  readonly dropKeyBranches?: boolean;
  /** Comments that go together with the code that they stand in. */
  readonly lostComments?: readonly string[];
  /** Doc comments name the new class as a type, which is another for each target. */
  readonly retypedComments?: boolean;
  /** What the tsconfig.json of the case holds. */
  readonly tsconfig?: Readonly<Record<string, unknown>>;
}

/** One pair of texts. */
export interface Fixture {
  /** `<case>/input.ts`: also the path in a staged folder. */
  readonly path: string;
  readonly input: string;
  readonly expected: string;
  readonly facts: CaseFacts;
}

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** All pairs, by path. A missing expected file is an error, so that none is forgotten. */
export const fixtures: readonly Fixture[] = fs
  .readdirSync(root)
  .sort()
  .flatMap((name) => {
    const folder = join(root, name);
    const facts = readFacts(join(folder, 'case.json'));
    return fs
      .readdirSync(folder)
      .filter((file) => file.startsWith('input'))
      .map((file): Fixture => {
        const input = fs.readFileSync(join(folder, file), 'utf8');
        const expected =
          facts.unchanged === true
            ? input
            : fs.readFileSync(join(folder, file.replace('input', 'expected')), 'utf8');
        return { path: `${name}/${file}`, input, expected, facts };
      });
  });

function readFacts(path: string): CaseFacts {
  return fs.existsSync(path) ? (JSON.parse(fs.readFileSync(path, 'utf8')) as CaseFacts) : {};
}
