import type { ValueName } from '../secrets/located-text.js';

/** Keys between `headers` and the header: those of axios, and the value of a header that is described by an object. */
const betweenHeaders = new Set(['common', 'delete', 'get', 'patch', 'post', 'put', 'value']);

/**
 * Adds a name behind the others, unless it is the last one again. A key or label whose holder is called headers turns out
 * to be an HTTP header.
 */
export function addName(names: ValueName[], name: ValueName): void {
  const last = names.at(-1);
  if (last?.text === name.text && last.role !== 'callee') return;
  if (name.role !== 'compared' && /headers?$/iu.test(name.text)) markHeader(names);
  names.push(name);
}

function markHeader(names: ValueName[]): void {
  let index = names.length - 1;
  while (index > 0 && betweenHeaders.has(names[index]?.text ?? '')) index--;
  const name = names[index];
  if (name?.role === 'property' || name?.role === 'label') {
    names[index] = { text: name.text, role: 'header' };
  }
}
