import { type CompiledRow, slotsOf } from './compile.js';
import type { Signature } from './signature.js';
import { findSlot, type Slot } from './slots.js';
import type { RuleId } from './types.js';

/** The rule that reports a row's calls: retired packages have one of their own, everything else goes by the secret. */
export function ruleOfRow({ row, from, service }: CompiledRow): RuleId {
  if (service.generation === 'retired') return 'no-legacy-auth';
  if (row.rule !== undefined) return row.rule;
  return row.signs === true ? 'no-sas-token' : ruleOfSecret(findSecret(from));
}

/** The rule for a kind of secret: its own, or one for connection strings and one for keys. */
export function ruleOfSecret(secret: Slot | null): RuleId {
  if (secret?.rule !== undefined) return secret.rule;
  return secret?.kind === 'connection-string' ? 'no-connection-string' : 'no-key-credential';
}

/** The secret that a call is about: of several, the one that has a rule of its own. */
export function findSecret(from: Signature): Slot | null {
  const secrets = [...slotsOf(from)]
    .map((name): Slot | null => findSlot(name))
    .filter((slot): slot is Slot => slot?.secret === true);
  return secrets.find(({ rule }) => rule !== undefined) ?? secrets[0] ?? null;
}
