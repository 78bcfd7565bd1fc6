import type { TSESTree } from '@typescript-eslint/types';
import type { CompiledRow } from '../catalogue/compile.js';
import type { CredentialClass, Service } from '../catalogue/types.js';
import type { CredentialFlow } from './credential-flow.js';
import type { Match } from './match.js';

/** A call or construction. */
export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** A client that is given a secret directly: a connection string, a key, or a key credential made elsewhere. */
export interface ClientFinding {
  readonly kind: 'client';
  readonly node: CallNode;
  readonly module: string;
  readonly row: CompiledRow;
  readonly service: Service;
  readonly match: Match;
  readonly entryPoint: string;
  /** 'uncertain': the call may as well be one without a secret; reported only where the user asks for it. */
  readonly certainty: 'certain' | 'uncertain';
  /** Another row with a different outcome fits equally well. */
  readonly isAmbiguous: boolean;
}

/** The construction of a key credential, with the clients that it reaches. */
export interface CredentialFinding {
  readonly kind: 'credential';
  readonly node: CallNode;
  readonly module: string;
  readonly credentialClass: CredentialClass;
  /** The service of the first client; null where the file shows none. */
  readonly service: Service | null;
  readonly flow: CredentialFlow;
  readonly entryPoint: string;
  readonly certainty: 'certain';
}

/** One place where code authenticates to Azure with a secret. */
export type Finding = ClientFinding | CredentialFinding;

/** The client calls that a finding is about: itself, or those that a key credential reaches. */
export function clientsOf(finding: Finding): readonly ClientFinding[] {
  return finding.kind === 'client'
    ? [finding]
    : finding.flow.consumers.map(({ client }) => client.finding);
}
