import { justificationMark } from '../source/justification.js';
import { createLineIndex, type LineIndex, type Place } from '../source/line-index.js';
import type { Range, SourceFile } from '../source/source-file.js';

/** A comment that switches rules off or on, as ESLint and oxlint take it. */
export interface Directive {
  readonly tool: 'es' | 'ox';
  readonly type: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** As they are written, with the name of the plugin; empty for all. */
  readonly rules: readonly string[];
  readonly start: Place;
  readonly endLine: number;
}

/** What directives say of findings. */
export interface DisabledRules {
  /**
   * @param rule without the name of the plugin
   * @param place where the finding begins
   */
  isDisabled(rule: string, place: Place): boolean;
}

/** Decides by text alone whether anything in it can be a directive that silences a finding. */
export function mayDisable(text: string): boolean {
  return text.includes('lint-disable');
}

const directive = /^\s*(es|ox)lint-(disable-next-line|disable-line|disable|enable)(?=\s|$)/u;

/**
 * The directive that a comment is; null for any other comment.
 *
 * @param content of the comment, without its signs
 * @param range of the whole comment
 */
export function directiveOf(
  content: string,
  [from, to]: Range,
  lines: LineIndex,
): Directive | null {
  const match = directive.exec(content);
  if (match === null) return null;
  const [whole, tool, name] = match;
  const type = name as Directive['type'];
  const start = lines.placeOf(from);
  const endLine = lines.placeOf(to).line;
  // ESLint refuses it: nobody could tell which line is meant.
  if (type === 'disable-line' && start.line !== endLine) return null;
  const rest = content.slice(whole.length);
  const list = rest.slice(0, justificationMark.exec(rest)?.index);
  const rules = list.split(',').flatMap((rule) => rule.trim().replace(/^["']|["']$/gu, '') || []);
  return { tool: tool as Directive['tool'], type, rules, start, endLine };
}

/** What the comments of code say. */
export function disabledInSource({ text, comments }: SourceFile): DisabledRules {
  if (!mayDisable(text)) return disabledRules([]);
  const lines = createLineIndex(text);
  return disabledRules(
    comments.flatMap(({ type, value, range }) => {
      const found = directiveOf(value, range, lines);
      const counts = found !== null && (type !== 'Line' || mayBeLineComment(found));
      return counts ? [found] : [];
    }),
  );
}

/** ESLint takes what holds for more than one line from block comments only. */
function mayBeLineComment({ tool, type }: Directive): boolean {
  return tool === 'ox' || type === 'disable-line' || type === 'disable-next-line';
}

/** A place from which on a rule is off, or on again. */
interface Switch extends Place {
  readonly isOff: boolean;
}

/** What directives say of one rule. */
interface RuleSwitches {
  readonly lines: ReadonlySet<number>;
  /** In the order of the file. */
  readonly switches: readonly Switch[];
}

/** @param directives in the order of the file */
export function disabledRules(directives: readonly Directive[]): DisabledRules {
  const known = new Map<string, RuleSwitches>();
  return {
    isDisabled(rule, place) {
      if (directives.length === 0) return false;
      const found = known.get(rule) ?? switchesOf(`azure-identity/${rule}`, directives);
      known.set(rule, found);
      return found.lines.has(place.line) || isOffAt(found.switches, place);
    },
  };
}

function switchesOf(rule: string, directives: readonly Directive[]): RuleSwitches {
  const lines = new Set<number>();
  const switches: Switch[] = [];
  for (const { type, rules, start, endLine } of directives) {
    if (rules.length > 0 && !rules.includes(rule)) continue;
    if (type === 'disable-line') lines.add(start.line);
    else if (type === 'disable-next-line') lines.add(endLine + 1);
    else switches.push({ ...start, isOff: type === 'disable' });
  }
  return { lines, switches };
}

/** The last switch that does not stand behind the place decides. */
function isOffAt(switches: readonly Switch[], { line, column }: Place): boolean {
  let low = 0;
  let high = switches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = switches[middle];
    const isBehind =
      each === undefined || each.line > line || (each.line === line && each.column > column);
    if (isBehind) high = middle;
    else low = middle + 1;
  }
  return switches[low - 1]?.isOff ?? false;
}
