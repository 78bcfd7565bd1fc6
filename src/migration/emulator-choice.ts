import type { TSESTree } from '@typescript-eslint/types';
import type { ClientFinding } from '../findings/finding.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import { isTypeScript } from '../source/language.js';
import { settingsIn } from '../source/origin.js';
import { type Trace, traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { unwrap } from '../source/syntax.js';
import { findCarrier } from './carrier.js';
import { findHeldChoice } from './emulator-held.js';
import { findSides, isOfEmulator, type Sides } from './emulator-sides.js';
import { dependsOn } from './emulator-test.js';

/** A client whose connection string is an emulator's or another one: it becomes a choice between two clients. */
export interface EmulatorChoice {
  /** The client with the other connection string alone. */
  readonly finding: ClientFinding;
  /** What stands in the old call for the connection string. */
  readonly argument: TSESTree.Node;
  readonly emulator: TSESTree.Node;
  /** The conditional expression that goes on deciding; null where the new setting decides by being there. */
  readonly condition: Pick<Sides, 'whole' | 'real'> | null;
  /** The expression in the call whose parts and comments go on; null where the variable did not change its place. */
  readonly inline: Sides['whole'] | null;
  /** TypeScript was told outside the choice that there is a value. */
  readonly isAsserted: boolean;
  /** What the variable loses, so that it holds no emulator's value any more. */
  readonly edits: readonly TextEdit[];
  /** A property of a pattern that loses its default. */
  readonly property: TSESTree.Property | null;
}

/** Why a choice with an emulator's value cannot become one between clients. */
export type ChoiceObstacle = 'decides' | 'shared' | 'form';

/** Finds the choice that a client's connection string is; null where an emulator has no part in it. */
export function findEmulatorChoice(
  file: SourceFile,
  finding: ClientFinding,
  mates: readonly ClientFinding[],
): EmulatorChoice | ChoiceObstacle | null {
  const argument = finding.match.slots.get('connectionString')?.node ?? null;
  if (argument === null) return null;
  const sides = findSides(file, argument);
  if (sides !== null) {
    return containsRange(finding.node.range, argument.range)
      ? toChoice(file, finding, argument, argument, sides)
      : 'form';
  }
  const held = findHeldChoice(file, finding, mates);
  if (held === null || typeof held === 'string') return held;
  if (held.trace === null) return toChoice(file, finding, argument, held.value, held.sides);
  const { identifier, trace, emulator, edits, property } = held;
  return {
    finding: withConnectionString(finding, identifier, trace),
    argument,
    emulator,
    condition: null,
    inline: null,
    isAsserted: false,
    edits,
    property,
  };
}

/** A choice whose parts stand in the call from now on. */
function toChoice(
  file: SourceFile,
  finding: ClientFinding,
  argument: TSESTree.Node,
  value: TSESTree.Node,
  { whole, emulator, real, test }: Sides,
): EmulatorChoice | ChoiceObstacle {
  const trace = traceOrigin(file, real);
  if (!isOfEmulator(file, emulator)) return 'form';
  const settings = settingsIn(trace.origin).map(({ name }) => name);
  if (test !== null && dependsOn(file, test, trace.variables, settings)) return 'decides';
  const narrowed = withConnectionString(finding, real, trace);
  if (value !== argument && findCarrier(file, narrowed) !== null) return 'form';
  if (hasCommentsAround(file, value, whole)) return 'form';
  return {
    finding: narrowed,
    argument,
    emulator,
    condition: test === null ? null : { whole, real },
    inline: whole,
    isAsserted:
      test !== null &&
      isTypeScript(file.path) &&
      unwrap(value) !== value &&
      unwrap(real).type === 'MemberExpression' &&
      real.type !== 'TSNonNullExpression',
    edits: [],
    property: null,
  };
}

/** Comments in a cast around the choice would have no place. */
function hasCommentsAround(file: SourceFile, value: TSESTree.Node, whole: TSESTree.Node): boolean {
  return file.comments.some(
    ({ range }) => containsRange(value.range, range) && !containsRange(whole.range, range),
  );
}

function withConnectionString(
  finding: ClientFinding,
  node: TSESTree.Node,
  trace: Trace,
): ClientFinding {
  const slot = finding.match.slots.get('connectionString');
  if (slot === undefined) return finding;
  const slots = new Map(finding.match.slots).set('connectionString', { ...slot, node, trace });
  return { ...finding, match: { ...finding.match, slots } };
}
