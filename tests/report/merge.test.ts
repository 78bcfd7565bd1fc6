import { expect, test } from 'vitest';
import type { NeededRole } from '../../src/migration/outcome.js';
import { mergeRoles } from '../../src/report/merge.js';

const role = (
  service: string,
  name: string,
  why: string,
  contains?: readonly string[],
): NeededRole => ({ service, name, id: `id of ${name}`, why, ...(contains && { contains }) });

test('a role that another one contains is left out', () => {
  const reader = role('Storage', 'Reader', 'read');
  const contributor = role('Storage', 'Contributor', 'write', ['Reader']);
  expect(mergeRoles([reader, contributor, reader])).toEqual([
    { service: 'Storage', name: 'Contributor', id: 'id of Contributor', why: 'write' },
  ]);
});

test('roles of other services, and roles beside one another, stay', () => {
  const roles = [
    role('Storage', 'Contributor', 'write', ['Reader']),
    role('Search', 'Reader', 'read'),
    role('Storage', 'Delegator', 'sign'),
  ];
  expect(mergeRoles(roles).map(({ service, name }) => `${service}: ${name}`)).toEqual([
    'Search: Reader',
    'Storage: Contributor',
    'Storage: Delegator',
  ]);
});
