import type { ClientFinding } from '../findings/finding.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import type { SourceFile } from '../source/source-file.js';
import { othersIn, printChoice } from './emulator-calls.js';
import { type ChoiceObstacle, type EmulatorChoice, findEmulatorChoice } from './emulator-choice.js';
import { refuseEmulator } from './emulator-refusal.js';
import { type EndpointPlan, addressSlotOf } from './endpoint.js';
import { type Expression, print } from './expression.js';
import type { GroupChange } from './group-change.js';
import type { Refusal } from './refusals.js';

/** The clients of a group, those with an emulator's value reduced to their other one. */
export interface EmulatorClients {
  readonly findings: readonly [ClientFinding, ...ClientFinding[]];
  /** By the reduced client. */
  readonly choices: ReadonlyMap<ClientFinding, EmulatorChoice>;
}

const reasons: Readonly<Record<ChoiceObstacle, string>> = {
  decides:
    'Whether the emulator is used depends on the connection string itself: let another setting decide.',
  shared: 'Something else reads the connection string as well.',
  form: 'This choice cannot be divided: its condition, its comments or other arguments would stand in two calls.',
};

/** Finds the clients of a group that choose between an emulator and Azure. */
export function findEmulatorClients(
  file: SourceFile,
  findings: readonly [ClientFinding, ...ClientFinding[]],
): EmulatorClients | Refusal {
  const choices = new Map<ClientFinding, EmulatorChoice>();
  const reduce = (finding: ClientFinding): ClientFinding | ChoiceObstacle => {
    const choice = findEmulatorChoice(file, finding, findings);
    if (choice === null || typeof choice === 'string') return choice ?? finding;
    if (!keepsItsClass(finding)) return 'form';
    choices.set(choice.finding, choice);
    return choice.finding;
  };
  const reduced: ClientFinding[] = [];
  for (const finding of findings) {
    const each = reduce(finding);
    if (typeof each === 'string') return refuseEmulator(finding, reasons[each]);
    reduced.push(each);
  }
  const [first = findings[0], ...others] = reduced;
  return { findings: [first, ...others], choices };
}

/** Both calls must give the same: the type of the whole stays, and its import. */
function keepsItsClass({ row: { from, to } }: ClientFinding): boolean {
  return to?.type === 'signature' && from.callee[0] === to.callee[0];
}

/** The values of the new calls, with what TypeScript was told of the whole choice. */
export function valuesOf(
  { choices }: EmulatorClients,
  valuesFor: EndpointPlan['valuesFor'],
): EndpointPlan['valuesFor'] {
  return (finding) => {
    const values = valuesFor(finding);
    if (choices.get(finding)?.isAsserted !== true) return values;
    const assert = (value: Expression): Expression =>
      value.kind === 'code' ? { kind: 'code', text: `${value.text}!` } : value;
    return new Map([...values].map(([name, value]) => [name, assert(value)]));
  };
}

/** Turns each new call into the choice between it and the old one with the emulator. */
export function writeChoices(
  file: SourceFile,
  { choices }: EmulatorClients,
  change: GroupChange,
  endpoint: EndpointPlan,
  quote: string,
): GroupChange | Refusal {
  if (choices.size === 0) return change;
  let edits = change.edits;
  const kept = [...change.kept];
  const notes = new Set<string>();
  for (const [finding, choice] of choices) {
    const { node: call } = finding;
    const isOwn = ({ range }: TextEdit): boolean => containsRange(call.range, range);
    const address = endpoint.valuesFor(finding).get(addressSlotOf(finding));
    const text = address === undefined ? '' : print(address, quote);
    const printed = printChoice(file, choice, call, edits.filter(isOwn), text);
    if (printed === null) return refuseEmulator(finding, reasons.form);
    edits = [
      ...edits.filter((edit) => !isOwn(edit)),
      ...choice.edits,
      { range: call.range, text: printed },
    ].map((edit) => withoutDefault(edit, choice));
    kept.push(...keptBy(file, choice, call));
    if (choice.condition === null) notes.add(noteOf(file, finding, endpoint));
  }
  return { ...change, edits: unique(edits), kept, notes: [...change.notes, ...notes] };
}

/** What stands in the call with the emulator, or goes on deciding. */
function keptBy(
  file: SourceFile,
  { emulator, condition, argument }: EmulatorChoice,
  call: ClientFinding['node'],
): GroupChange['kept'] {
  const test = condition?.whole.type === 'ConditionalExpression' ? [condition.whole.test] : [];
  const others = othersIn(file, call, argument) ?? [];
  return [emulator, ...test, ...others].map(({ range }) => range);
}

/** `ENDPOINT: endpoint = emulator` loses its default. */
function withoutDefault(edit: TextEdit, { property }: EmulatorChoice): TextEdit {
  const isProperty = property !== null && edit.range[0] === property.range[0];
  const at = isProperty ? edit.text.indexOf('=') : -1;
  return at < 0 ? edit : { range: edit.range, text: edit.text.slice(0, at).trimEnd() };
}

function noteOf(file: SourceFile, finding: ClientFinding, { settings }: EndpointPlan): string {
  const names = settings.map(({ name }) => name).join(', ');
  return `${file.path}: without ${names}, ${finding.entryPoint} goes on using the emulator; set it before you deploy.`;
}

/** Clients of one variable name the same edits of it. */
function unique(edits: readonly TextEdit[]): readonly TextEdit[] {
  const byPlace = new Map(edits.map((edit) => [`${edit.range.join('-')}:${edit.text}`, edit]));
  return [...byPlace.values()];
}
