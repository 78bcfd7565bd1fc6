import type { CallFacts, EntryPointFacts, ServiceFacts } from '../catalogue/facts.js';
import { bullets, enumerate, fence, inCode, paragraphs, prose, table } from './markdown.js';
import { exampleOf } from './service-strategies.js';
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
  return paragraphs([overview, legend(service), defaultExportNote(service), ...sections(service)]);
}

/** Where the names in the new code come from. */
function legend({ entryPoints }: ServiceFacts): string {
  const calls = entryPoints.flatMap((entryPoint) => entryPoint.calls);
  const code = calls.flatMap((call) => afterOf(call) ?? []).join('\n');
  const names = ['DefaultAzureCredential', 'ManagedIdentityCredential', 'getBearerTokenProvider'];
  const takesCredential = /\bcredential\b(?! =)/u.test(code);
  const used = names.filter(
    (name) => code.includes(name) || (takesCredential && name === 'DefaultAzureCredential'),
  );
  if (used.length === 0) return '';
  const construction = '\n\nconst credential = new DefaultAzureCredential();';
  const adds = calls.some(({ settings }) => settings.length > 0);
  return paragraphs([
    'The new code needs:',
    fence(
      'ts',
      `import { ${used.join(', ')} } from '@azure/identity';${takesCredential ? construction : ''}`,
    ),
    [
      '[Which identity](../identities.md) and which class is your choice.',
      adds
        ? 'A value that only the new call has, such as an endpoint, is read from its setting.'
        : '',
      'Arguments that are not shown stay as they are.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  ]);
}

/** A default export has no name of its own: the samples give it one. */
function defaultExportNote({ entryPoints }: ServiceFacts): string {
  const calls = entryPoints.flatMap((entryPoint) => entryPoint.calls);
  const samples = calls.flatMap(({ before, packages }) =>
    before.flatMap((text) => {
      if (text.includes(' new Client(') && entryPoints.some(({ name }) => name === 'default')) {
        return 'Client';
      }
      const isRest = packages.every((name) => name.startsWith('@azure-rest/'));
      return isRest && text.includes(' createClient(') ? 'createClient' : [];
    }),
  );
  const names = [...new Set(samples)].map(inCode);
  return names.length === 0
    ? ''
    : `${enumerate(names)} ${names.length === 1 ? 'stands' : 'stand'} for the default export of the package, which the import gives its name.`;
}

function overviewRow({ name, calls: each }: EntryPointFacts): readonly string[] {
  const outcomes = new Set(each.map(outcomeOf));
  const secrets = new Set(each.map(secretOf).filter((words) => words !== ''));
  return [
    label(name),
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
    const names = group.map(({ name }) => label(name));
    const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
    const calls = group.flatMap((entryPoint) => entryPoint.calls);
    return paragraphs([`### ${enumerate(shown)}`, ...codeBlocks(calls, service)]);
  });
}

function label(name: string): string {
  return name === 'default' ? 'default export' : inCode(name);
}

/** Code with remarks below it; calls of which the same is to be said stand together. */
function codeBlocks(all: readonly CallFacts[], service: ServiceFacts): readonly string[] {
  const groups = new Map<string, CallFacts[]>();
  for (const call of all) {
    const language = afterOf(call) === null ? 'ts' : 'diff';
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
function codeOf(call: CallFacts): string {
  const after = afterOf(call);
  if (after === null) return call.before.join('\n');
  return [...call.before.map((text) => mark('-', text)), mark('+', after)].join('\n');
}

function afterOf(call: CallFacts): string | null {
  return call.after ?? exampleOf(call);
}

function mark(sign: string, text: string): string {
  return text
    .split('\n')
    .map((line) => `${sign}${line}`)
    .join('\n');
}
