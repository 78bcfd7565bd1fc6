import type { Range } from '../source/source-file.js';
import type { ConfigText } from './config-text.js';
import { lineSettingsOf } from './line-settings.js';
import { neighboursOf } from './neighbours.js';
import type { PlainSetting } from './plain-setting.js';
import { quotedSettingsOf } from './quoted-settings.js';
import { xmlSettingsOf } from './xml-settings.js';

/** A text of a file that nothing parses. */
export interface PlainText extends ConfigText {
  /** The file itself; the others are values of its settings. */
  readonly isProse: boolean;
}

/** How a file that nothing parses is read. */
export interface PlainOptions {
  /** A value without quotes is text, as in `.properties` files; elsewhere it is an expression. */
  readonly hasBareValues: boolean;
}

/**
 * The texts of a file, or of a part of it, that nothing parses: what looks like the value of a setting, with its name, and
 * everything once more as prose. A place that both lead to comes first with its name.
 */
export function plainTextsOf(
  text: string,
  part: Range = [0, text.length],
  { hasBareValues }: PlainOptions = { hasBareValues: false },
): PlainText[] {
  const settings = [
    ...xmlSettingsOf(text, part),
    ...quotedSettingsOf(text, part),
    ...(hasBareValues ? lineSettingsOf(text, part) : []),
  ].sort((a, b) => a.range[0] - b.range[0]);
  const values = settings.map(({ value }) => value);
  return [
    ...settings.map((setting, index) =>
      textOfSetting(text, setting, () => neighboursOf(values, index)),
    ),
    {
      text: text.slice(...part),
      names: [],
      locate: (start, end) => [part[0] + start, part[0] + end],
      near: () => [],
      inComment: false,
      isProse: true,
    },
  ];
}

function textOfSetting(
  text: string,
  { name, value, range }: PlainSetting,
  near: () => readonly string[],
): PlainText {
  const isVerbatim = text.startsWith(value, range[0]);
  return {
    text: value,
    names: [{ text: name, role: 'setting' }],
    locate: (start, end) => (isVerbatim ? [range[0] + start, range[0] + end] : range),
    near,
    inComment: false,
    isProse: false,
  };
}
