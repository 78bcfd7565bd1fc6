import { findDirectives } from '../diagnose/directive-comments.js';
import {
  type Directive,
  type DisabledRules,
  disabledRules,
  mayDisable,
} from '../diagnose/disable-directives.js';
import { createLineIndex, type LineIndex } from '../source/line-index.js';
import { fencedBlocksOf } from './fenced-blocks.js';

/**
 * What the comments of a Markdown page say: those of its prose hold for the whole page, those of a code block only for that
 * block.
 */
export function disabledInPage(page: string): DisabledRules {
  if (!mayDisable(page)) return disabledRules([]);
  const lines = createLineIndex(page);
  const inProse: Directive[] = [];
  const inBlocks: Directive[] = [];
  const fences = new Set<number>();
  let rest = 0;
  const readProse = (end: number): void => {
    const range = [rest, end] as const;
    inProse.push(...findDirectives({ text: page, range, lines, kind: 'prose' }));
  };
  for (const { range } of fencedBlocksOf(page)) {
    readProse(range[0]);
    rest = range[1];
    fences.add(lines.placeOf(range[0]).line - 1);
    const directives = findDirectives({ text: page, range, lines, kind: 'settings' });
    if (directives.length > 0) inBlocks.push(...directives, endOfBlock(range[1], lines));
  }
  readProse(page.length);
  const ofPage = disabledRules(inProse.map((each) => beyondFence(each, fences)));
  const ofBlocks = disabledRules(inBlocks);
  return {
    isDisabled: (rule, place) => ofPage.isDisabled(rule, place) || ofBlocks.isDisabled(rule, place),
  };
}

function endOfBlock(offset: number, lines: LineIndex): Directive {
  const start = lines.placeOf(offset);
  return { tool: 'es', type: 'enable', rules: [], start, endLine: start.line };
}

/** The next line of a comment that stands directly above a code block is the first line of the code. */
function beyondFence(directive: Directive, fences: ReadonlySet<number>): Directive {
  const { endLine } = directive;
  return fences.has(endLine + 1) ? { ...directive, endLine: endLine + 1 } : directive;
}
