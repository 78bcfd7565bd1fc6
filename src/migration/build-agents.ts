import type { Finding } from '../findings/finding.js';
import { type BuildPlace, findBuildPlace } from '../source/runtime/build-time.js';
import type { SourceFile } from '../source/source-file.js';

const advice: Readonly<Record<BuildPlace, string>> = {
  build:
    'runs where the app is built, and a build agent does not have the identity of the app: let the agent sign in with an identity of its own that has the same roles (workload identity federation), or move the call to run time.',
  github:
    "runs on GitHub's runners, which have no managed identity: let the workflow sign in with azure/login and workload identity federation, and give that identity the same roles.",
};

/** What a person must know of migrated calls that run before the app is deployed; full sentences. */
export function buildAgentNotesOf(
  file: SourceFile,
  findings: readonly Finding[],
): readonly string[] {
  return findings.flatMap(({ node, entryPoint }) => {
    const place = findBuildPlace(file, node);
    return place === null ? [] : [`${file.path}: ${entryPoint} ${advice[place]}`];
  });
}
