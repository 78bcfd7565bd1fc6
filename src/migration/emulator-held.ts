import type { TSESTree } from '@typescript-eslint/types';
import type { ClientFinding } from '../findings/finding.js';
import { recognise } from '../findings/recognise.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import { type Trace, traceOrigin } from '../source/provenance.js';
import type { Range, SourceFile, Variable } from '../source/source-file.js';
import { findInPattern, unwrap } from '../source/syntax.js';
import { assignmentsTo, findSingleDefinition, isExported } from '../source/variables.js';
import { findCarrier } from './carrier.js';
import type { ChoiceObstacle } from './emulator-choice.js';
import { findSides, isOfEmulator, type Sides } from './emulator-sides.js';
import { isRepeatable } from './emulator-test.js';
import { isPure } from './purity.js';
import { isVisibleAt } from './rename-setting.js';

/** A variable that holds the choice. */
export type HeldChoice = MovedChoice | LeftChoice;

/** The choice moves into the call, and the variable goes with its last read. */
interface MovedChoice {
  readonly trace: null;
  readonly value: TSESTree.Node;
  readonly sides: Sides;
}

/** The variable stays and holds the new setting alone; the emulator's value moves into the call. */
interface LeftChoice {
  readonly trace: Trace;
  readonly identifier: TSESTree.Identifier;
  readonly emulator: TSESTree.Node;
  readonly edits: readonly TextEdit[];
  readonly property: TSESTree.Property | null;
}

/** Finds the choice in the variable that a client is given; `mates` are the clients that change with it. */
export function findHeldChoice(
  file: SourceFile,
  finding: ClientFinding,
  mates: readonly ClientFinding[],
): HeldChoice | ChoiceObstacle | null {
  const carrier = findCarrier(file, finding);
  const node = finding.match.slots.get('connectionString')?.node ?? null;
  if (carrier === null || node === null || unwrap(node) !== carrier.identifier) return null;
  const { variable, identifier } = carrier;
  const definition = findSingleDefinition(variable);
  if (definition?.node.type !== 'VariableDeclarator') return null;
  const { node: declarator, name } = definition;
  if (declarator.init === null) return null;
  const isPlain = declarator.id === name;
  const sides = isPlain ? findSides(file, declarator.init) : null;
  const place = isPlain ? null : findInPattern(declarator.id, name);
  const fallback = sides === null ? (place?.fallback ?? null) : null;
  const isDefault = fallback !== null && isOfEmulator(file, fallback);
  if (sides === null && !isDefault) return null;
  if (assignmentsTo(variable).length > 0) return 'form';
  const reads = findReads(file, variable, mates);
  if (reads === null || isExported(file, declarator)) return 'shared';
  const isWhole = reads.others === 0;
  if (sides === null) {
    if (fallback === null || place === null || !isWhole) return 'shared';
    return leaveProperty(file, finding, identifier, place.property, fallback);
  }
  if (sides.test === null && isWhole) {
    return leaveVariable(file, finding, identifier, declarator, sides);
  }
  return moveChoice(file, finding, declarator.init, sides, reads.own + reads.others);
}

/** How many clients read a variable, in the group and beside it; null where anything else reads it. */
function findReads(
  file: SourceFile,
  variable: Variable,
  mates: readonly ClientFinding[],
): { readonly own: number; readonly others: number } | null {
  const identifiersOf = (findings: readonly ClientFinding[]): ReadonlySet<TSESTree.Node> =>
    new Set(findings.flatMap((finding) => findCarrier(file, finding)?.identifier ?? []));
  const own = identifiersOf(mates);
  const all = identifiersOf(
    recognise(file).filter((finding): finding is ClientFinding => finding.kind === 'client'),
  );
  const reads = variable.references
    .filter((reference) => reference.init !== true)
    .map(({ identifier }) => identifier);
  if (!reads.every((read) => own.has(read) || all.has(read))) return null;
  const others = reads.filter((read) => !own.has(read)).length;
  return { own: reads.length - others, others };
}

function moveChoice(
  file: SourceFile,
  { node: call }: ClientFinding,
  value: TSESTree.Node,
  sides: Sides,
  reads: number,
): MovedChoice | ChoiceObstacle {
  const { whole, test } = sides;
  const isMovable = isPure(file, whole) && isVisibleAt(file, whole, call);
  if (!isMovable || (test !== null && !isRepeatable(file, test))) return 'form';
  if (reads > 1 && hasComments(file, whole.range)) return 'form';
  return { trace: null, value, sides };
}

/** `const conn = process.env.CONN || emulator` becomes `const endpoint = process.env.ENDPOINT`. */
function leaveVariable(
  file: SourceFile,
  { node: call }: ClientFinding,
  identifier: TSESTree.Identifier,
  { id, init }: TSESTree.VariableDeclarator,
  { emulator, real }: Sides,
): LeftChoice | ChoiceObstacle {
  if (init === null || id.type !== 'Identifier') return 'form';
  const found = traceOrigin(file, real);
  if (found.variables.length > 0 || !isMovableText(file, emulator, call)) return 'form';
  const gaps: readonly Range[] = [
    [init.range[0], real.range[0]],
    [real.range[1], init.range[1]],
  ];
  if (gaps.some((gap) => hasComments(file, gap, emulator.range))) return 'form';
  const edits = gaps.filter(([start, end]) => start < end).map((range) => ({ range, text: '' }));
  const type = id.typeAnnotation ?? null;
  if (type !== null && type.typeAnnotation.type !== 'TSStringKeyword') return 'form';
  return {
    trace: withCarrier(file, identifier, found),
    identifier,
    emulator,
    edits:
      type === null
        ? edits
        : [{ range: [id.range[0] + id.name.length, type.range[1]], text: '' }, ...edits],
    property: null,
  };
}

/** `const { CONN = emulator } = process.env` becomes `const { ENDPOINT } = process.env`. */
function leaveProperty(
  file: SourceFile,
  finding: ClientFinding,
  identifier: TSESTree.Identifier,
  property: TSESTree.Property,
  emulator: TSESTree.Node,
): LeftChoice | ChoiceObstacle {
  const trace = finding.match.slots.get('connectionString')?.trace ?? null;
  const options = trace?.origin.kind === 'choice' ? trace.origin.options : [];
  const setting = options.find((option) => option.kind === 'setting');
  const isOwn = setting?.kind === 'setting' && setting.form === 'property' && options.length === 2;
  if (trace === null || !isOwn || setting.range[0] !== property.range[0]) return 'form';
  if (!isMovableText(file, emulator, finding.node) || hasComments(file, property.range)) {
    return 'form';
  }
  return {
    trace: { ...trace, origin: setting },
    identifier,
    emulator,
    edits: [],
    property,
  };
}

function withCarrier(
  file: SourceFile,
  identifier: TSESTree.Identifier,
  { origin, names }: Trace,
): Trace {
  const { variables } = traceOrigin(file, identifier);
  return { origin, names, variables: variables.slice(0, 1) };
}

function isMovableText(file: SourceFile, node: TSESTree.Node, place: TSESTree.Node): boolean {
  return isPure(file, node) && isVisibleAt(file, node, place);
}

function hasComments(file: SourceFile, range: Range, except?: Range): boolean {
  return file.comments.some(
    (comment) =>
      containsRange(range, comment.range) &&
      (except === undefined || !containsRange(except, comment.range)),
  );
}
