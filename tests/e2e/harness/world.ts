import { type AmqpBroker, startBroker } from '../components/amqp-broker.js';
import { type Azurite, forward } from '../components/azurite.js';
import type { Certificates } from '../components/certificates.js';
import { type Gateway, startGateway } from '../components/gateway.js';
import type { HttpFixture } from '../components/http-fixture.js';
import type { Policy } from '../components/sign-in.js';
import { sharedAccessSignature, sharedKey } from '../components/keys.js';
import {
  type ManagedIdentityEndpoint,
  startManagedIdentity,
} from '../components/managed-identity.js';
import { type Identity, TokenIssuer } from '../components/tokens.js';
import type { Route } from './run-program.js';
import type { Resources } from './service-case.js';

/** What all runs share. */
export interface Shared {
  readonly certificates: Certificates;
  readonly azurite: Pick<Azurite, 'ports'>;
}

/** The resources of one run of one program, and where its managed identity gets tokens. */
interface World {
  readonly gateway: Gateway;
  readonly broker: AmqpBroker | null;
  readonly identity: ManagedIdentityEndpoint;
  readonly routes: readonly Route[];
  /** Aborted by the first claim that the broker refuses, since clients go on asking for 90 seconds. */
  readonly refused: AbortSignal;
  stop(): Promise<void>;
}

const imds = { host: '169.254.169.254', port: 80 } as const;

/** Starts the resources of a program on free ports. */
export async function startWorld(
  resources: Resources,
  policy: Policy,
  identity: Identity,
  { certificates, azurite }: Shared,
): Promise<World> {
  const issuer = new TokenIssuer();
  const refusal = new AbortController();
  const fixtures = [...(resources.http ?? []), ...storageFixtures(resources, azurite)];
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(stops.map((each) => each()));
  };
  const started = <T extends { stop(): Promise<void> }>(component: T): T => {
    stops.push(() => component.stop());
    return component;
  };
  try {
    const endpoint = started(await startManagedIdentity(issuer, identity));
    const gateway = started(await startGateway(fixtures, policy, issuer, certificates));
    const refuse = (): void => refusal.abort();
    const broker =
      resources.broker === undefined
        ? null
        : started(await startBroker(resources.broker, policy, issuer, certificates, refuse));
    const routes = [
      ...fixtures.map(({ host }) => ({ host, port: 443, to: gateway.port })),
      ...(resources.broker === undefined || broker === null
        ? []
        : [{ host: resources.broker.host, port: 5671, to: broker.port }]),
      { ...imds, to: endpoint.port },
    ];
    return { gateway, broker, identity: endpoint, routes, refused: refusal.signal, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The emulator checks what the gateway lets through: keys, signatures and tokens. */
function storageFixtures(resources: Resources, azurite: Shared['azurite']): readonly HttpFixture[] {
  return Object.entries(resources.storage ?? {}).map(([host, service]) => ({
    host,
    key: '',
    keySchemes: [sharedKey, sharedAccessSignature],
    audience: resources.audience,
    ...(resources.keyHosts?.includes(host) === true ? { keepsKeys: true } : {}),
    reply: (exchange) => forward(azurite.ports[service], exchange),
  }));
}
