import { credentialClasses } from './credentials.js';
import { services } from './index.js';
import { type Slot, slots } from './slots.js';
import type { CredentialClass, Service } from './types.js';

/** The catalogue as plain data, as `catalogue.json` holds it; docs/catalogue.schema.json describes it. */
export interface Catalogue {
  /** Version of the package that the data comes with. */
  readonly version: string;
  readonly services: readonly Service[];
  readonly credentialClasses: readonly CredentialClass[];
  /** What is true of each slot name that the signatures use. */
  readonly slots: Readonly<Record<string, SlotData>>;
  /** Stable codes of the reasons to leave a call as it is, with a sentence each. */
  readonly refusalReasons: Readonly<Record<string, string>>;
}

/** A slot whose words are the source of a regular expression without its flags, which are always `iu`. */
export interface SlotData extends Omit<Slot, 'names'> {
  readonly names?: string;
}

/** Builds the data; `version` and `refusalReasons` belong to other parts of the package. */
export function catalogueData(
  version: string,
  refusalReasons: Readonly<Record<string, string>>,
): Catalogue {
  return {
    version,
    services,
    credentialClasses,
    slots: Object.fromEntries(
      Object.entries<Slot>(slots).map(([name, slot]) => [name, slotData(slot)]),
    ),
    refusalReasons,
  };
}

function slotData({ names, ...slot }: Slot): SlotData {
  return names === undefined ? slot : { ...slot, names: names.source };
}
