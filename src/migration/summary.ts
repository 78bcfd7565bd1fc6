import { slotsOf } from '../catalogue/compile.js';
import { findSlot } from '../catalogue/slots.js';
import { type ClientFinding, clientsOf } from '../findings/finding.js';
import { recognise } from '../findings/recognise.js';
import type { Origin } from '../source/origin.js';
import { originsIn, settingsIn } from '../source/origin.js';
import type { SourceFile } from '../source/source-file.js';
import { findExports, type ExportFact } from '../source/exports.js';
import { findImportFacts, type ImportFact } from '../source/import-facts.js';
import { keyOnlyUsesOf } from './key-only-uses.js';
import { settingUsesOf } from './setting-uses.js';

/** A value that crosses a border of the file on its way to a slot of a client. */
export interface SlotFlow {
  /** Service ID. */
  readonly service: string;
  readonly entryPoint: string;
  readonly slot: string;
  readonly isSecret: boolean;
  /** Where the value comes from; a border among the parts is what another file has to answer. */
  readonly origin: Origin;
  /** Offset of the call. */
  readonly offset: number;
}

/** A call that works only with the key, with the service that it belongs to. */
export interface KeyOnlyUse {
  readonly service: string;
  readonly member: string;
  readonly offset: number;
}

/**
 * What other files may need to know of a file. Plain data: it can be kept for every file of a repository, sent to another
 * process or written down, and holds no tree.
 */
export interface FileSummary {
  readonly path: string;
  readonly imports: readonly ImportFact[];
  readonly exports: readonly ExportFact[];
  readonly flows: readonly SlotFlow[];
  /** Environment variables that the file reads, once each, in source order. */
  readonly settings: readonly string[];
  readonly keyOnlyUses: readonly KeyOnlyUse[];
}

/** Summarises a file. */
export function summarise(file: SourceFile): FileSummary {
  const findings = recognise(file);
  const clients = findings.flatMap((finding) => clientsOf(finding));
  const flows = clients.flatMap((client) => flowsOf(client));
  const fromFlows = flows.flatMap(({ origin }) => settingsIn(origin).map(({ name }) => name));
  return {
    path: file.path,
    imports: findImportFacts(file),
    exports: findExports(file),
    flows,
    settings: [...new Set([...settingUsesOf(file).keys(), ...fromFlows])],
    keyOnlyUses: keyOnlyUsesOf(file),
  };
}

function flowsOf({ match, row, service, entryPoint, node }: ClientFinding): readonly SlotFlow[] {
  return [...slotsOf(row.from)].flatMap((slot) => {
    const origin = match.slots.get(slot)?.trace?.origin;
    if (origin === undefined) return [];
    const isSecret = findSlot(slot)?.secret === true;
    return [
      {
        service: service.id,
        entryPoint,
        slot,
        isSecret,
        origin: withoutSecrets(origin, isSecret),
        offset: node.range[0],
      },
    ];
  });
}

/** A summary may be written down: the text of a secret never enters it. */
function withoutSecrets(origin: Origin, isSecret: boolean): Origin {
  if (!isSecret) return origin;
  for (const part of originsIn(origin)) {
    if (part.kind === 'literal' || part.kind === 'template')
      return { kind: 'unknown', range: origin.range };
  }
  return origin;
}
