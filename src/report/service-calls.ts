import type { CallFacts, EntryPointFacts, ServiceFacts } from '../catalogue/facts.js';
import { bullets, enumerate, fence, inCode, paragraphs, prose, table } from './markdown.js';
import { outcomeOf, remarksOf, ruleLink, secretOf } from './service-words.js';

/** Every call with a secret: an overview, then the code before and after. */
export function formatCalls(service: ServiceFacts): string {
  const { entryPoints } = service;
  const overview =
    entryPoints.length < 2
      ? ''
      : table(
          ['Entry point', 'Signs in with', 'Reported by', 'Result'],
          entryPoints.map(overviewRow),
        );
  const needsLegend = entryPoints.some(({ calls: each }) =>
    each.some(({ after }) => after !== null),
  );
  return paragraphs([
    overview,
    needsLegend
      ? '`credential` is a `DefaultAzureCredential`, or the class that `--credential` names. Arguments that are not shown stay as they are.'
      : '',
    ...sections(service),
  ]);
}

function overviewRow({ name, calls: each }: EntryPointFacts): readonly string[] {
  const outcomes = new Set(each.map(outcomeOf));
  const secrets = new Set(each.map(secretOf).filter((words) => words !== ''));
  return [
    inCode(name),
    prose(enumerate([...secrets], 'or')),
    [...new Set(each.map(({ rule }) => ruleLink(rule)))].join(', '),
    outcomes.size === 1 ? [...outcomes].join('') : 'some rewritten, some by hand',
  ];
}

/** A section for each entry point; those of which only the same can be said share one. */
function sections(service: ServiceFacts): readonly string[] {
  const groups = new Map<string, EntryPointFacts[]>();
  for (const entryPoint of service.entryPoints) {
    const isShared = entryPoint.calls.every(({ after }) => after === null);
    const remarks = entryPoint.calls.map((call) => remarksOf(call, service).join(' ')).join('\n');
    const key = isShared ? remarks : entryPoint.name;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entryPoint]);
    else group.push(entryPoint);
  }
  return [...groups.values()].map((group) => {
    const names = group.map(({ name }) => inCode(name));
    const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
    const calls = group.flatMap((entryPoint) => entryPoint.calls);
    return paragraphs([`### ${enumerate(shown)}`, ...codeBlocks(calls, service)]);
  });
}

/** Code with remarks below it; calls of which the same is to be said stand together. */
function codeBlocks(all: readonly CallFacts[], service: ServiceFacts): readonly string[] {
  const groups = new Map<string, CallFacts[]>();
  for (const call of all) {
    const language = call.after === null ? 'ts' : 'diff';
    const key = [language, bullets(remarksOf(call, service).map(prose))].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [call]);
    else group.push(call);
  }
  return [...groups].map(([key, group]) => {
    const [language = '', ...remarks] = key.split('\n');
    const separator = language === 'ts' ? '\n' : '\n\n';
    return paragraphs([fence(language, group.map(codeOf).join(separator)), remarks.join('\n')]);
  });
}

/** Before and after as a diff; the call alone where nothing can be shown in its place. */
function codeOf({ before, after }: CallFacts): string {
  if (after === null) return before.join('\n');
  return [...before.map((text) => mark('-', text)), mark('+', after)].join('\n');
}

function mark(sign: string, text: string): string {
  return text
    .split('\n')
    .map((line) => `${sign}${line}`)
    .join('\n');
}
