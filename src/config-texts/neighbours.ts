/** So many texts before and behind one are near it. More would make large files expensive and say nothing. */
const reach = 20;

/** The texts around the one at `index`, in their order, without itself. */
export function neighboursOf<Text>(texts: readonly Text[], index: number): readonly Text[] {
  return [
    ...texts.slice(Math.max(0, index - reach), index),
    ...texts.slice(index + 1, index + 1 + reach),
  ];
}
