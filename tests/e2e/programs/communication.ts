import { SmsClient } from '@azure/communication-sms';

const client = new SmsClient(process.env.COMMUNICATION_CONNECTION_STRING!);

async function main(): Promise<void> {
  const results = await client.send({
    from: '+18005550100',
    to: ['+18005550123'],
    message: 'Your den is ready.',
  });
  for (const { to, successful, messageId } of results) {
    console.log(`${successful ? messageId : 'nothing'} went to ${to}`);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
