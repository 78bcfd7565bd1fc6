import { findService } from '../../../src/catalogue/index.js';

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

/** Puts values in the place of the placeholders of an example: `https://<account>.blob.core.windows.net`. */
export function fill(
  text: string,
  placeholders: Readonly<Record<string, string>>,
  pattern = /<(?<name>[^<>]+)>/gu,
): string {
  return text.replaceAll(pattern, (_, name: string) => {
    const value = placeholders[name];
    if (value === undefined) throw new Error(`nothing stands for <${name}> of ${text}`);
    return value;
  });
}
