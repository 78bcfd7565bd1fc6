import type { Reply } from '../components/http-fixture.js';
import type { ServiceCase } from '../harness/service-case.js';
import { aiCase, customSubdomain } from './ai-resource.js';

/**
 * An analysis, which is done by the time that its result is asked for.
 * Source: https://learn.microsoft.com/rest/api/aiservices/document-models/analyze-document
 */
function analysis(endpoint: string, model: string, result: object): Record<string, Reply> {
  const path = `${model}/analyzeResults/42`;
  const moment = '2024-01-01T00:00:00Z';
  return {
    [`POST ${model}:analyze`]: {
      status: 202,
      headers: { 'operation-location': `${endpoint}${path}?api-version=2024-11-30` },
    },
    [`GET ${path}`]: {
      body: {
        status: 'succeeded',
        createdDateTime: moment,
        lastUpdatedDateTime: moment,
        analyzeResult: {
          apiVersion: '2024-11-30',
          modelId: model.split('/').at(-1),
          stringIndexType: 'utf16CodeUnit',
          content: 'Fox soup 12.00',
          pages: [],
          ...result,
        },
      },
    },
  };
}

const receipts = customSubdomain('e2e-receipts');
const invoices = customSubdomain('e2e-invoices');

export const documentIntelligence: readonly ServiceCase[] = [
  aiCase({
    service: 'document-intelligence',
    program: 'form-recognizer',
    apiVersion: '2023-07-31',
    ...receipts,
    settings: { RECEIPTS_FORM_ENDPOINT: receipts.endpoint, RECEIPTS_FORM_KEY: receipts.key },
    answers: analysis(receipts.endpoint, '/formrecognizer/documentModels/prebuilt-receipt', {
      documents: [{ docType: 'receipt.retailMeal', confidence: 0.75, spans: [], fields: {} }],
    }),
    output: 'receipt.retailMeal, sure to 75 %',
  }),
  aiCase({
    service: 'document-intelligence',
    program: 'document-intelligence',
    apiVersion: '2024-11-30',
    ...invoices,
    settings: { INVOICES_ENDPOINT: invoices.endpoint, INVOICES_KEY: invoices.key },
    answers: analysis(
      invoices.endpoint,
      '/documentintelligence/documentModels/prebuilt-layout',
      {},
    ),
    output: 'the invoice says: Fox soup 12.00',
  }),
];
