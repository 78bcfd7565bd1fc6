import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { KeyScheme } from './keys.js';
import type { TokenIssuer } from './tokens.js';

/** A request as a service sees it. */
export interface Exchange {
  readonly method: string;
  readonly host: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An answer; an object is sent as JSON. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string | object;
}

/** What a fixture may need of the run that it is part of. */
export interface RunContext {
  /** Who mints the tokens of the run. */
  readonly issuer: TokenIssuer;
  /** What the run has written, by path: no run may live on what another one has left. */
  readonly contents: Map<string, Buffer>;
}

/** A service at a host of its own. */
export interface HttpFixture {
  readonly host: string;
  readonly key: string;
  readonly keySchemes: readonly KeyScheme[];
  /** The audience that tokens must have. */
  readonly audience: string;
  /** Audiences that are good here as well; programs before their migration may ask for them. */
  readonly otherAudiences?: readonly string[];
  /** The version of the interface that requests must name; requests of services without one name none. */
  readonly apiVersion?: string;
  /** Whether the SAS token of a user delegation key is right; null where a request has none. */
  readonly checkDelegation?: (exchange: Exchange) => boolean | null;
  /** Keys are good here even where they are switched off elsewhere. */
  readonly keepsKeys?: true;
  /** Answers a request that is allowed. */
  readonly reply: (exchange: Exchange, run: RunContext) => Reply | Promise<Reply>;
  /** Answers a request that is not allowed, where anyone gets an answer; without one the answer is 401. */
  readonly replyToAnyone?: (exchange: Exchange) => Reply | null;
  /** Answers the opening of a WebSocket that is allowed. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}
