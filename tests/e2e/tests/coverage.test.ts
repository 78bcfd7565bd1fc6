import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { services } from '../../../src/catalogue/index.js';
import { signInHost } from '../components/entra-id.js';
import { hostsOf } from '../harness/hosts.js';
import { readReport } from '../harness/report.js';
import { targets } from '../harness/targets.js';
import { allCases } from '../services/index.js';

/** Services that the command moves to an identity by itself, at least in part. */
const migratable = services.filter(({ rows }) =>
  rows.some(({ to, via }) => to !== undefined || via !== undefined),
);

/** Services without a program, and why. */
const withoutProgram: Readonly<Record<string, string>> = {
  'ms-rest-azure':
    'No client takes what its login returns and a credential of @azure/identity as well, so there is no program to run before; the command rewrites the login where the clients are new already. ms-rest-nodeauth shows what the login becomes.',
};

describe('the programs', () => {
  test.each(migratable.map(({ id }) => id))('cover %s', (id) => {
    const isCovered = allCases.some(({ service }) => service === id);
    expect(isCovered).toBe(withoutProgram[id] === undefined);
  });

  test('have names, settings and hosts of their own', () => {
    const names = allCases.map(({ program }) => program);
    expect(new Set(names).size).toBe(names.length);
    const settings = allCases.flatMap((each) => Object.keys(each.settings));
    expect(new Set(settings).size).toBe(settings.length);
    const owners = allCases.flatMap((each) =>
      hostsOf(each).map((host) => [host, each.service] as const),
    );
    // Programs of one service may share a host; everyone signs in at the same one.
    const shared = owners.filter(([host, service]) =>
      owners.some(([other, owner]) => other === host && owner !== service),
    );
    expect(new Set(shared.map(([host]) => host))).toEqual(new Set([signInHost]));
  });
});

// A refused call would leave a program on its key; a failed file would not be there at all.
test.each(targets)('the command migrates everything to $name', ({ name }) => {
  const { failed, refused, reasons } = readReport(path.join(inject('root'), name)).summary;
  expect({ failed, refused, reasons }).toEqual({ failed: 0, refused: 0, reasons: {} });
});
