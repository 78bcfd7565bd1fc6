import { justificationMark } from '../source/justification.js';
import type { DotenvComment, SourceLocation } from './ast.js';

/** A comment that switches rules off or on, as ESLint takes it. */
export interface DisableDirective {
  readonly type: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  readonly node: DotenvComment;
  /** The rules, separated by commas; empty for all. */
  readonly value: string;
  /** What stands behind `--`. */
  readonly justification: string;
}

/** A rule configuration from a comment: `# eslint azure-identity/no-hardcoded-secret: "warn"`. */
export interface InlineConfig {
  readonly config: { readonly rules: Record<string, unknown> };
  readonly loc: SourceLocation;
}

/** What is wrong with a comment for ESLint. */
export interface CommentProblem {
  readonly ruleId: null;
  readonly message: string;
  readonly loc: SourceLocation;
}

const directive = /^\s*eslint-(disable|enable|disable-line|disable-next-line)(?=\s|$)/u;

/** With a name and a colon, or every comment that begins with the word "eslint" would be one. */
const configuration = /^\s*eslint(?=\s+["'{]?[\w@/-]+["']?\s*:)/u;

/** Whether a comment speaks to ESLint. */
export function isInlineConfig({ value }: DotenvComment): boolean {
  return directive.test(value) || configuration.test(value);
}

/** The directive that a comment is; null for any other comment. */
export function directiveOf(node: DotenvComment): DisableDirective | null {
  const match = directive.exec(node.value);
  if (match === null) return null;
  const { before, behind } = cutJustification(node.value.slice(match[0].length));
  const type = match[1] as DisableDirective['type'];
  return { type, node, value: before, justification: behind };
}

/** The rules that an `# eslint rule: level` comment configures, or what is wrong with it; null for any other comment. */
export function inlineConfigOf(node: DotenvComment): InlineConfig | CommentProblem | null {
  const match = configuration.exec(node.value);
  if (match === null) return null;
  const { before } = cutJustification(node.value.slice(match[0].length));
  const rules = parseRules(before);
  if (rules !== null) return { config: { rules }, loc: node.loc };
  const message = 'This comment configures no rule. Write # eslint plugin/rule: "off".';
  return { ruleId: null, message, loc: node.loc };
}

function cutJustification(text: string): { readonly before: string; readonly behind: string } {
  const mark = justificationMark.exec(text);
  if (mark === null) return { before: text.trim(), behind: '' };
  return {
    before: text.slice(0, mark.index).trim(),
    behind: text.slice(mark.index + mark[0].length).trim(),
  };
}

/** JSON without its outer braces, in which names and levels may go without quotes: `a/b: off, c: ["warn", { d: 1 }]`. */
function parseRules(text: string): Record<string, unknown> | null {
  const quoted = text
    .replace(/(^|[{,])\s*([\w@/-]+)\s*:/gu, '$1"$2":')
    .replace(/:\s*(off|warn|error)(?=\s*(?:,|$))/gu, ':"$1"');
  try {
    const rules = JSON.parse(`{${quoted}}`) as Record<string, unknown>;
    return Object.keys(rules).length > 0 ? rules : null;
  } catch {
    return null;
  }
}
