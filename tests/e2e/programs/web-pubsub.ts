import { WebPubSubServiceClient } from '@azure/web-pubsub';

const hub = new WebPubSubServiceClient(process.env.CHAT_CONNECTION_STRING!, 'chat');

async function main(): Promise<void> {
  const { url } = await hub.getClientAccessToken({ userId: 'fox' });
  await hub.group('forest').sendToAll({ text: 'good evening' });
  const isThere = await hub.connectionExists('fox-1');
  const { origin, pathname } = new URL(url);
  console.log(`clients connect to ${origin}${pathname}, the fox ${isThere ? 'did' : 'did not'}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
