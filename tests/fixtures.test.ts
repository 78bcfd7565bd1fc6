import { afterAll, describe, expect, it } from 'vitest';
import { auditSource } from '../src/diagnose/audit-source.js';
import { migrateSource } from '../src/diagnose/migrate-source.js';
import { createContext } from '../src/migration/context.js';
import type { FileOutcome } from '../src/migration/outcome.js';
import { parseTarget, type TargetOptions } from '../src/migration/target.js';
import { parseSource } from '../src/source/parse.js';
import { type Fixture, fixtures } from './harness/fixtures.js';
import { Stage } from './harness/stage.js';
import { targets } from './harness/targets.js';

const stage = new Stage(fixtures);
afterAll(() => stage.remove());

function migrate(
  { path, input, facts }: Fixture,
  target: TargetOptions,
  text = input,
): FileOutcome {
  const context = createContext({ dropsKeyBranches: facts.dropKeyBranches === true });
  return migrateSource(stage.inputOf(path, text), parseTarget(target), { context });
}

/** The texts of all comments, sorted; an error for a text that does not parse. */
function commentsOf(path: string, text: string): readonly string[] {
  const result = parseSource(stage.inputOf(path, text));
  if (!result.ok) throw new Error(`${path}: ${result.error.message}\n${text}`);
  return result.file.comments.map(({ value }) => value).sort();
}

function refusedOf({ findings }: FileOutcome): readonly (string | null)[] {
  return findings.filter(({ outcome }) => outcome === 'refused').map(({ reason }) => reason);
}

/** The comments of the input, apart from those that may go. */
function keptComments({ path, input, facts }: Fixture): readonly string[] {
  const lost = [...(facts.lostComments ?? [])];
  return commentsOf(path, input).filter((comment) => {
    const index = lost.indexOf(comment);
    if (index !== -1) lost.splice(index, 1);
    return index === -1;
  });
}

describe.each(fixtures.map((fixture) => [fixture.path, fixture] as const))(
  '%s',
  (path, fixture) => {
    const own = fixture.facts.target ?? {};

    it('becomes the expected text', () => {
      const outcome = migrate(fixture, own);
      expect(outcome.error).toBeNull();
      expect(outcome.text).toBe(fixture.expected);
      expect(outcome.changed).toBe(fixture.input !== fixture.expected);
    });

    it('refuses what is named, and reports nothing else that stays', () => {
      const outcome = migrate(fixture, own);
      expect(refusedOf(outcome)).toEqual(fixture.facts.refused ?? []);
      if (fixture.facts.unchanged === true) {
        expect(outcome.findings).toHaveLength(fixture.facts.refused?.length ?? 0);
      }
    });

    it.each(targets.map(({ name, options }) => [name, options] as const))(
      'is sound for the target %s',
      (_name, options) => {
        const outcome = migrate(fixture, options);
        expect(outcome.changed).toBe(fixture.input !== fixture.expected);
        if (fixture.facts.retypedComments !== true) {
          expect(commentsOf(path, outcome.text)).toEqual(keptComments(fixture));
        }
        const again = migrate(fixture, options, outcome.text);
        expect(again).toMatchObject({ error: null, changed: false, text: outcome.text });
        // What stays is what was refused: a migration leaves no finding behind and wakes none.
        expect(auditSource(stage.inputOf(path, outcome.text)).findings).toHaveLength(
          refusedOf(outcome).length,
        );
      },
    );

    it('keeps CRLF and a byte order mark', () => {
      const windows = (text: string) => text.replaceAll('\n', '\r\n');
      const mark = '\uFEFF';
      expect(migrate(fixture, own, windows(fixture.input)).text).toBe(windows(fixture.expected));
      expect(migrate(fixture, own, mark + fixture.input).text).toBe(mark + fixture.expected);
      expect(migrate(fixture, own, mark + windows(fixture.input)).text).toBe(
        mark + windows(fixture.expected),
      );
    });

    it('keeps indentation by tabs', () => {
      const tabs = (text: string) =>
        text.replaceAll(/^(?: {2})+/gmu, (spaces) => '\t'.repeat(spaces.length / 2));
      expect(migrate(fixture, own, tabs(fixture.input)).text).toBe(tabs(fixture.expected));
    });
  },
);
