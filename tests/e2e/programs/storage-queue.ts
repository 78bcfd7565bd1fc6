import { QueueServiceClient } from '@azure/storage-queue';

const queues = QueueServiceClient.fromConnectionString(process.env.RESIZE_CONNECTION_STRING!);

async function main(): Promise<void> {
  const queue = queues.getQueueClient('photos-to-resize');
  await queue.createIfNotExists();
  await queue.sendMessage(JSON.stringify({ photo: 'fox.png', width: 640 }));
  const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 1 });
  for (const { messageId, popReceipt, messageText } of receivedMessageItems) {
    const { photo, width } = JSON.parse(messageText) as { photo: string; width: number };
    await queue.deleteMessage(messageId, popReceipt);
    console.log(`${photo} to ${width} pixels`);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
