import type { TSESTree } from '@typescript-eslint/types';
import { findLocalCall } from './called-functions.js';
import { findNodeOfType } from './nodes-at.js';
import { type Origin, originsIn } from './origin.js';
import { traceOrigin } from './provenance.js';
import { returnedValues } from './returned-values.js';
import type { SourceFile } from './source-file.js';

/** Most origins that are looked into: functions that call one another would take for ever. */
const MAX_ORIGINS = 200;

/**
 * Where a value may come from by way of functions that the file declares: `settings().endpoint` leads to what `settings`
 * returns. The origin of the value itself is not among them. Evidence only: a function may return another value each time.
 */
export function originsOfResults(file: SourceFile, node: TSESTree.Node): readonly Origin[] {
  const found: Origin[] = [];
  const pending = [traceOrigin(file, node).origin];
  for (const origin of pending) {
    for (const part of originsIn(origin)) {
      const results = part.kind === 'call' ? originsOfCall(file, part) : [];
      if (found.length + results.length > MAX_ORIGINS) return found;
      found.push(...results);
      pending.push(...results);
    }
  }
  return found;
}

function originsOfCall(
  file: SourceFile,
  { range, path }: Extract<Origin, { kind: 'call' }>,
): readonly Origin[] {
  const node = findNodeOfType(file, range, 'CallExpression');
  const call = node === null ? null : findLocalCall(file, node);
  if (call === null) return [];
  return returnedValues(call.callee).map((value) => traceOrigin(file, value, path).origin);
}
