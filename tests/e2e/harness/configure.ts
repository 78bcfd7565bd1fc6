import type { Identity } from '../components/tokens.js';
import { fill } from './fill.js';
import { mentions } from './program-text.js';
import type { Report } from './report.js';
import type { ServiceCase } from './service-case.js';

/**
 * The settings of a migrated program: those it had, without what the report takes out and with what the report names, in the
 * form that the report shows.
 */
export function configure(
  {
    settings,
    placeholders,
    identitySetting,
  }: Pick<ServiceCase, 'settings' | 'placeholders' | 'identitySetting'>,
  text: string,
  { add, remove }: Report['settings'],
  { clientId }: Identity,
): Readonly<Record<string, string>> {
  const kept = Object.entries(settings).filter(
    ([setting]) => !remove.some(({ name }) => name === setting),
  );
  const values = {
    ...placeholders,
    'client ID of the user-assigned identity': clientId ?? '',
  };
  const added = add
    .filter(({ name }) => mentions(text, name))
    .map(({ name, example }) => [name, fill(example, values)] as const);
  const named =
    identitySetting === undefined || clientId === null
      ? []
      : [[identitySetting, clientId] as const];
  return Object.fromEntries([...kept, ...added, ...named]);
}
