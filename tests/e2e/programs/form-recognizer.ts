import { AzureKeyCredential, DocumentAnalysisClient } from '@azure/ai-form-recognizer';

const client = new DocumentAnalysisClient(
  process.env.RECEIPTS_FORM_ENDPOINT!,
  new AzureKeyCredential(process.env.RECEIPTS_FORM_KEY!),
);

async function main(): Promise<void> {
  const poller = await client.beginAnalyzeDocument('prebuilt-receipt', Buffer.from('%PDF-1.7'));
  const { documents } = await poller.pollUntilDone();
  for (const { docType, confidence } of documents ?? []) {
    console.log(`${docType}, sure to ${confidence * 100} %`);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
