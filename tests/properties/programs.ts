import fc from 'fast-check';
import { findSlot } from '../../src/catalogue/slots.js';
import {
  callsByService,
  callShape,
  type CallShape,
  type CatalogueCall,
  printCall,
  writtenSlots,
} from './calls.js';
import { type HeldCall, holdersFor } from './holders.js';
import { type ImportForm, importForm, importForms } from './import-forms.js';
import { keyCredential } from './key-credentials.js';
import { layOut, layout } from './layout.js';
import { nameToken, replaceTokens, tokensIn } from './name-tokens.js';
import { surroundings, type Surroundings } from './surroundings.js';
import { keyOf, valueOf } from './values.js';
import { joinWritings, type Voice, type Writing, writingOf } from './writings.js';

/** A file that signs in to Azure, and what it must never give away. */
export interface GeneratedProgram {
  readonly path: string;
  readonly text: string;
  readonly secrets: readonly string[];
}

/** A call with its arguments written. */
interface Use {
  readonly call: CatalogueCall;
  readonly account: string;
  readonly writings: ReadonlyMap<string, Writing>;
  readonly shape: CallShape;
  readonly holder: number;
  readonly isGlobal: boolean;
}

/** Writes what all slots of a service need for one account, so that its calls share constants and settings. */
function accountOf(
  calls: readonly CatalogueCall[],
  account: string,
  voice: Voice,
): fc.Arbitrary<ReadonlyMap<string, Writing>> {
  const slots = [...new Set(calls.flatMap((call) => writtenSlots(call)))];
  const entries = slots.map((slot) => {
    const owner = calls.find((call) => writtenSlots(call).includes(slot)) ?? calls[0];
    if (owner === undefined) throw new Error('a service without calls');
    const value = valueOf(owner.row.service, slot, account);
    const writing =
      findSlot(slot)?.kind === 'key-credential' || value === null
        ? keyCredential(owner, account, voice)
        : writingOf(value, `${account}${slot.charAt(0).toUpperCase()}${slot.slice(1)}`, voice);
    return writing.map((written) => [slot, written] as const);
  });
  return fc.tuple(...entries).map((pairs) => new Map(pairs));
}

/** One service: one or two accounts, one to three calls. */
function usesOf(number: number, voice: Voice): fc.Arbitrary<readonly Use[]> {
  return fc
    .constantFrom(...callsByService)
    .chain((calls) =>
      fc
        .constantFrom(...new Set(calls.map(({ module }) => module)))
        .map((module) => calls.filter((call) => call.module === module)),
    )
    .chain((calls) => fc.array(fc.constantFrom(...calls), { minLength: 1, maxLength: 3 }))
    .chain((calls) => {
      const accounts = [`shop${String(number)}`, `depot${String(number)}`];
      return fc
        .record({
          written: fc.tuple(...accounts.map((account) => accountOf(calls, account, voice))),
          uses: fc.tuple(
            ...calls.map((call) =>
              fc.record({
                call: fc.constant(call),
                place: fc.constantFrom(0, 0, 0, 1),
                shape: callShape,
                holder: fc.nat(99),
                isGlobal: fc.boolean(),
              }),
            ),
          ),
        })
        .map(({ written, uses }) =>
          uses.map(({ place, ...use }): Use => ({
            ...use,
            account: accounts[place] ?? '',
            writings: written[place] ?? new Map(),
          })),
        );
    });
}

/** The statements of a call with those before it that stand at the top of the file. */
interface Written {
  readonly top: readonly string[];
  readonly lines: readonly string[];
}

function writeUse(use: Use, number: number, form: ImportForm, isModule: boolean): Written {
  const { row, module } = use.call;
  const needed = joinWritings(
    writtenSlots(use.call).flatMap((slot) => use.writings.get(slot) ?? []),
  );
  const [root = ''] = row.from.callee;
  const rootText = root === '_' ? `client${String(number)}` : nameToken(module, root);
  const call = printCall(
    row,
    use.shape,
    rootText,
    (slot) => use.writings.get(slot)?.expression ?? slot,
  );
  const mayBeGlobal = needed.parameters.length === 0 && needed.fields.length === 0;
  const isGlobal = needed.isGlobal || (mayBeGlobal && use.isGlobal && !form.isLazy);
  const imports = form.isLazy ? importLines(form, [call, ...needed.lines]) : [];
  const held: HeldCall = {
    call,
    name: `made${String(number)}`,
    lines: [...imports, ...(isGlobal ? [] : needed.lines)],
    parameters: needed.parameters,
    fields: needed.fields,
    isModule,
  };
  const holders = holdersFor(held);
  const lines = holders[use.holder % holders.length]?.(held) ?? [];
  const receiver = root === '_' ? [`const ${rootText} = receive('${module}');`] : [];
  return { top: [...(isGlobal ? needed.lines : []), ...receiver], lines };
}

function importLines(form: ImportForm, texts: readonly string[]): readonly string[] {
  const names = new Map<string, Set<string>>();
  for (const { module, name } of tokensIn(texts)) {
    names.set(module, (names.get(module) ?? new Set()).add(name));
  }
  return [...names].flatMap(([module, exported]) => form.lines(module, [...exported]));
}

interface Draft {
  readonly form: ImportForm;
  readonly extension: string;
  readonly around: Surroundings;
  readonly uses: readonly Use[];
}

/** The lines of a program, with imports for all names in them. */
function linesOf({ form, around, uses }: Draft): readonly string[] {
  const written = uses.map((use, number) => writeUse(use, number, form, form.isModule));
  const top = [...new Set(written.flatMap((each) => each.top.join('\n')))];
  const body = [
    ...around.middle,
    ...top.filter((text) => text !== ''),
    ...written.flatMap(({ lines }) => lines),
  ];
  // What a function does not import for itself, another form imports at the top.
  const eager = form.isLazy
    ? form.isModule
      ? importForms['named']
      : importForms['required']
    : form;
  const outer = eager ?? form;
  const lazyNames = new Set(
    tokensIn(written.flatMap(({ lines }) => (form.isLazy ? lines : []))).map(
      ({ module }) => module,
    ),
  );
  const missing = tokensIn(body).filter(({ module }) => !lazyNames.has(module));
  const anyImport = uses
    .filter(({ call }) => call.row.from.callee[0] === '_')
    .map(({ call }) => nameToken(call.module, 'Helper'));
  const imports = importLines(outer, [
    ...missing.map(({ module, name }) => nameToken(module, name)),
    ...anyImport,
  ]);
  const all = [...around.head, ...imports, ...around.top, '', ...body, ...around.end];
  return all.map((line) =>
    replaceTokens(line, ({ module, name }) =>
      (lazyNames.has(module) ? form : outer).name(name, module),
    ),
  );
}

/** Programs of every kind that the migration claims to understand, and of many that it does not. */
export const program: fc.Arbitrary<GeneratedProgram> = importForm
  .chain(({ form, extension }) => {
    // What is required in place has no name for types.
    const isTyped = /ts/u.test(extension) && form !== importForms['requiredInPlace'];
    const voice = { isTyped, hasAngles: isTyped && extension !== 'tsx' };
    return fc.record({
      form: fc.constant(form),
      extension: fc.constant(extension),
      around: surroundings(form.isModule, voice.isTyped),
      first: usesOf(0, voice),
      second: fc.option(usesOf(1, voice), { freq: 3 }),
      layout,
    });
  })
  .map(({ first, second, layout: chosen, ...draft }) => {
    const uses = [...first, ...(second ?? [])];
    return {
      path: `app.${draft.extension}`,
      text: layOut(linesOf({ ...draft, uses }), chosen),
      secrets: secretsOf(uses),
    };
  });

function secretsOf(uses: readonly Use[]): readonly string[] {
  return [
    ...new Set(
      uses.flatMap(({ call, account }) =>
        [...writtenSlots(call), 'key', 'subscriptionKey', 'sasToken'].map((slot) =>
          keyOf(`${account} ${slot}`),
        ),
      ),
    ),
  ];
}
