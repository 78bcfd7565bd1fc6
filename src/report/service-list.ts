import type { ServiceFacts } from '../catalogue/facts.js';
import { labelOf, packageLabels, sizeOf, verdictOf } from './service-words.js';
import { count } from './style.js';
import type { Style } from './style.js';

/** What `list --format json` prints. */
export interface ServiceList {
  /** Version of the package. */
  readonly version: string;
  readonly services: readonly ListedService[];
}

export interface ListedService {
  readonly id: string;
  readonly name: string;
  readonly packages: readonly string[];
  readonly isRetired: boolean;
  readonly entryPoints: number;
  /** Overloads that the migration rewrites, and those that a person has to look at. */
  readonly rewritten: number;
  readonly byHand: number;
}

/** Builds the list in the order of the catalogue. */
export function buildServiceList(version: string, services: readonly ServiceFacts[]): ServiceList {
  return {
    version,
    services: services.map(({ id, name, packages, isRetired, entryPoints, ...rest }) => ({
      id,
      name,
      packages,
      isRetired,
      entryPoints: entryPoints.length,
      rewritten: rest.rewritten,
      byHand: rest.byHand,
    })),
  };
}

/** The list for a person: a line for each service, and its packages below, which fits a terminal of 80 columns. */
export function formatServiceList(services: readonly ServiceFacts[], style: Style): string {
  const lines = services.flatMap((service) => [
    `${style('bold', labelOf(service))}  ${style('dim', `${sizeOf(service)}; calls: ${verdictOf(service)}`)}`,
    ...packageLabels(service).map((label) => `  ${label.replaceAll('`', '')}`),
  ]);
  const total = `${count(services.length, 'service')}. More about one: azure-identity explain NAME`;
  return [...lines, '', total, ''].join('\n');
}
