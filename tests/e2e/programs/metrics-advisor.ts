import { MetricsAdvisorClient, MetricsAdvisorKeyCredential } from '@azure/ai-metrics-advisor';

const client = new MetricsAdvisorClient(
  process.env.TRAFFIC_ADVISOR_ENDPOINT!,
  new MetricsAdvisorKeyCredential(
    process.env.TRAFFIC_ADVISOR_SUBSCRIPTION_KEY!,
    process.env.TRAFFIC_ADVISOR_API_KEY!,
  ),
);

async function main(): Promise<void> {
  const configuration = process.env.TRAFFIC_ADVISOR_ALERTS!;
  const alerts: string[] = [];
  for await (const { id } of client.listAlerts(
    configuration,
    new Date('2024-01-01T00:00:00Z'),
    new Date('2024-02-01T00:00:00Z'),
    'AnomalyTime',
  )) {
    alerts.push(id);
  }
  console.log(`alerts: ${alerts.join(', ')}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
