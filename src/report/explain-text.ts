import type { CallFacts, EntryPointFacts, ServiceFacts } from '../catalogue/facts.js';
import { maskSecrets } from '../secrets/redact.js';
import { assignmentCommand } from './service-roles.js';
import { outcomeOf, remarksOf, secretOf, titleOf, verdictOf } from './service-words.js';
import { exampleOf } from './service-strategies.js';
import { formatTable } from './style.js';
import type { Style } from './style.js';
import type { Subject } from './subject.js';

/** What `explain` prints for a person; one part for each subject, with a blank line between them. */
export function formatSubjects(subjects: readonly Subject[], style: Style): string {
  return maskSecrets(`${subjects.map((each) => formatSubject(each, style)).join('\n\n')}\n`);
}

function formatSubject(subject: Subject, style: Style): string {
  switch (subject.kind) {
    case 'service':
      return formatService(subject.service, style);
    case 'entry-point':
      return [
        title(subject.entryPoint.name, titleOf(subject.service), style),
        ...callsOf(subject.entryPoint, subject.service, style),
        ...separated(needsOf(subject.service, subject.entryPoint.calls, style)),
        ...separated(keyOnlyNames(subject.service)),
      ].join('\n');
    case 'credential': {
      const { export: name, from, packages } = subject.credential;
      const text =
        'A key credential: it is followed from where it is built to the clients that use it, and replaced in all of them or in none.';
      return [title(name, from, style), `  ${text}`, ...packages.map((each) => `  ${each}`)].join(
        '\n',
      );
    }
    case 'key-only': {
      const { name, why, reason } = subject.member;
      return [title(name, subject.service, style), `  ${why}`, `  Refused as ${reason}.`].join(
        '\n',
      );
    }
    case 'rights':
      return [title(subject.note.name, subject.service, style), `  ${subject.note.note}`].join(
        '\n',
      );
    case 'rule':
      return [
        title(subject.rule, 'rule', style),
        `  ${subject.summary}`,
        ...formatTable(
          subject.services.flatMap(({ name, entryPoints }) =>
            entryPoints.map((entryPoint, index) => [index === 0 ? name : '', entryPoint]),
          ),
        ),
        ...formatTable(subject.families.map((family) => [family.name, family.title])),
      ].join('\n');
    case 'reason':
      return [
        title(subject.code, 'reason to refuse', style),
        `  ${subject.why}`,
        `  ${subject.remedy}`,
        ...formatTable(
          subject.members.flatMap(({ service, names }) =>
            names.map((name, index) => [index === 0 ? service : '', name]),
          ),
        ),
      ].join('\n');
  }
}

/** Lines with an empty one before them; nothing where there are none. */
function separated(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

function keyOnlyNames({ keyOnly }: ServiceFacts): readonly string[] {
  return keyOnly.length === 0
    ? []
    : [`  Works only with a key: ${keyOnly.map(({ name }) => name).join(', ')}.`];
}

function title(name: string, about: string, style: Style): string {
  return `${style('bold', name)}  ${style('dim', about)}`;
}

function formatService(service: ServiceFacts, style: Style): string {
  const sections = [
    [
      title(titleOf(service), verdictOf(service), style),
      ...service.packages.map((name) => `  ${name}`),
      '',
      ...needsOf(service, allCalls(service), style),
    ],
    ...service.entryPoints.map((entryPoint) => [
      style('underline', entryPoint.name),
      ...callsOf(entryPoint, service, style),
    ]),
    keyOnlyOf(service, style),
    listed(
      'Calls that behave differently with an identity',
      service.rights.map(({ note }) => note),
      style,
    ),
    listed('What to know first', service.requires, style),
    listed('Sources', service.sources, style),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n').trimEnd())
    .join('\n\n');
}

function allCalls({ entryPoints }: ServiceFacts): readonly CallFacts[] {
  return entryPoints.flatMap(({ calls }) => calls);
}

function callsOf(
  { calls }: EntryPointFacts,
  service: ServiceFacts,
  style: Style,
): readonly string[] {
  return calls.flatMap((call) => {
    const secret = secretOf(call);
    const after = call.after ?? exampleOf(call);
    const facts = [call.rule, outcomeOf(call), ...(secret === '' ? [] : [secret])];
    return [
      `  ${style('dim', facts.join(', '))}`,
      ...(after === null
        ? call.before.flatMap((text) => indented(text))
        : [
            ...call.before.flatMap((text) => marked('- ', text, style, 'red')),
            ...marked('+ ', after, style, 'green'),
          ]),
      ...remarksOf(call, service).map((remark) => `    ${remark.replaceAll('`', '')}`),
    ];
  });
}

function indented(code: string): readonly string[] {
  return code.split('\n').map((line) => `    ${line}`);
}

function marked(
  sign: string,
  code: string,
  style: Style,
  color: 'red' | 'green',
): readonly string[] {
  return code.split('\n').map((line) => `    ${style(color, sign + line)}`);
}

/** Roles, settings and scope: what must be there before the migrated code runs. */
function needsOf(
  service: ServiceFacts,
  calls: readonly CallFacts[],
  style: Style,
): readonly string[] {
  const rewritten = calls.filter(({ manual }) => manual === null);
  const names = new Set(rewritten.flatMap(({ roles }) => roles));
  const roles = service.roles.filter(({ name }) => names.has(name));
  const read = new Set(rewritten.flatMap((call) => call.settings));
  const settings = service.settings.filter(({ setting }) => read.has(setting));
  const rows = [
    ...roles.map(({ name, id, use, unconfirmed }) => [
      'role',
      name,
      id,
      unconfirmed === true ? `${use} (not confirmed by a Microsoft page)` : use,
    ]),
    ...settings.map(({ setting, example, replaces }) => [
      'setting',
      setting,
      example,
      replaces.length === 0 ? '' : `instead of ${replaces.join(', ')}`,
    ]),
    ...(service.tokenScope === null ? [] : [['scope', service.tokenScope]]),
  ];
  const [role] = roles;
  const command =
    role === undefined
      ? []
      : assignmentCommand(roles.length === 1 ? role : null, role.system).split('\n');
  return [
    ...formatTable(rows),
    ...service.conflicts.map(({ why }) => `  ${why}`),
    ...command.map((line) => `  ${style('dim', line)}`),
    ...(rewritten.length === 0
      ? []
      : [`  ${style('dim', 'npx eslint-plugin-azure-identity migrate --dry')}`]),
  ];
}

function keyOnlyOf({ keyOnly }: ServiceFacts, style: Style): readonly string[] {
  return listed(
    'Works only with a key',
    keyOnly.map(({ name, why }) => (why.startsWith(`${name}(`) ? why : `${name}: ${why}`)),
    style,
  );
}

function listed(heading: string, sentences: readonly string[], style: Style): readonly string[] {
  return sentences.length === 0
    ? []
    : [style('underline', heading), ...sentences.map((sentence) => `  ${sentence}`)];
}
