/** The text with `%XX` decoded, as far as it can be. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Longest URL or token that is looked at on either side of a place, in characters. */
const urlReach = 2048;

/** What stands before an offset, up to the beginning of the URL or token. */
export function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < urlReach && !/[\s"'`<>]/u.test(text.charAt(start - 1)))
    start -= 1;
  return text.slice(start, end);
}

/** What stands behind an offset, up to the end of the URL or token. */
export function wordBehind(text: string, start: number): string {
  return /^[^\s"'`<>]*/u.exec(text.slice(start, start + urlReach))?.[0] ?? '';
}
