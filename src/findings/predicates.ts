import type { Predicate } from '../catalogue/signature.js';
import { settingsIn, textsIn } from '../source/origin.js';
import type { BoundSlot, Match } from './match.js';

/** Whether an address leads to Azure: to one of its hosts, and to none that takes keys of others. */
export function isAzureAddress(text: string): boolean {
  return azureHosts.test(text) && !foreignHosts.test(text);
}

type Test = (slot: BoundSlot, values: readonly string[]) => boolean;

/** Hosts of Azure and of its sovereign clouds. */
const azureHosts =
  /^https?:\/\/[^/]*\.(?:azure\.com|windows\.net|microsoft\.com|azure\.us|azure\.cn|chinacloudapi\.cn)(?=[:/]|$)/iu;

/** GitHub Models: an Azure host whose keys are GitHub's. Source: https://docs.github.com/github-models */
const foreignHosts = /^https?:\/\/models\.inference\.ai\.azure\.com(?=[:/]|$)/iu;

// Source: https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains
const regionalHosts = /^https?:\/\/[^/.]+\.api\.cognitive\.microsoft\.com(?=[:/]|$)/iu;

/** What the conditions of rows may ask about a slot. A value that is not in sight fulfils only what its name says. */
const tests: Readonly<Record<string, Test>> = {
  // The name of a setting that says Azure is as good as an address: AZURE_OPENAI_BASE_URL. So is a path of Azure OpenAI.
  azureHost: (slot) => {
    const texts = textsOf(slot);
    return texts.some((text) => /^https?:\/\//iu.test(text))
      ? texts.some((text) => isAzureAddress(text))
      : texts.some((text) => text.includes('/openai/deployments/')) ||
          namesOf(slot).some((name) => /azure/iu.test(name));
  },
  regionalHost: (slot) => textsOf(slot).some((text) => regionalHosts.test(text)),
  hostEndsWith: (slot, values) =>
    textsOf(slot).some((text) => {
      const host = /^https?:\/\/(?<host>[^/:?]+)/iu.exec(text)?.groups?.['host']?.toLowerCase();
      return host !== undefined && values.some((value) => host.endsWith(value));
    }),
};

function textsOf({ trace }: BoundSlot): readonly string[] {
  return trace === null ? [] : textsIn(trace.origin);
}

function namesOf({ trace }: BoundSlot): readonly string[] {
  return trace === null
    ? []
    : [...trace.names, ...settingsIn(trace.origin).map(({ name }) => name)];
}

/**
 * Whether the conditions of a row hold whatever way the program takes: a value with alternatives must fulfil them with each.
 * Call it for a match that {@link fulfils} them.
 */
export function fulfilsAlways(match: Match, predicates: readonly Predicate[]): boolean {
  return predicates.every((predicate) => {
    const slot = match.slots.get(predicate.slot);
    const trace = slot?.trace ?? null;
    if (slot === undefined || trace?.origin.kind !== 'choice') return true;
    return trace.origin.options.every((option) => {
      if (option.kind === 'empty') return false;
      // A literal and a setting speak for themselves; the names around them speak of all alternatives.
      const names = option.kind === 'literal' || option.kind === 'setting' ? [] : trace.names;
      const alone = { ...slot, trace: { ...trace, names, origin: option } };
      return fulfils({ ...match, slots: new Map([[predicate.slot, alone]]) }, [predicate]);
    });
  });
}

/** Whether a match fulfils the conditions of its row. A value that is not in sight fulfils whatever is negated. */
export function fulfils(match: Match, predicates: readonly Predicate[]): boolean {
  return predicates.every(({ name, negated, slot: slotName, values }) => {
    const slot = match.slots.get(slotName);
    return negated !== (slot !== undefined && tests[name]?.(slot, values) === true);
  });
}
