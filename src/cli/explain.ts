import { factsOf } from '../catalogue/facts.js';
import { services } from '../catalogue/index.js';
import { formatSubjects } from '../report/explain-text.js';
import { createStyle } from '../report/style.js';
import { buildExplanation } from '../report/subject.js';
import { parseLookupArguments } from './arguments.js';
import { endWithCode, UsageError } from './failure.js';
import type { ExitCode } from './failure.js';
import { findSubjects, knownWords } from './find-subjects.js';
import { wantsColor } from './io.js';
import type { Io } from './io.js';
import { findNearest } from './nearest.js';
import { explainUsage } from './usage.js';
import { ownVersion } from './version.js';

/** `azure-identity explain`: what the catalogue says of a word; 2 for a word that it does not know. Never throws. */
export function runExplain(io: Io, args: readonly string[]): Promise<ExitCode> {
  return endWithCode(io, () => Promise.resolve(explain(io, args)));
}

function explain(io: Io, args: readonly string[]): ExitCode {
  const { help, format, words } = parseLookupArguments(args);
  if (help) {
    io.stdout.write(explainUsage);
    return 0;
  }
  const query = words.join(' ').trim();
  if (query === '') {
    throw new UsageError(
      'explain needs an entry point, a package, a service, a rule or a reason code.',
    );
  }
  const facts = services.map(factsOf);
  const subjects = findSubjects(facts, query);
  if (subjects.length === 0) throw new UsageError(unknownWord(query, knownWords(facts)));
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(buildExplanation(ownVersion(), query, subjects), null, 2)}\n`
      : formatSubjects(subjects, createStyle(wantsColor(io))),
  );
  return 0;
}

/** Says what may have been meant. */
export function unknownWord(query: string, words: ReadonlySet<string>): string {
  const nearest = findNearest(query, words);
  const hint =
    nearest.length === 0
      ? 'See what there is with: azure-identity list'
      : `Did you mean ${nearest.join(', ')}?`;
  return `the catalogue knows nothing called "${query}". ${hint}`;
}
