import * as sdk from 'microsoft-cognitiveservices-speech-sdk';

const config = sdk.SpeechConfig.fromSubscription(
  process.env.STORIES_SPEECH_KEY!,
  process.env.STORIES_SPEECH_REGION!,
);
const synthesizer = new sdk.SpeechSynthesizer(config);

async function main(): Promise<void> {
  const { voices, errorDetails } = await synthesizer.getVoicesAsync('en-GB');
  if (errorDetails) {
    throw new Error(errorDetails);
  }
  console.log(`read by ${voices.map(({ shortName }) => shortName).join(' or ')}`);
}

main()
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  })
  .finally(() => synthesizer.close());
