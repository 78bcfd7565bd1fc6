/** Calls, settings, packages and placeholders: what a sentence of the catalogue names in code. */
const code =
  /`[^`]+`|(?<![\w/.=;-])(?:@[\w-]+\/[\w.-]*\w(?:@\d[\w.-]*)?|\{ (?:[^{}]|\{[^{}]*\})+ \}|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+(?:=[\w:/.-]*\w)?|(?:new )?[A-Za-z_$][\w$.]*\((?:[\w$,.{}: ]|\([\w$,. ]*\))*\)|\baz(?: [a-z]+)+(?: --[\w-]+ \w+)*|\.add database|[a-z]+=<[\w ]+>(?:;<[\w ]+>)*|https:\/\/[\w.-]*[<{][^\s,;)]*[\w>}/]|<[\w -]+>|[a-z]+(?:[A-Z][a-z\d]*)+(?:\.[\w$]+)*|\/[a-z]+\/\{[^\s]*|\.[a-z]+\([\w$,.{} ]*\))/gu;

/** A sentence of the catalogue as markdown: names in code style, everything else without markup. */
export function prose(text: string): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(code)) {
    const [name] = match;
    result += escape(text.slice(end, match.index)) + (name.startsWith('`') ? name : inCode(name));
    end = match.index + name.length;
  }
  return result + escape(text.slice(end));
}

/** Text in code style. */
export function inCode(text: string): string {
  return `\`${text}\``;
}

/** Code in a fence. */
export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** A table; cells are markdown already. Columns without any content are left out. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = header.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  const line = (cells: readonly string[]): string =>
    `| ${cells
      .filter((_, column) => used[column] === true)
      .map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' '))
      .join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Items of a list in markdown. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** The parts of a page, with a blank line between them; empty ones are left out. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(words: readonly string[], last = 'and'): string {
  const tail = words.at(-1) ?? '';
  return words.length < 2 ? tail : `${words.slice(0, -1).join(', ')} ${last} ${tail}`;
}

function escape(text: string): string {
  return text.replace(/[\\*<[\]]|(?<![A-Za-z\d])_|_(?![A-Za-z\d])/gu, '\\$&');
}
