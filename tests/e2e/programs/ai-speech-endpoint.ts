import { SpeechConfig, SpeechSynthesizer } from 'microsoft-cognitiveservices-speech-sdk';

const endpoint = process.env.PODCAST_SPEECH_ENDPOINT;
const key = process.env.PODCAST_SPEECH_KEY;

if (!endpoint || !key) {
  throw new Error('the Speech resource is not configured');
}

const synthesizer = new SpeechSynthesizer(SpeechConfig.fromEndpoint(new URL(endpoint), key));

async function main(): Promise<void> {
  const result = await synthesizer.getVoicesAsync();
  if (result.errorDetails) {
    throw new Error(result.errorDetails);
  }
  console.log(`${result.voices.length} voices`);
}

main()
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  })
  .finally(() => synthesizer.close());
