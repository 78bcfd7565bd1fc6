import { QueueSASPermissions, QueueServiceClient } from '@azure/storage-queue';

const service = QueueServiceClient.fromConnectionString(process.env.JOBS_CONNECTION_STRING!);

async function invite(worker: string): Promise<string> {
  const queue = service.getQueueClient(`jobs-${worker}`);
  await queue.createIfNotExists();
  return queue.generateSasUrl({
    permissions: QueueSASPermissions.parse('rp'),
    startsOn: new Date(Date.now() - 60_000),
    expiresOn: new Date(Date.now() + 86_400_000),
  });
}

async function main(): Promise<void> {
  const invitation = new URL(await invite('fox'));
  invitation.pathname += '/messages';
  const response = await fetch(invitation);
  if (!response.ok) throw new Error(`the queue answered ${response.status}`);
  console.log(`the worker got ${await response.text()}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
