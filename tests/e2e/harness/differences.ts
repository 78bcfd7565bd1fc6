/** Something that a migrated program asks for and the program before did not, or the other way round. */
export interface IntendedDifference {
  /** The run that shows it. */
  readonly only: 'before' | 'after';
  /** Beginning of the operation. */
  readonly operation: string;
  readonly why: string;
}

/** How what a migrated program asks for differs from what it asked for before, where that is not intended. */
export function findDifferences(
  before: readonly string[],
  after: readonly string[],
  intended: readonly IntendedDifference[],
): readonly string[] {
  const lost = before.filter((operation) => !after.includes(operation));
  const added = after.filter((operation) => !before.includes(operation));
  const listOf = (only: IntendedDifference['only']) => (only === 'before' ? lost : added);
  const isIntended = (only: IntendedDifference['only'], operation: string): boolean =>
    intended.some((each) => each.only === only && operation.startsWith(each.operation));
  return [
    ...lost
      .filter((operation) => !isIntended('before', operation))
      .map((operation) => `it no longer asks: ${operation}`),
    ...added
      .filter((operation) => !isIntended('after', operation))
      .map((operation) => `it asks what it did not ask before: ${operation}`),
    ...intended
      .filter(({ only, operation }) => !listOf(only).some((each) => each.startsWith(operation)))
      .map(({ only, operation }) => `only ${only} the migration was to ask: ${operation}`),
  ];
}
