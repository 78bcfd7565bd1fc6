import { raiseRange } from '../migration/package-version.js';
import { dependencyGroups } from '../workspace/dependency-groups.js';
import { scanObject } from './json-object.js';

/** A package.json with a higher range, in every group that names the package. */
export interface RaisedDependency {
  readonly text: string;
  readonly range: string;
}

/**
 * Raises the range of a package in the text of a package.json to a higher version that it allows already; every other
 * byte stays. The text must be a valid JSON object.
 *
 * @returns null where no group names the package with a range that can be raised
 */
export function raiseDependency(
  text: string,
  name: string,
  minimum: string,
): RaisedDependency | null {
  let raised: RaisedDependency | null = null;
  for (const group of dependencyGroups) {
    const current: string = raised?.text ?? text;
    const list = scanObject(current, 0).members.find(({ key }) => key === group);
    if (list === undefined || current[list.valueStart] !== '{') continue;
    const entry = scanObject(current, list.valueStart).members.find(({ key }) => key === name);
    if (entry === undefined) continue;
    const declared: unknown = JSON.parse(current.slice(entry.valueStart, entry.valueEnd));
    const range = typeof declared === 'string' ? raiseRange(declared, minimum) : null;
    if (range === null) continue;
    raised = {
      text:
        current.slice(0, entry.valueStart) + JSON.stringify(range) + current.slice(entry.valueEnd),
      range,
    };
  }
  return raised;
}
