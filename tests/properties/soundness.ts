import { auditSource } from '../../src/diagnose/audit-source.js';
import { diagnose, diagnoseGroups } from '../../src/diagnose/diagnose.js';
import { planDiagnosed } from '../../src/diagnose/plan-diagnosed.js';
import type { EngineInput } from '../../src/diagnose/engine-input.js';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { suggestionsFor } from '../../src/diagnose/suggestions.js';
import { createContext, type PlanPolicy } from '../../src/migration/context.js';
import type { FileOutcome } from '../../src/migration/outcome.js';
import type { Target } from '../../src/migration/target.js';
import { applyEdits, type TextEdit } from '../../src/source/edits.js';
import { parseSource } from '../../src/source/parse.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { lostComments } from './lost-comments.js';
import { nameProblemsOf } from './name-problems.js';
import type { GeneratedProgram } from './programs.js';

/** What is asked of the engine. */
export interface Request {
  readonly target: Target;
  readonly policy: Partial<PlanPolicy>;
}

const inputOf = ({ path }: GeneratedProgram, text: string): EngineInput => ({
  path,
  text,
  package: { versions: {} },
});

/** The file, or null where it does not parse. */
export function parse(program: GeneratedProgram, text = program.text): SourceFile | null {
  const result = parseSource(inputOf(program, text));
  return result.ok ? result.file : null;
}

/** Migrates a program. */
export function migrate(
  program: GeneratedProgram,
  { target, policy }: Request,
  text = program.text,
): FileOutcome {
  return migrateSource(inputOf(program, text), target, { context: createContext(policy) });
}

/** A property that does not hold; the message has both texts. */
export class Unsound extends Error {
  override readonly name = 'Unsound';
}

function fail(what: string, before: string, after = ''): never {
  throw new Unsound(`${what}\n--- before\n${before}\n--- after\n${after}`);
}

/** Every single plan: its edits are apart and inside the text, and the comments around what goes stay. */
export function checkPlans(program: GeneratedProgram, { target, policy }: Request): void {
  const file = parse(program);
  if (file === null) return;
  for (const diagnosed of diagnoseGroups(file)) {
    const { plan, refusal } = planDiagnosed(file, diagnosed, target, createContext(policy));
    checkSilence(program, refusal?.message ?? '', plan?.notes ?? []);
    if (plan === null) continue;
    const edits = plan.edits.get(file.path) ?? [];
    const text = applyApart(file.text, edits);
    if (applyEdits(file.text, edits) !== text)
      fail('something outside the edits changes', file.text, text);
    const after = parse(program, text);
    if (after === null) fail('a plan breaks the file', file.text, text);
    const lost = lostComments(file, after, edits, policy.dropsKeyBranches === true);
    if (lost.length > 0) fail(`a plan loses comments: ${lost.join(', ')}`, file.text, text);
  }
}

/** Applies edits piece by piece, so that nothing but the pieces can change. */
function applyApart(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  let result = '';
  for (const { range, text: written } of edits) {
    const [start, end] = range;
    if (start < at || end < start || end > text.length) {
      fail(`edits overlap or leave the text at ${String(start)}`, text, result);
    }
    result += text.slice(at, start) + written;
    at = end;
  }
  return result + text.slice(at);
}

function checkSilence(
  program: GeneratedProgram,
  ...said: readonly (string | readonly string[])[]
): void {
  const texts = said.flat();
  const leak = program.secrets.some((secret) => texts.some((text) => text.includes(secret)));
  if (leak) fail('a secret is printed', program.text, texts.join('\n'));
}

/** What editors offer leads to the same bytes; a plan on request goes through the same steps. */
export function checkSuggestions(program: GeneratedProgram, request: Request): void {
  const wanted = migrate(program, request).text;
  let { text } = program;
  for (let step = 0; step < 30; step++) {
    const file = parse(program, text);
    const next = file && nextText(file, request);
    if (next === null) break;
    text = next;
  }
  if (text !== wanted)
    fail(
      'suggestions give other bytes than the migration',
      program.text,
      `${wanted}\n--- by suggestions\n${text}`,
    );
}

/** The text after the first suggestion that makes its finding go away. */
function nextText(file: SourceFile, { target }: Request): string | null {
  for (const diagnosis of diagnose(file)) {
    for (const { edits } of suggestionsFor(file, diagnosis, [target])) {
      return applyApart(file.text, edits);
    }
  }
  return null;
}

/** The whole file after all plans. */
export function checkOutcome(program: GeneratedProgram, request: Request): void {
  const outcome = migrate(program, request);
  const { text: before } = program;
  const { text } = outcome;
  const after = parse(program, text);
  if (after === null) fail('the file does not parse', before, text);
  const again = migrate(program, request, text);
  if (again.changed || again.text !== text)
    fail('a second run changes something', text, again.text);
  const refused = outcome.findings.filter(({ outcome: each }) => each === 'refused');
  const left = auditSource(inputOf(program, text)).findings;
  if (left.length !== refused.length) {
    fail(
      `${String(refused.length)} findings are refused, ${String(left.length)} are left`,
      before,
      text,
    );
  }
  checkSilence(
    program,
    JSON.stringify([
      outcome.findings,
      outcome.notes,
      outcome.added,
      outcome.roles,
      outcome.removed,
    ]),
  );
  if (outcome.changed !== (text !== before)) fail('"changed" is wrong', before, text);
  const original = parse(program);
  if (original === null) return;
  const old = new Set(nameProblemsOf(original));
  const problems = nameProblemsOf(after).filter((problem) => !old.has(problem));
  if (problems.length > 0) fail(problems.join('\n'), before, text);
}

/** Line ends and the byte order mark make no difference. */
export function checkWindows(program: GeneratedProgram, request: Request): void {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const wanted = windows(migrate(program, request).text);
  const { text } = migrate(program, request, windows(program.text));
  if (text !== wanted)
    fail(
      'another text with CRLF and a byte order mark',
      JSON.stringify(wanted),
      JSON.stringify(text),
    );
}
