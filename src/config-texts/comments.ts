import { lineEndOf } from '../source/lines.js';
import { readAssignment } from '../dotenv/read-assignment.js';
import type { ValueName } from '../secrets/located-text.js';
import type { Range } from '../source/source-file.js';
import { readCommentedMember } from './commented-member.js';
import type { ConfigText } from './config-text.js';

/** What stands before the content of a comment's line: the star of a block comment, the sign of a comment in a comment. */
const decoration = /[ \t]*(?:\*+|\/\/+|#+)?[ \t]*/uy;

/** A setting that a line of a comment has, with the range of its value. */
interface CommentedSetting {
  readonly name: ValueName;
  readonly value: string;
  readonly range: Range;
}

/**
 * The texts of a comment: of a line that was a setting once (`KEY=value`, `"key": "value"`) the value with its name, and the
 * other lines as they stand.
 *
 * @param content where the comment's content is in `text`, without the comment signs
 */
export function textsOfComment(text: string, [start, end]: Range): ConfigText[] {
  const texts: ConfigText[] = [];
  let prose = start;
  let lineEnd;
  for (let at = start; at < end; at = lineEnd + 1) {
    lineEnd = lineEndOf(text, at, end);
    const setting = settingAt(text, at, lineEnd);
    if (setting === null) continue;
    texts.push(...textsOfProse(text, [prose, at]), textOfSetting(text, setting));
    prose = setting.range[1];
  }
  return [...texts, ...textsOfProse(text, [prose, end])];
}

function settingAt(text: string, at: number, limit: number): CommentedSetting | null {
  decoration.lastIndex = at;
  const begin = decoration.test(text) ? Math.min(decoration.lastIndex, limit) : at;
  const member = readCommentedMember(text, begin, limit);
  if (member !== null) return { ...member, name: { text: member.name, role: 'property' } };
  const assignment = readAssignment(text, begin, limit);
  if (!assignment?.value) return null;
  const { value, start, end } = assignment.value;
  return { name: { text: assignment.name, role: 'setting' }, value, range: [start, end] };
}

function textOfSetting(text: string, { name, value, range }: CommentedSetting): ConfigText {
  const isVerbatim = text.startsWith(value, range[0]);
  return {
    text: value,
    names: [name],
    locate: (start, end) => (isVerbatim ? [range[0] + start, range[0] + end] : range),
    near: () => [],
    inComment: true,
  };
}

function textsOfProse(text: string, [start, end]: Range): ConfigText[] {
  const prose = text.slice(start, end);
  if (!/\w/u.test(prose)) return [];
  return [
    {
      text: prose,
      names: [],
      locate: (from, to) => [start + from, start + to],
      near: () => [],
      inComment: true,
    },
  ];
}
