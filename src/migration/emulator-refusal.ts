import type { Signature } from '../catalogue/signature.js';
import { printTerm } from '../catalogue/print-call.js';
import type { ClientFinding } from '../findings/finding.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** The refusal of a client that is an emulator's under a condition, with the code that makes two clients of it. */
export function refuseEmulator({ row, service }: ClientFinding, reason?: string): Refusal {
  const { from, to } = row;
  if (to?.type !== 'signature' || from.args === null) return refuse('emulator', service, reason);
  const print = (call: Signature): string => printTerm(call, service);
  const advice = `An emulator takes no tokens: choose between two clients, \`isLocal ? ${print(from)} : ${print(to)}\`.`;
  return refuse('emulator', service, reason === undefined ? advice : `${reason} ${advice}`);
}
