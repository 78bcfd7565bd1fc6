import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import rhea, { type Message } from 'rhea';
import { serveEntities, type TokenTaker } from './amqp-entities.js';
import type { Certificates } from './certificates.js';
import type { Policy } from './sign-in.js';
import { isSasTokenOf } from './keys.js';
import { bearerOf, type TokenIssuer } from './tokens.js';

/** A namespace with queues or event hubs. */
export interface BrokerFixture {
  readonly host: string;
  readonly key: string;
  readonly audience: string;
  /** What there is to open: queues, parts of event hubs. */
  readonly addresses: readonly string[];
  /** For an IoT hub, whose clients sign in a little differently. */
  readonly isIotHub?: true;
}

/** A token that a client put for an entity. */
export interface ClaimRecord {
  /** `jwt`, or `servicebus.windows.net:sastoken`. */
  readonly type: string;
  /** What the token is for: `sb://namespace/entity`. */
  readonly entity: string;
  readonly audience: string | null;
  readonly objectId: string | null;
  readonly isAllowed: boolean;
}

/** A running broker. */
export interface AmqpBroker {
  readonly port: number;
  readonly claims: readonly ClaimRecord[];
  /** What clients opened, or tried to: `send to parcels`. */
  readonly links: readonly string[];
  stop(): Promise<void>;
}

/**
 * Starts a broker whose entities are open to clients that put a good token for them: a SAS token or one of Entra ID.
 * Source: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-amqp-protocol-guide#claims-based-authorization
 */
export async function startBroker(
  fixture: BrokerFixture,
  policy: Policy,
  issuer: TokenIssuer,
  { certificate, key }: Certificates,
  onRefusal: () => void,
): Promise<AmqpBroker> {
  const claims: ClaimRecord[] = [];
  const container = rhea.create_container({ id: fixture.host });
  const take: TokenTaker = (message) => {
    const claim = judge(message, fixture, policy, issuer);
    claims.push(claim);
    if (!claim.isAllowed) onRefusal();
    return claim.isAllowed ? findOpened(claim.entity, fixture) : null;
  };
  const links = serveEntities(container, fixture.addresses, take);
  const options = { transport: 'tls', host: '127.0.0.1', port: 0, cert: certificate, key } as const;
  const server = container.listen(options);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    claims,
    links,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** The path of what a claim is for, empty for the namespace as a whole; null where it is for another one. */
function findOpened(entity: string, { host, audience, isIotHub }: BrokerFixture): string | null {
  // An IoT hub is opened as a whole, by its name or by the scope of the token; source: amqp.js of azure-iothub.
  if (isIotHub === true) return [host, `${audience}/.default`].includes(entity) ? '' : null;
  const url = URL.canParse(entity) ? new URL(entity) : null;
  return url?.hostname === host ? decodeURIComponent(url.pathname).replace(/^\/|\/$/gu, '') : null;
}

function judge(
  { application_properties: properties, body }: Message,
  { key, isIotHub, audience }: BrokerFixture,
  policy: Policy,
  issuer: TokenIssuer,
): ClaimRecord {
  const entity = String(properties?.['name']);
  const given = String(body);
  // Clients of an IoT hub give either kind the same type, and this word to tell them apart.
  const bearer = isIotHub === true ? bearerOf(given) : null;
  const type = bearer === null ? String(properties?.['type']) : 'jwt';
  const claims = type === 'jwt' ? issuer.verify(bearer ?? given) : null;
  const form = isIotHub === true ? 'base64' : 'text';
  const isRightKey = () => isSasTokenOf(given, { key, form, resource: entity });
  const isAllowed = type === 'jwt' ? claims?.aud === audience : policy === 'keys' && isRightKey();
  return {
    type,
    entity,
    audience: claims?.aud ?? null,
    objectId: claims?.oid ?? null,
    isAllowed,
  };
}
