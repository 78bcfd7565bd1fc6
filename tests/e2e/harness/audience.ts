import { findService } from '../../../src/catalogue/index.js';
import { fill } from './fill.js';

/**
 * The audience of tokens for a service: its scope in the catalogue without `/.default`.
 *
 * @throws {Error} for a service that the catalogue knows no scope of
 */
export function audienceOf(
  serviceId: string,
  placeholders: Readonly<Record<string, string>> = {},
): string {
  const scope = findService(serviceId)?.scope ?? null;
  if (scope === null) throw new Error(`the catalogue has no scope for ${serviceId}`);
  return fill(scope, placeholders, /\{(?<name>[\w-]+)\}/gu).replace(/\/\.default$/u, '');
}
