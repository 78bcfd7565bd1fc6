import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { Certificates } from './certificates.js';
import type { Exchange, HttpFixture, Reply, RunContext } from './http-fixture.js';
import { close, listen } from './listen.js';
import { allows, findSignIn, type Policy, type SignIn } from './sign-in.js';
import type { TokenIssuer } from './tokens.js';

/** A request that came, and what became of it. */
export interface HttpRecord {
  readonly exchange: Exchange;
  /** `GET https://host/path`. */
  readonly request: string;
  readonly signIn: SignIn;
  readonly isAllowed: boolean;
  /** The status of the answer; null where there was none. */
  readonly status: number | null;
  /** The request as text, to look for keys in. */
  readonly text: string;
}

/** The services of one run behind one port. */
export interface Gateway {
  readonly port: number;
  readonly records: readonly HttpRecord[];
  /** What went wrong in the services themselves. */
  readonly failures: readonly string[];
  stop(): Promise<void>;
}

/** What becomes of a request. */
interface Admitted {
  readonly fixture: HttpFixture;
  readonly isAllowed: boolean;
  /** What it gets all the same where it is not allowed. */
  readonly open: Reply | null;
  /** Notes what the answer was. */
  readonly settle: (status: number) => void;
}

/** Starts the HTTPS side of some services. */
export async function startGateway(
  fixtures: readonly HttpFixture[],
  policy: Policy,
  issuer: TokenIssuer,
  { certificate, key }: Certificates,
): Promise<Gateway> {
  const records: HttpRecord[] = [];
  const failures: string[] = [];
  const run: RunContext = { issuer, contents: new Map() };
  const admit = (exchange: Exchange): Admitted | null => {
    const fixture = fixtures.find(({ host }) => host === exchange.host);
    if (fixture === undefined) return null;
    const signIn = findSignIn(exchange, fixture, issuer);
    const isAllowed = allows(signIn, fixture, policy);
    const open = isAllowed ? null : (fixture.replyToAnyone?.(exchange) ?? null);
    // What anyone may know is refused to nobody.
    const isOpen = signIn.kind === 'none' && open !== null && (open.status ?? 200) < 400;
    const record = {
      exchange,
      request: describe(exchange),
      signIn,
      isAllowed: isAllowed || isOpen,
      status: null as number | null,
      text: textOf(exchange),
    };
    records.push(record);
    return { fixture, isAllowed, open, settle: (status) => void (record.status = status) };
  };
  const server = createServer({ cert: certificate, key }, (request, response) => {
    void (async () => {
      const exchange = await readExchange(request);
      const admitted = admit(exchange);
      const reply = await replyTo(exchange, admitted, run);
      admitted?.settle(reply.status ?? 200);
      const isText = typeof reply.body === 'string' || Buffer.isBuffer(reply.body);
      const body = isText ? reply.body : JSON.stringify(reply.body);
      response.writeHead(reply.status ?? 200, {
        ...(isText || reply.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...reply.headers,
      });
      response.end(exchange.method === 'HEAD' ? undefined : body);
    })().catch((error: unknown) => {
      // The program sees it as a broken connection, the test as the reason.
      failures.push(String(error));
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const exchange = exchangeOf(request, Buffer.alloc(0));
    const admitted = admit(exchange);
    const isGood = admitted?.isAllowed === true && isVersionOf(exchange, admitted.fixture);
    if (isGood && admitted.fixture.upgrade !== undefined) {
      admitted.fixture.upgrade(request, socket, head);
    } else {
      socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    }
  });
  const port = await listen(server);
  return { port, records, failures, stop: () => close(server) };
}

async function replyTo(
  exchange: Exchange,
  admitted: Admitted | null,
  run: RunContext,
): Promise<Reply> {
  if (admitted === null) return { status: 404, body: { error: { code: 'NoSuchHost' } } };
  const { fixture, isAllowed, open } = admitted;
  if (isAllowed) {
    return isVersionOf(exchange, fixture)
      ? fixture.reply(exchange, run)
      : { status: 404, body: {} };
  }
  if (open !== null) return open;
  const message = 'No key or token that is good here.';
  return { status: 401, body: { error: { code: 'Unauthorized', message } } };
}

function isVersionOf({ url }: Exchange, { apiVersion }: HttpFixture): boolean {
  return apiVersion === undefined || url.searchParams.get('api-version') === apiVersion;
}

async function readExchange(request: IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return exchangeOf(request, Buffer.concat(chunks));
}

function exchangeOf(request: IncomingMessage, body: Buffer): Exchange {
  const host = (request.headers.host ?? '').replace(/:\d+$/u, '').toLowerCase();
  return {
    method: request.method ?? 'GET',
    host,
    // Joined as text: a path may begin with two slashes, which are no host.
    url: new URL(`https://${host}${request.url ?? '/'}`),
    headers: request.headers,
    body,
  };
}

function describe({ method, host, url }: Exchange): string {
  return `${method} https://${host}${url.pathname}`;
}

function textOf({ method, url, headers, body }: Exchange): string {
  return `${method} ${url.href}\n${JSON.stringify(headers)}\n${body.toString('latin1')}`;
}
