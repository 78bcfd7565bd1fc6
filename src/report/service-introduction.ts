import type { ServiceFacts } from '../catalogue/facts.js';
import { bullets, enumerate, inCode } from './markdown.js';
import { packageLabels, rootsOf, ruleLink, sizeOf, versionPhrases } from './service-words.js';

/** What the page is about, in two sentences. */
export function formatIntroduction(service: ServiceFacts): string {
  const { rewritten, byHand, isRetired, packages } = service;
  if (isRetired) return retiredIntroduction(service);
  const single = service.entryPoints.length === 1;
  const roots = rootsOf(packages);
  const names = roots.length > 3 ? 'the packages below' : enumerate(roots.map(inCode));
  const start = `${sizeOf(service)} of ${names} ${single ? 'takes' : 'take'} a secret`;
  if (rewritten === 0) {
    return `${start}, and none of the calls can be rewritten. The plugin reports them and says for each one why, and what to do.`;
  }
  if (byHand === 0) {
    return `${start}. The migration rewrites ${single ? 'its calls' : 'all of their calls'} to sign in with a managed identity.`;
  }
  const forms = rewritten + byHand;
  const inForms = forms === service.entryPoints.length ? '' : `, in ${forms} forms`;
  const others = byHand === 1 ? 'the other one is' : 'the others are';
  return `${start}${inForms}. The migration rewrites ${rewritten} of them; ${others} explained below.`;
}

function retiredIntroduction(service: ServiceFacts): string {
  const { rewritten, byHand } = service;
  const subjects = packageLabels(service);
  const fate =
    rewritten === 0
      ? 'Every call is reported together with what replaces it.'
      : byHand === 0
        ? 'The sign-in is rewritten to `@azure/identity`.'
        : 'What has a counterpart in `@azure/identity` is rewritten; the rest says what replaces it.';
  return `${enumerate(subjects)} ${subjects.length === 1 ? 'is' : 'are'} no longer maintained. ${fate}`;
}

/** The facts that fit into a line each. */
export function formatSummary(service: ServiceFacts): string {
  const { endpoint, entryPoints, isRetired, packages, rewritten, transforms } = service;
  const rules = new Set(entryPoints.flatMap(({ calls: each }) => each.map(({ rule }) => rule)));
  const versions = versionPhrases(service);
  const facts: readonly (readonly [string, string])[] = [
    ['Packages', isRetired ? packageLabels(service).join(', ') : packages.map(inCode).join(', ')],
    ['Lowest version', versions.join(', ')],
    ['Endpoint', endpoint === null ? '' : inCode(endpoint)],
    ['Token scope', scope(service)],
    ['Reported by', [...rules].map(ruleLink).join(', ')],
    ['Transform', rewritten === 0 ? '' : transforms.map(inCode).join(' or ')],
  ];
  return bullets(
    facts.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`),
  );
}

function scope({ tokenScope, tokenScopeByHost, isRetired, rewritten }: ServiceFacts): string {
  const others = Object.entries(tokenScopeByHost).map(
    ([host, other]) => `${inCode(other)} for ${inCode(host)}`,
  );
  if (tokenScope !== null)
    return [inCode(tokenScope.replace(/\{([^{}]+)\}/gu, '<$1>')), ...others].join(', ');
  return isRetired || rewritten > 0 ? '' : 'none, since the SDK takes no Microsoft Entra ID tokens';
}
