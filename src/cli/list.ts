import { factsOf } from '../catalogue/facts.js';
import type { ServiceFacts } from '../catalogue/facts.js';
import { services } from '../catalogue/index.js';
import { buildServiceList, formatServiceList } from '../report/service-list.js';
import { createStyle } from '../report/style.js';
import { parseLookupArguments } from './arguments.js';
import { unknownWord } from './explain.js';
import { endWithCode, UsageError } from './failure.js';
import type { ExitCode } from './failure.js';
import { knownWords } from './find-subjects.js';
import { wantsColor } from './io.js';
import type { Io } from './io.js';
import { listUsage } from './usage.js';
import { ownVersion } from './version.js';

/** `azure-identity list`: the services of the catalogue; 2 where none fits the text. Never throws. */
export function runList(io: Io, args: readonly string[]): Promise<ExitCode> {
  return endWithCode(io, () => Promise.resolve(list(io, args)));
}

function list(io: Io, args: readonly string[]): ExitCode {
  const { help, format, words } = parseLookupArguments(args);
  if (help) {
    io.stdout.write(listUsage);
    return 0;
  }
  const text = words.join(' ').trim();
  const facts = services.map(factsOf);
  const listed = facts.filter((service) => mentions(service, text.toLowerCase()));
  if (listed.length === 0) throw new UsageError(unknownWord(text, knownWords(facts)));
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(buildServiceList(ownVersion(), listed), null, 2)}\n`
      : formatServiceList(listed, createStyle(wantsColor(io))),
  );
  return 0;
}

function mentions({ id, name, packages, entryPoints }: ServiceFacts, text: string): boolean {
  return [id, name, ...packages, ...entryPoints.map((each) => each.name)].some((word) =>
    word.toLowerCase().includes(text),
  );
}
