/** One `name=value` of a connection string. */
export interface Field {
  /** In lower case, without white space: `userid`. */
  readonly name: string;
  /** Without quotes or braces around it, as the driver reads it. */
  readonly value: string;
  /** UTF-16 offsets of the value in the text, without its quotes. */
  readonly start: number;
  readonly end: number;
}

/** A connection string within a text. */
export interface FieldList {
  readonly fields: readonly Field[];
  /** First field of each name: drivers disagree on which counts, and both are in the source. */
  readonly byName: ReadonlyMap<string, Field>;
}

/** Names that connection strings begin with or have; one of them has to be there. */
const anchors =
  /(?:AccountName|AccountKey|AccountEndpoint|DefaultEndpointsProtocol|SharedAccessKey|SharedAccessKeyName|SharedAccessSignature|AccessKey|Endpoint|HostName|BlobEndpoint|QueueEndpoint|TableEndpoint|FileEndpoint|Secret|Id|Server|Data Source|DataSource|Addr|Address|Network Address|Host|Driver|Provider|User ?Id|Uid|Password|Pwd|Initial Catalog|Database)[ \t]{0,4}=/giu;

/** `jdbc:sqlserver://host:1433;user=…` has its host before the fields. */
const jdbcHead = /(?:jdbc:)?sqlserver:\/\/([\w.\\:-]{0,253});/iuy;

const fieldName = /[ \t\r\n]{0,40}([A-Za-z][\w .-]{0,40}?)[ \t]{0,4}=[ \t]{0,4}/uy;

/**
 * Finds the connection strings of a text: fields separated by semicolons, in any order and letter case, values plain, in
 * quotes (doubled inside) or in braces (`}}` inside), as ADO.NET, ODBC, JDBC and the Azure SDKs write them.
 *
 * @param isProse the text holds connection strings among other things: quotes, and the end of a line, end them
 */
export function findFieldLists(text: string, isProse: boolean): readonly FieldList[] {
  const lists: FieldList[] = [];
  const quotesInBraces = /driver[ \t]{0,4}=/iu.test(text);
  anchors.lastIndex = 0;
  for (let hit = anchors.exec(text); hit !== null; hit = anchors.exec(text)) {
    if (hit.index > 0 && /[\w.-]/u.test(text.charAt(hit.index - 1))) continue;
    const stop = isProse ? proseEnd : (stops.get(text.charAt(hit.index - 1)) ?? valueEnd);
    const { fields, end } = readFields({ text, stop, quotesInBraces }, hit.index);
    const host = hostOfJdbc(text, hit.index);
    const all = host === null ? fields : [host, ...fields];
    lists.push({
      fields: all,
      byName: new Map([...all].reverse().map((field) => [field.name, field])),
    });
    anchors.lastIndex = Math.max(end, hit.index + 1);
  }
  return lists;
}

/** Where a value ends that has no quotes of its own. In prose an option or a comment behind it ends it as well. */
const valueEnd = /[;\r\n]/gu;
const proseEnd = /[;"'`\r\n\\]|(?<=\S)[ \t]{1,20}(?=[-&|(#])/gu;

/** The same by the quote before the connection string, which then stands within another text: JSON, a script. */
const stops: ReadonlyMap<string, RegExp> = new Map([
  ['"', /[;\r\n"]/gu],
  ["'", /[;\r\n']/gu],
  ['`', /[;\r\n`]/gu],
]);

/** What is read, and how. */
interface Reading {
  readonly text: string;
  readonly stop: RegExp;
  /** ODBC quotes values in braces; elsewhere braces around a word are a placeholder's. */
  readonly quotesInBraces: boolean;
}

/** Longest distance of the first field from the head. */
const jdbcReach = 300;

function hostOfJdbc(text: string, before: number): Field | null {
  const from = Math.max(0, before - jdbcReach);
  const at = text.slice(from, before).lastIndexOf('sqlserver://');
  if (at === -1) return null;
  const start = from + at;
  jdbcHead.lastIndex = start;
  const value = jdbcHead.exec(text)?.[1];
  return value === undefined ? null : { name: 'server', value, start, end: start };
}

function readFields(
  reading: Reading,
  from: number,
): { readonly fields: readonly Field[]; readonly end: number } {
  const { text } = reading;
  const fields: Field[] = [];
  let at = from;
  for (;;) {
    fieldName.lastIndex = at;
    const name = fieldName.exec(text)?.[1];
    if (name === undefined) return { fields, end: at };
    const field = readValue(reading, fieldName.lastIndex);
    fields.push({ name: name.replace(/[ _-]/gu, '').toLowerCase(), ...field.content });
    at = field.end;
    if (text[at] !== ';') return { fields, end: at };
    while (text[at] === ';' || text[at] === ' ') at += 1;
  }
}

type Content = Omit<Field, 'name'>;

function readValue(
  { text, stop, quotesInBraces }: Reading,
  start: number,
): { readonly content: Content; readonly end: number } {
  const first = text.charAt(start);
  const opensBraces =
    first === '{' &&
    (quotesInBraces || !/^\{[\w .:-]{0,64}\}/u.test(text.slice(start, start + 70)));
  if (first === '"' || first === "'" || opensBraces) {
    const quoted = readQuoted(text, start, first === '{' ? '}' : first);
    if (quoted !== null) return quoted;
  }
  stop.lastIndex = start;
  const end = stop.exec(text)?.index ?? text.length;
  const value = text.slice(start, end).trimEnd();
  return { content: { value, start, end: start + value.length }, end };
}

/** Longest value in quotes that is read. */
const longestQuoted = 1024;

/** Null where the quote is a part of the value: nothing closes it, or more follows than the next field. */
function readQuoted(
  text: string,
  start: number,
  close: string,
): { readonly content: Content; readonly end: number } | null {
  const rest = text.slice(start, start + longestQuoted);
  let length = rest.indexOf(close, 1);
  while (length !== -1 && rest[length + 1] === close) length = rest.indexOf(close, length + 2);
  if (length === -1 || !/^[ \t]{0,20}(?:[;\r\n"'`]|$)/u.test(rest.slice(length + 1))) return null;
  const at = start + length;
  const value = text.slice(start + 1, at).replaceAll(close + close, close);
  let end = at + 1;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return { content: { value, start: start + 1, end: at }, end };
}
