/**
 * Forms that Azure's keys without a signature have. Sources: the lengths that the services document, and
 * microsoft/security-utilities, SEC000/000 to SEC000/002.
 */
export type KeyShape =
  | 'base64-64'
  | 'base64-32'
  | 'hex-32'
  | 'hex-32-upper'
  | 'base64url-43'
  | 'letters-52'
  | 'annotated'
  | 'functions';

const shapes: readonly (readonly [KeyShape, RegExp])[] = [
  ['base64-64', /^[A-Za-z\d+/]{86}==$/u],
  ['base64-32', /^[A-Za-z\d+/]{43}=$/u],
  ['hex-32', /^[\da-f]{32}$/u],
  ['hex-32-upper', /^[\dA-F]{32}$/u],
  ['base64url-43', /^[\w-]{43}$/u],
  ['letters-52', /^[A-Za-z\d]{52}$/u],
  ['annotated', /^[A-Za-z\d]{84}$/u],
  ['functions', /^[\w+/-]{50,58}={0,2}$/u],
];

/** The form of a key that a text has; null for anything else. */
export function shapeOf(text: string): KeyShape | null {
  return shapes.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
