import type { Origin, TemplatePart } from './origin.js';
import type { Range } from './source-file.js';

/** One part is the part itself; parts that are all known make a literal; neighbours of known text are joined. */
export function foldTemplate(
  parts: readonly (string | TemplatePart)[],
  { range }: { readonly range: Range },
): Origin {
  const folded: (string | TemplatePart)[] = [];
  for (const part of parts.flatMap(flatten)) {
    const last = folded.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') folded.splice(-1, 1, last + part);
    else folded.push(part);
  }
  const [first = '', ...others] = folded;
  if (others.length > 0) return { kind: 'template', parts: folded, range };
  return typeof first === 'string' ? { kind: 'literal', value: first, range } : first.origin;
}

function flatten(part: string | TemplatePart): readonly (string | TemplatePart)[] {
  if (typeof part === 'string') return [part];
  if (part.origin.kind === 'literal') return [part.origin.value];
  return part.origin.kind === 'template' ? part.origin.parts : [part];
}
