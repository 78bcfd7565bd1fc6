import { keyInHeader, type KeyScheme } from '../components/keys.js';
import { newId } from '../components/run-secrets.js';
import type { ServiceCase } from '../harness/service-case.js';
import { aiCase, customSubdomain, subscriptionKey } from './ai-resource.js';

const traffic = customSubdomain('e2e-traffic');
const apiKey = newId('e2e-traffic');
const alerts = newId('e2e-traffic alerts');

/**
 * The key of the resource and the key of its web portal, of which both have to be right.
 * Source: https://learn.microsoft.com/azure/ai-services/metrics-advisor/quickstarts/rest-api-and-client-library
 */
const bothKeys: KeyScheme = (exchange, key) => {
  const first = subscriptionKey(exchange, key);
  const second = keyInHeader('x-api-key')(exchange, apiKey);
  return first === null && second === null ? null : first === true && second === true;
};

export const metricsAdvisor: readonly ServiceCase[] = [
  {
    ...aiCase({
      service: 'metrics-advisor',
      program: 'metrics-advisor',
      ...traffic,
      settings: {
        TRAFFIC_ADVISOR_ENDPOINT: traffic.endpoint,
        TRAFFIC_ADVISOR_SUBSCRIPTION_KEY: traffic.key,
        TRAFFIC_ADVISOR_API_KEY: apiKey,
        TRAFFIC_ADVISOR_ALERTS: alerts,
      },
      keySchemes: [bothKeys],
      answers: {
        [`POST /metricsadvisor/v1.0/alert/anomaly/configurations/${alerts}/alerts/query`]: {
          body: {
            value: [
              {
                alertId: 'a-42',
                timestamp: '2024-01-05T00:00:00Z',
                createdTime: '2024-01-05T01:00:00Z',
                modifiedTime: '2024-01-05T01:00:00Z',
              },
            ],
          },
        },
      },
      output: 'alerts: a-42',
    }),
    secrets: [traffic.key, apiKey],
  },
];
