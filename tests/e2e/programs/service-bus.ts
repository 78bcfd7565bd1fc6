import { ServiceBusClient } from '@azure/service-bus';

const client = new ServiceBusClient(process.env.PARCELS_CONNECTION_STRING!);

async function main(): Promise<void> {
  const sender = client.createSender('parcels');
  await sender.sendMessages({ body: { id: 7, to: 'fox' } });
  await sender.close();

  const receiver = client.createReceiver('parcels');
  const messages = await receiver.receiveMessages(1);
  for (const message of messages) {
    await receiver.completeMessage(message);
    console.log(`parcel ${message.body.id} for ${message.body.to}`);
  }
  await receiver.close();
}

main()
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  })
  .finally(() => client.close());
