import type { ServiceCase } from '../harness/service-case.js';
import { aiCase, customSubdomain } from './ai-resource.js';

const reviews = customSubdomain('e2e-reviews');
const album = customSubdomain('e2e-album');
const door = customSubdomain('e2e-door');
const forum = customSubdomain('e2e-forum');
const sales = customSubdomain('e2e-sales');
const homepage = customSubdomain('e2e-homepage');

/** Services with a single kind of client, which gets its answer in one request. */
export const cognitiveServices: readonly ServiceCase[] = [
  aiCase({
    service: 'ai-language',
    program: 'text-analytics',
    ...reviews,
    settings: { REVIEWS_LANGUAGE_ENDPOINT: reviews.endpoint, REVIEWS_LANGUAGE_KEY: reviews.key },
    answers: {
      'POST /text/analytics/v3.1/sentiment': {
        body: {
          documents: [
            {
              id: '0',
              sentiment: 'positive',
              confidenceScores: { positive: 0.9, neutral: 0.1, negative: 0 },
              sentences: [],
              warnings: [],
            },
          ],
          errors: [],
          modelVersion: '2022-11-01',
        },
      },
    },
    output: 'the review is positive',
  }),
  aiCase({
    service: 'ai-vision',
    program: 'vision',
    apiVersion: '2023-10-01',
    ...album,
    settings: { ALBUM_VISION_ENDPOINT: album.endpoint, ALBUM_VISION_KEY: album.key },
    answers: {
      'POST /computervision/imageanalysis:analyze': {
        body: { captionResult: { text: 'a fox in the snow', confidence: 0.9 } },
      },
    },
    output: 'the picture shows a fox in the snow',
  }),
  aiCase({
    service: 'ai-face',
    program: 'face',
    ...door,
    settings: { DOOR_FACE_ENDPOINT: door.endpoint, DOOR_FACE_KEY: door.key },
    answers: {
      'POST /face/v1.2/detect': {
        body: [{ faceRectangle: { top: 1, left: 1, width: 9, height: 9 } }],
      },
    },
    output: '1 faces at the door',
  }),
  aiCase({
    service: 'ai-content-safety',
    program: 'content-safety',
    apiVersion: '2023-10-01',
    ...forum,
    settings: { FORUM_SAFETY_ENDPOINT: forum.endpoint, FORUM_SAFETY_KEY: forum.key },
    answers: {
      'POST /contentsafety/text:analyze': {
        body: { blocklistsMatch: [], categoriesAnalysis: [{ category: 'Hate', severity: 0 }] },
      },
    },
    output: 'Hate: 0',
  }),
  aiCase({
    service: 'ai-anomaly-detector',
    program: 'anomaly-detector',
    ...sales,
    settings: { SALES_ANOMALY_ENDPOINT: sales.endpoint, SALES_ANOMALY_KEY: sales.key },
    answers: {
      'POST /anomalydetector/v1.1-preview.1/timeseries/last/detect': {
        body: {
          period: 0,
          suggestedWindow: 12,
          expectedValue: 100,
          upperMargin: 5,
          lowerMargin: 5,
          isAnomaly: true,
          isPositiveAnomaly: true,
          isNegativeAnomaly: false,
        },
      },
    },
    output: 'unusual sales: 100 were expected',
  }),
  aiCase({
    service: 'ai-personalizer',
    program: 'personalizer',
    ...homepage,
    settings: {
      HOMEPAGE_PERSONALIZER_ENDPOINT: homepage.endpoint,
      HOMEPAGE_PERSONALIZER_KEY: homepage.key,
    },
    answers: {
      'POST /personalizer/v1.1-preview.3/rank': {
        status: 201,
        body: { eventId: 'visit-42', rewardActionId: 'foxes', ranking: [] },
      },
    },
    output: 'show foxes',
  }),
];
