import { WebSocketServer } from 'ws';
import type { HttpFixture } from '../components/http-fixture.js';
import { keyInHeader, keyInQuery } from '../components/keys.js';
import { newHexKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const resource = 'e2evoicelive';
const host = `${resource}.services.ai.azure.com`;
const key = newHexKey(resource);
const sockets = new WebSocketServer({ noServer: true });

/** An event of a client. */
interface Event {
  readonly type: string;
  readonly session: object;
}

/** Source: https://learn.microsoft.com/azure/ai-services/speech-service/voice-live-api-reference */
const fixture: HttpFixture = {
  host,
  key,
  // The SDK sends it in both places.
  keySchemes: [keyInHeader('api-key'), keyInQuery('api-key')],
  audience: audienceOf('ai-voicelive'),
  apiVersion: '2026-07-15',
  reply: () => ({ status: 404 }),
  upgrade: (request, socket, head) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', `https://${host}`);
    if (pathname !== '/voice-live/realtime' || searchParams.get('model') !== 'gpt-realtime') {
      return void socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    }
    sockets.handleUpgrade(request, socket, head, (connection) => {
      const send = (type: string, session: object): void =>
        connection.send(JSON.stringify({ type, event_id: type, session }));
      send('session.created', { id: 'session_1' });
      connection.on('message', (data) => {
        const event = JSON.parse(data.toString()) as Event;
        if (event.type === 'session.update') send('session.updated', event.session);
      });
    });
  },
};

export const aiVoicelive: readonly ServiceCase[] = [
  {
    service: 'ai-voicelive',
    program: 'ai-voicelive',
    settings: { KIOSK_VOICE_ENDPOINT: `https://${host}`, KIOSK_VOICE_KEY: key },
    placeholders: { resource },
    secrets: [key],
    http: [fixture],
    audience: fixture.audience,
    output: 'the kiosk was told: Sell train tickets.',
  },
];
