/** Functions and constructors that give their first argument back, copied, packed or encoded. */
const keepers = new Set([
  'Array.from',
  'Base64.decode',
  'Output.secret',
  'pulumi.secret',
  'Base64.encode',
  'Base64.parse',
  'Buffer',
  'Buffer.from',
  'Hex.parse',
  'JSON.parse',
  'JSON.stringify',
  'Map',
  'Object.entries',
  'Object.freeze',
  'Object.fromEntries',
  'Object.seal',
  'Object.values',
  'Promise.resolve',
  'Set',
  'String',
  'Uint8Array.from',
  'Utf8.parse',
  'atob',
  'btoa',
  'decodeURI',
  'decodeURIComponent',
  'encode',
  'encodeURI',
  'encodeURIComponent',
  'structuredClone',
  'unescape',
]);

/** Those that give all their arguments back. */
const joiners = new Set(['Array.of', 'Object.assign']);

/** Functions of user interface libraries that hold a value or what a callback returns. */
const stateHolders = new Set([
  '$state',
  'atom',
  'computed',
  'lazy',
  'memoize',
  'observable',
  'once',
  'reactive',
  'readable',
  'ref',
  'shallowRef',
  'signal',
  'useMemo',
  'useRef',
  'useState',
  'writable',
]);

/** Methods of texts and lists whose result is the text or list, changed or in part. */
export const keepingMethods: ReadonlySet<string> = new Set([
  'at',
  'concat',
  'filter',
  'flat',
  'flatMap',
  'join',
  'map',
  'normalize',
  'padEnd',
  'padStart',
  'pop',
  'repeat',
  'replace',
  'replaceAll',
  'reverse',
  'shift',
  'slice',
  'sort',
  'split',
  'subarray',
  'substr',
  'substring',
  'toLowerCase',
  'toString',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
  'valueOf',
]);

/** Methods that look for their argument, as a whole value, in their object. */
export const comparingMethods: ReadonlySet<string> = new Set([
  'equals',
  'includes',
  'indexOf',
  'localeCompare',
]);

/** Whether a call stands for its argument at an index. The owner of a method counts, but not what comes before it. */
export function keepsArgument(callee: string, index: number): boolean {
  if (joiners.has(callee)) return true;
  return index === 0 && (keepers.has(callee) || stateHolders.has(lastWord(callee)));
}

/** Whether a function gives back what its callback returns. */
export function isStateHolder(callee: string | null): boolean {
  return callee !== null && stateHolders.has(lastWord(callee));
}

function lastWord(callee: string): string {
  return callee.slice(callee.lastIndexOf('.') + 1);
}
