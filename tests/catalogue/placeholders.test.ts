import { expect, it } from 'vitest';
import { services } from '../../src/catalogue/index.js';
import { placeholdersIn } from './placeholders.js';

it.each(services.map((service) => [service.id, service] as const))(
  '%s has nothing left to fill in',
  (_id, service) => {
    expect(placeholdersIn(service)).toEqual([]);
  },
);
