import { readAssignment } from '../dotenv/read-assignment.js';
import { lineEndOf } from '../source/lines.js';
import type { Range } from '../source/source-file.js';
import { readCommentedMember } from './commented-member.js';
import type { PlainSetting } from './plain-setting.js';

/** What may stand before the name on a line: a comment sign, and the words that shells and Dockerfiles put there. */
const lead =
  /[ \t]*(?:\/\/+|#+|--|;+|\*+|rem\b)?[ \t]*(?:(?:export|set|setx|env|arg|declare|local|readonly)[ \t]+(?:-\w+[ \t]+)?)?/iuy;

/** Lines longer than this are no settings of a person. */
const longestLine = 4096;

/** Settings that have a line of their own, with or without quotes: `KEY=value`, `key: value`, `ENV KEY=value`. */
export function lineSettingsOf(text: string, [start, end]: Range): PlainSetting[] {
  const settings: PlainSetting[] = [];
  for (let at = start; at < end;) {
    const lineEnd = Math.min(lineEndOf(text, at), end);
    const setting = lineEnd - at > longestLine ? null : settingAt(text, at, lineEnd);
    if (setting !== null) settings.push(setting);
    at = lineEnd + 1;
  }
  return settings;
}

function settingAt(text: string, at: number, limit: number): PlainSetting | null {
  lead.lastIndex = at;
  const begin = lead.test(text) ? Math.min(lead.lastIndex, limit) : at;
  const member = readCommentedMember(text, begin, limit);
  if (member !== null) return withoutQuotes(text, member);
  const assignment = readAssignment(text, begin, limit);
  if (!assignment?.value) return null;
  const { value, start, end } = assignment.value;
  return withoutQuotes(text, { name: assignment.name, value, range: [start, end] });
}

/** The range of a value that stands between quotes as it is written. */
function withoutQuotes(text: string, setting: PlainSetting): PlainSetting {
  const { value, range } = setting;
  const isQuoted = text.startsWith(value, range[0] + 1) && range[1] - range[0] - value.length === 2;
  return isQuoted ? { ...setting, range: [range[0] + 1, range[1] - 1] } : setting;
}
