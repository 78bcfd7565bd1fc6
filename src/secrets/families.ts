import { azureFamilies } from './families/azure.js';
import { entraFamilies, genericFamilies, serverFamilies } from './families/others.js';
import { thirdPartyFamilies } from './families/third-party.js';
import type { Family, FamilyGroup } from './family.js';

const all = {
  ...azureFamilies,
  ...entraFamilies,
  ...serverFamilies,
  ...genericFamilies,
  ...thirdPartyFamilies,
};

/** The name of a family, as options and reports have it. */
export type FamilyName = keyof typeof all;

/** Every family that is recognised, in the order of the documentation. */
export const families: Readonly<Record<FamilyName, Family>> = all;

export const familyNames = Object.keys(all) as readonly FamilyName[];

export const familyGroups: readonly FamilyGroup[] = [
  'azure',
  'entra',
  'database',
  'certificate',
  'generic',
  'third-party',
];
