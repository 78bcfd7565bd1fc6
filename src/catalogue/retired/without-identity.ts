/** What is true of every retired package: it knows no identity, and a person has to move to another one. */
export const withoutIdentity = {
  generation: 'retired',
  endpoint: null,
  scope: null,
  roles: [],
  defaultRole: null,
} as const;
