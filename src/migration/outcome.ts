import type { ImportedValue } from './modules.js';
import type { RefusalCode } from './refusals.js';

/** What became of one finding. */
export interface FindingOutcome {
  /** 1-based, in the text as it was before the migration. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The export that takes the secret: `BlobServiceClient.fromConnectionString`. */
  readonly entryPoint: string;
  /** Azure's name of the service; null for a credential whose service the file does not show. */
  readonly service: string | null;
  /** The rule that reports it. */
  readonly ruleId: string;
  readonly outcome: 'migrated' | 'refused';
  readonly reason: RefusalCode | null;
  /** One fact and one action; never a secret. */
  readonly message: string;
}

/** A setting that the migrated code reads. */
export interface AddedSetting {
  readonly name: string;
  readonly service: string;
  /** The old setting that makes way for it, or null where it takes the place of none. */
  readonly replaces: string | null;
  /** A value of the right form, with placeholders: `https://<account>.blob.core.windows.net`. */
  readonly example: string;
}

/** A role that the identity needs before the code is deployed. */
export interface NeededRole {
  readonly service: string;
  readonly name: string;
  /** Role definition ID. */
  readonly id: string;
  readonly why: string;
  /** Names of roles of the service that this one makes unnecessary. */
  readonly contains?: readonly string[];
}

/** A file that could not be analysed. */
export interface FileError {
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What migrated code no longer reads, and other files of the program may still have. */
export interface Unread {
  readonly imports: readonly ImportedValue[];
  /** Names of members of what functions of other modules return. */
  readonly members: readonly string[];
}

/** What the engine says of one file. */
export interface FileOutcome {
  readonly path: string;
  readonly changed: boolean;
  /** The migrated text, byte order mark included; the text as it was where nothing changed. */
  readonly text: string;
  readonly error: FileError | null;
  readonly findings: readonly FindingOutcome[];
  readonly added: readonly AddedSetting[];
  /** Settings that the migrated code of this file no longer reads. */
  readonly removed: readonly string[];
  readonly roles: readonly NeededRole[];
  /** Things that a person must know or do; full sentences. */
  readonly notes: readonly string[];
  /** Packages that the migrated code imports and the old code did not have: `@azure/identity`. */
  readonly dependencies: readonly string[];
  /** Packages whose declared range has to be raised, with the lowest version that will do. */
  readonly raised?: Readonly<Record<string, string>>;
  /** Only where the other modules of the run are known. */
  readonly unread?: Unread;
}
