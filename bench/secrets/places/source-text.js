// @ts-check
const START = '\uE000';
const END = '\uE001';

/** Encloses what must be found; `unmark` turns the enclosures into lines. @param {string} text */
export function mark(text) {
  return START + text + END;
}

/** @param {string} text */
function lineAt(text) {
  return text.split('\n').length;
}

/** The text without marks, and the lines from the first mark to the last. @param {string} marked */
export function unmark(marked) {
  const first = marked.indexOf(START);
  const last = marked.lastIndexOf(END);
  if (first < 0 || last < 0) throw new Error(`Nothing is marked in: ${marked.slice(0, 80)}`);
  const code = marked.replaceAll(START, '').replaceAll(END, '');
  return { code, start: lineAt(marked.slice(0, first)), end: lineAt(marked.slice(0, last)) };
}

/** A string literal of the value. @param {string} value @param {"'" | '"'} [quoteMark] */
export function quote(value, quoteMark = "'") {
  const body = value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\u001b', '\\u001b')
    .replaceAll(quoteMark, `\\${quoteMark}`);
  return quoteMark + body + quoteMark;
}

/** The inside of a template literal. @param {string} value */
export function templateBody(value) {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
    .replaceAll('\u001b', '\\u001b');
}

/** The value cut into `count` pieces, none empty where it is long enough. @param {string} value @param {number} count @param {import('../random.js').Random} random */
export function cut(value, count, random) {
  const points = new Set(
    Array.from({ length: count - 1 }, () => random.between(1, Math.max(1, value.length - 1))),
  );
  const sorted = [0, ...[...points].sort((a, b) => a - b), value.length];
  return sorted.slice(1).map((point, index) => value.slice(sorted[index], point));
}
