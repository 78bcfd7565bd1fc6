import type { TSESTree } from '@typescript-eslint/types';
import { mentionsAzure } from '../catalogue/gate.js';
import { parseSignature } from '../catalogue/signature.js';
import { findSlot } from '../catalogue/slots.js';
import type { Finding } from '../findings/finding.js';
import { matchCall } from '../findings/match.js';
import type { LocatedText, ValueName } from '../secrets/located-text.js';
import { originsIn } from '../source/origin.js';
import { traceOrigin } from '../source/provenance.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { type Diagnosis, diagnose } from './diagnose.js';

/** A text of the file that reaches an argument which takes a secret. */
interface SecretSlot {
  readonly range: Range;
  readonly diagnosis: Diagnosis;
  /** Names that say what the argument is: of the slot, then of the service. */
  readonly names: readonly ValueName[];
}

/** The arguments of Azure SDKs that take a secret, where the secret is in the file. */
export class SecretSlots {
  constructor(private readonly slots: readonly SecretSlot[]) {}

  /** The text with the names of the argument that it reaches; the text itself for any other. */
  nameText(text: LocatedText): LocatedText {
    const slot = this.slotAt(text.locate(0, text.text.length));
    if (slot === null) return text;
    return {
      text: text.text,
      get names() {
        return [...slot.names, ...text.names];
      },
      locate: (start, end) => text.locate(start, end),
      near: () => text.near(),
    };
  }

  /** The diagnosis of the call that the text of a range reaches. */
  diagnosisAt(range: Range): Diagnosis | null {
    return this.slotAt(range)?.diagnosis ?? null;
  }

  private slotAt([start, end]: Range): SecretSlot | null {
    return this.slots.find(({ range }) => range[0] <= start && end <= range[1]) ?? null;
  }
}

const results = new WeakMap<TSESTree.Program, SecretSlots | null>();

/** The secret arguments of a file; null where it has none, which a look at its text mostly tells. */
export function secretSlotsOf(file: SourceFile): SecretSlots | null {
  const known = results.get(file.ast);
  if (known !== undefined) return known;
  const slots = mentionsAzure(file.text)
    ? diagnose(file).flatMap((each) => slotsOf(file, each))
    : [];
  const result = slots.length === 0 ? null : new SecretSlots(slots);
  results.set(file.ast, result);
  return result;
}

function slotsOf(file: SourceFile, diagnosis: Diagnosis): readonly SecretSlot[] {
  const { finding } = diagnosis;
  return [...(matchOf(file, finding)?.slots.values() ?? [])].flatMap(({ name, node }) => {
    const slot = findSlot(name);
    if (slot?.secret !== true || node === null) return [];
    const names = [nameOfNoun(slot.noun), finding.service?.name ?? 'azure'].map(
      (text): ValueName => ({ text, role: 'property' }),
    );
    // The argument itself, or the constant that it comes from.
    const texts = [...originsIn(traceOrigin(file, node).origin)].filter(
      ({ kind }) => kind === 'literal' || kind === 'template',
    );
    return [node, ...texts].map(({ range }) => ({ range, diagnosis, names }));
  });
}

function matchOf(file: SourceFile, finding: Finding) {
  if (finding.kind === 'client') return finding.match;
  return matchCall(file, finding.node, parseSignature(finding.credentialClass.from));
}

/** `a client secret` as a name. */
function nameOfNoun(noun = 'a key'): string {
  const name = noun.replace(/^an? /u, '').replaceAll(' ', '_');
  return name === 'key' ? 'access_key' : name;
}
