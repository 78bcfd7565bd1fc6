import fc from 'fast-check';
import { type CompiledRow, compileService, slotsOf } from '../../src/catalogue/compile.js';
import { services } from '../../src/catalogue/index.js';
import type { Signature, Term } from '../../src/catalogue/signature.js';
import { findSlot } from '../../src/catalogue/slots.js';
import type { Service } from '../../src/catalogue/types.js';
import { valueOf } from './values.js';

/** A call of the catalogue, and a package that has it. */
export interface CatalogueCall {
  readonly row: CompiledRow;
  readonly module: string;
}

/** All calls that a program can be made of, by service. */
export const callsByService: readonly (readonly CatalogueCall[])[] = services
  .map((service) =>
    compileService(service)
      .filter((row) => canBeWritten(service, row))
      .flatMap((row) => (row.row.packages ?? service.packages).map((module) => ({ row, module }))),
  )
  .filter((calls) => calls.some(({ row }) => row.to !== null));

function canBeWritten(service: Service, { from }: CompiledRow): boolean {
  return [...slotsOf(from)].every((slot) => {
    const kind = findSlot(slot)?.kind;
    return kind === 'rest' || kind === 'key-credential' || valueOf(service, slot, 'a') !== null;
  });
}

/** Slots of a call that a value has to be written for. */
export function writtenSlots({ row }: CatalogueCall): readonly string[] {
  return [...slotsOf(row.from)].filter((slot) => findSlot(slot)?.kind !== 'rest');
}

/** What differs between two uses of the same row. */
export interface CallShape {
  readonly hasOptional: boolean;
  readonly rest: string;
  readonly inLines: boolean;
  readonly trailingComma: boolean;
  /** How the last argument, or the first property of an object, is given: by itself or out of a list or an object. */
  readonly isSpread: boolean;
}

export const callShape: fc.Arbitrary<CallShape> = fc.record({
  hasOptional: fc.boolean(),
  rest: fc.constantFrom('', '', '{ retryOptions: { maxRetries: 2 } }'),
  inLines: fc.boolean(),
  trailingComma: fc.boolean(),
  isSpread: fc.nat(11).map((number) => number === 11),
});

/** The text of a call. */
export function printCall(
  { from }: CompiledRow,
  shape: CallShape,
  root: string,
  valueFor: (slot: string) => string,
): string {
  return printSignature(from, shape, root, valueFor);
}

function printSignature(
  { callee, isNew, isAwaited, args }: Signature,
  shape: CallShape,
  root: string,
  valueFor: (slot: string) => string,
): string {
  const head = `${isAwaited ? 'await ' : ''}${isNew ? 'new ' : ''}${[root, ...callee.slice(1)].join('.')}`;
  if (args === null) return head;
  const printed = args
    .filter((term) => shape.hasOptional || term.type !== 'slot' || !term.optional)
    .map((term) => printTerm(term, shape, valueFor))
    .filter((text) => text !== '');
  const last = printed.pop();
  if (last === undefined) return `${head}()`;
  printed.push(shape.isSpread ? `...[${last}]` : last);
  const comma = shape.trailingComma ? ',' : '';
  return shape.inLines
    ? `${head}(\n${printed.map((text) => `    ${text}`).join(',\n')}${comma}\n  )`
    : `${head}(${printed.join(', ')}${comma})`;
}

function printTerm(term: Term, shape: CallShape, valueFor: (slot: string) => string): string {
  switch (term.type) {
    case 'slot':
      return valueFor(term.name);
    case 'constant':
      return `'${term.value}'`;
    case 'rest':
      return shape.rest;
    case 'list':
      return `[${term.items.map((item) => printTerm(item, shape, valueFor)).join(', ')}]`;
    case 'signature':
      return printSignature(term, shape, term.callee[0] ?? '', valueFor);
    case 'object': {
      const parts = term.properties
        .filter(({ absent, optional }) => !absent && (shape.hasOptional || !optional))
        .map(({ key, value }) => {
          const text = printTerm(value, shape, valueFor);
          return text === key ? key : `${/^\w+$/u.test(key) ? key : `'${key}'`}: ${text}`;
        });
      if (shape.isSpread) parts.unshift(`...{ ${parts.shift() ?? ''} }`);
      if (term.rest !== null && shape.rest !== '') parts.push('...{ retries: 2 }');
      return `{ ${parts.join(', ')} }`;
    }
    default:
      return "'text'";
  }
}
