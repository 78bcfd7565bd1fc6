import { describe, expect, it } from 'vitest';
import { compileService } from '../../src/catalogue/compile.js';
import { credentialClasses } from '../../src/catalogue/credentials.js';
import { services } from '../../src/catalogue/index.js';
import type { CredentialClass, Row, Service } from '../../src/catalogue/types.js';
import { memberProgram, type Program, programsOf } from './programs.js';
import { type Problem, typeCheck } from './type-check.js';

/** Packages of services that the catalogue does not have yet: only their key credential is known. */
const notInstalled: ReadonlySet<string> = new Set([
  '@azure/ai-language-conversations',
  '@azure/ai-language-text',
  '@azure/maps-search',
  '@azure/openai',
  '@azure/openai-assistants',
]);

/** A row whose two sides do not fit the package, to see that the check can fail at all. */
const wrongRow: Row = {
  from: 'new BlobServiceClient(endpoint, keyCredential, ...rest)',
  to: 'new BlobServiceClient(credential, endpoint, ...rest)',
};

const rows = services.flatMap((service) =>
  compileService(service).map((row) => ({
    row,
    text: signaturesOf(row.row).join(' | '),
    programs: programsOf(row),
  })),
);
const wrong = services
  .filter((service) => service.id === 'storage-blob')
  .flatMap((service) => compileService({ ...service, rows: [wrongRow] }))
  .flatMap((row) => programsOf(row));
const credentials = credentialClasses.flatMap((entry) =>
  entry.packages
    .filter((module) => !notInstalled.has(module))
    .map((module) => ({
      entry,
      module,
      text: credentialProgram(entry, module),
    })),
);

const texts = [
  ...services.map((service) => memberProgram(service)),
  ...credentials.map(({ text }) => text),
  ...wrong.map(({ text }) => text),
  ...rows.flatMap(({ programs }) => programs.map(({ text }) => text)),
];
const indexes = new Map(texts.map((text, index) => [text, index]));
const checked = typeCheck(texts);

function signaturesOf({ from }: Row): readonly string[] {
  return typeof from === 'string' ? [from] : from;
}

function credentialProgram(entry: CredentialClass, module: string): string {
  const parameters = [...entry.from.matchAll(/(?<=[(,]\s*)\w+/gu)].map(([slot]) => slot);
  return [
    `import { ${entry.export} } from '${module}';`,
    ...parameters.map((slot) => `declare const ${slot}: string;`),
    `const credential = ${entry.from};`,
    `export const members = [${entry.keyOnly.map((member) => `credential.${member}`).join(', ')}];`,
  ].join('\n');
}

function problemsOf(text: string): readonly Problem[] {
  return checked.problems[indexes.get(text) ?? -1] ?? [];
}

/** The problems of the side that a program is about. */
function sidesOf(program: Program): {
  readonly from: readonly string[];
  readonly to: readonly string[];
} {
  const all = problemsOf(program.text);
  const isTarget = (problem: Problem): boolean => problem.line === program.targetLine;
  const tell = (problem: Problem): string => `${program.variant}: ${problem.message}`;
  return {
    from: all.filter((problem) => !isTarget(problem)).map(tell),
    to: all.filter(isTarget).map(tell),
  };
}

describe.each(services.map((service) => service.id))('rows of %s', (id) => {
  const own = rows.filter(({ row }) => row.service.id === id);

  it.each(own.map(({ text, programs }) => [text, programs] as const))('%s', (_, programs) => {
    for (const hasOptional of new Set(programs.map((program) => program.hasOptional))) {
      const sides = programs
        .filter((program) => program.hasOptional === hasOptional)
        .map((program) => sidesOf(program));
      const fitting = sides.filter(({ from }) => from.length === 0);
      expect(fitting.length, sides.flatMap(({ from }) => from).join('\n')).toBeGreaterThan(0);
      expect(fitting.flatMap(({ to }) => to)).toEqual([]);
    }
  });
});

describe('members that need the key, or rights of their own', () => {
  it.each(services.map((service) => [service.id, service] as const))(
    'exist in %s',
    (id, service) => {
      const members = checked.membersOf(services.findIndex((known) => known.id === id));
      expect(namesOf(service).filter((name) => !members.has(name))).toEqual([]);
    },
  );
});

/** `databases.create` means a member `create` of a member `databases`. */
function namesOf(service: Service): readonly string[] {
  const members = [...(service.keyOnly ?? []), ...(service.rights ?? [])];
  return members.flatMap((member) => member.name.split('.'));
}

describe('key credentials', () => {
  it.each(credentials.map(({ entry, module, text }) => [entry.export, module, text] as const))(
    '%s comes from %s',
    (_, __, text) => {
      expect(problemsOf(text)).toEqual([]);
    },
  );
});

describe('the check itself', () => {
  it('finds a row whose arguments are in the wrong order', () => {
    expect(wrong.flatMap((program) => sidesOf(program).to)).not.toEqual([]);
  });
});
