import type { Service } from '../../src/catalogue/types.js';

/** The texts of a service that `npm run new:service` left to be filled in, with their places. */
export function placeholdersIn(service: Service): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string' && value.includes('TODO')) found.push(`${path}: ${value}`);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    }
  };
  visit(service, service.id);
  return found;
}
