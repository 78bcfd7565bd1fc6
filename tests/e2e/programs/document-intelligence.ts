import createClient, {
  getLongRunningPoller,
  isUnexpected,
  type AnalyzeOperationOutput,
} from '@azure-rest/ai-document-intelligence';

const client = createClient(process.env.INVOICES_ENDPOINT!, { key: process.env.INVOICES_KEY! });

async function main(): Promise<void> {
  const response = await client.path('/documentModels/{modelId}:analyze', 'prebuilt-layout').post({
    contentType: 'application/json',
    body: { base64Source: Buffer.from('%PDF-1.7').toString('base64') },
  });
  if (isUnexpected(response)) throw new Error(response.body.error.message);
  const poller = getLongRunningPoller(client, response);
  const { body } = await poller.pollUntilDone();
  const { analyzeResult } = body as AnalyzeOperationOutput;
  console.log(`the invoice says: ${analyzeResult?.content}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
