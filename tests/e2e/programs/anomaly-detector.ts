import { AnomalyDetectorClient, KnownTimeGranularity } from '@azure/ai-anomaly-detector';
import { AzureKeyCredential } from '@azure/core-auth';

const client = new AnomalyDetectorClient(
  process.env.SALES_ANOMALY_ENDPOINT!,
  new AzureKeyCredential(process.env.SALES_ANOMALY_KEY!),
);

async function main(): Promise<void> {
  const series = Array.from({ length: 12 }, (_, day) => ({
    timestamp: new Date(Date.UTC(2024, 0, day + 1)),
    value: day === 11 ? 900 : 100,
  }));
  const { isAnomaly, expectedValue } = await client.detectLastPoint({
    series,
    granularity: KnownTimeGranularity.daily,
  });
  console.log(`${isAnomaly ? 'unusual' : 'usual'} sales: ${expectedValue} were expected`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
