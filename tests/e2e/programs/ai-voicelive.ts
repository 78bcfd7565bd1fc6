import { VoiceLiveClient } from '@azure/ai-voicelive';
import { AzureKeyCredential } from '@azure/core-auth';

const client = new VoiceLiveClient(
  process.env.KIOSK_VOICE_ENDPOINT!,
  new AzureKeyCredential(process.env.KIOSK_VOICE_KEY!),
);

async function main(): Promise<void> {
  const session = await client.startSession('gpt-realtime');
  const updated = new Promise<string>((resolve) => {
    session.subscribe({
      onSessionUpdated: async (event) => resolve(String(event.session.instructions)),
    });
  });
  await session.updateSession({ instructions: 'Sell train tickets.' });
  console.log(`the kiosk was told: ${await updated}`);
  await session.dispose();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
