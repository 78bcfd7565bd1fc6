import type { Range } from '../source/source-file.js';
import type { PlainSetting } from './plain-setting.js';
import { quotedSettingsOf } from './quoted-settings.js';

const tag = /<[A-Za-z][\w.:-]{0,80}(?=\s)[^<>]{1,4000}/gu;
const element = /<([A-Za-z][\w.:-]{0,80})>([^<>\r\n]{6,500})<\//gu;

/** Attributes that name their element, and those that have its value: `<add key="…" value="…" />`. */
const labels: ReadonlySet<string> = new Set(['key', 'name']);
const values: ReadonlySet<string> = new Set(['value', 'connectionstring']);

/**
 * The settings of a text that is XML, such as web.config and publish profiles: elements that have a name and a value, and
 * elements with a text.
 */
export function xmlSettingsOf(text: string, part: Range): PlainSetting[] {
  const xml = text.slice(...part);
  if (!/^\s*</u.test(xml)) return [];
  return [
    ...[...xml.matchAll(tag)].flatMap((hit) => {
      const start = part[0] + hit.index;
      return labelledValue(quotedSettingsOf(text, [start, start + hit[0].length]));
    }),
    ...[...xml.matchAll(element)].map((hit) => contentOf(hit, part[0])),
  ];
}

function labelledValue(attributes: readonly PlainSetting[]): PlainSetting[] {
  const label = attributes.find(({ name }) => labels.has(name.toLowerCase()));
  const value = attributes.find(({ name }) => values.has(name.toLowerCase()));
  if (label === undefined || value === undefined) return [];
  return [{ name: label.value, value: decode(value.value), range: value.range }];
}

function contentOf(hit: RegExpExecArray, offset: number): PlainSetting {
  const [whole, name = '', raw = ''] = hit;
  const start = offset + hit.index + whole.length - raw.length - 2;
  return { name, value: decode(raw), range: [start, start + raw.length] };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decode(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? '');
}
