import type { ServiceFacts } from '../catalogue/facts.js';
import { labelOf, rootsOf, verdictOf } from './service-words.js';
import { count, formatTable } from './style.js';
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

/** The list as a table for a person: one line for each package, the service before the first. */
export function formatServiceList(services: readonly ServiceFacts[], style: Style): string {
  const header = ['SERVICE', 'PACKAGES', 'ENTRY POINTS', 'CALLS'];
  const rows = services.flatMap((service) => {
    const [first = '', ...others] = rootsOf(service.packages);
    const size = String(service.entryPoints.length);
    return [
      [labelOf(service), first, size, verdictOf(service)],
      ...others.map((name) => ['', name]),
    ];
  });
  const [title = '', ...lines] = formatTable([header, ...rows]);
  const total = `${count(services.length, 'service')}. More about one: azure-identity explain NAME`;
  return [style('bold', title), ...lines, '', total, ''].join('\n');
}
