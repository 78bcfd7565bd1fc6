import type { HttpFixture, Reply } from '../components/http-fixture.js';
import { keyInHeader, type KeyScheme } from '../components/keys.js';
import { newHexKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

/** A program and the AI resource that it uses, which has one host and one key. */
interface AiProgram extends Pick<ServiceCase, 'service' | 'program' | 'settings' | 'output'> {
  readonly host: string;
  readonly key: string;
  /** Answers by method and path: `POST /face/v1.2/detect`. */
  readonly answers: Readonly<Record<string, Reply>>;
  /** The version that requests must name, where they name one. */
  readonly apiVersion?: string;
  /** The header of most AI services where it is not given. */
  readonly keySchemes?: readonly KeyScheme[];
  /** The audience of the service where it is not given. */
  readonly audience?: string;
}

/** The key of most AI services; source: https://learn.microsoft.com/azure/ai-services/authentication */
export const subscriptionKey = keyInHeader('ocp-apim-subscription-key');

/** The host of a resource with a custom subdomain, which tokens need, and its address. */
export function customSubdomain(name: string): { host: string; endpoint: string; key: string } {
  const host = `${name}.cognitiveservices.azure.com`;
  return { host, endpoint: `https://${host}`, key: newHexKey(name) };
}

/** The case of a program whose resource gives fixed answers. */
export function aiCase({ host, key, answers, ...program }: AiProgram): ServiceCase {
  const {
    keySchemes = [subscriptionKey],
    audience = audienceOf(program.service),
    apiVersion,
    ...rest
  } = program;
  const fixture: HttpFixture = {
    host,
    key,
    keySchemes,
    audience,
    ...(apiVersion === undefined ? {} : { apiVersion }),
    reply: ({ method, url }) => {
      const request = `${method} ${url.pathname}`;
      const error = { code: 'NotFound', message: `nothing answers ${request}` };
      return answers[request] ?? { status: 404, body: { error } };
    },
  };
  return { ...rest, placeholders: {}, secrets: [key], http: [fixture], audience };
}
