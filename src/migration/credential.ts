import type { TSESTree } from '@typescript-eslint/types';
import { identityPackage } from '../catalogue/identity-package.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import { freeName } from '../source/free-name.js';
import { findExistingImport } from '../source/import-existing.js';
import { importStyleOf } from '../source/import-style.js';
import { planImports } from '../source/imports.js';
import type { Range, SourceFile, Variable } from '../source/source-file.js';
import { findEnclosingFunction } from '../source/variables.js';
import { constructionFor } from './credential-construction.js';
import { placeStatement } from './credential-place.js';
import { findExistingCredential } from './existing-credential.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import type { Target } from './target.js';

/** How migrated clients of a file come by their credential. */
export interface CredentialPlan {
  /** The name of the variable; for a credential that stands in place of another, its construction. */
  readonly expression: string;
  /** How the file calls the credential's class; null where no import says it. */
  readonly className: string | null;
  /** How the file calls `getBearerTokenProvider`, where its new calls need it. */
  readonly tokenProviderMaker: string | null;
  readonly edits: readonly TextEdit[];
  /** Old code that is gone besides the construction: types that named its class. */
  readonly removed: readonly Range[];
  /** The file gets a credential that it did not have. */
  readonly isNew?: boolean;
  /** The target that it obeys, which is another than the wanted one where only that works. */
  readonly target: Target;
  /** Imported names that the plan has taken over for exports of its own. */
  readonly reused: ReadonlySet<Variable>;
}

/**
 * Plans the credential for clients at `sites`: the one that the file has already, where it is the same and surely there
 * in time, else a new one. It stands at the top of the module, behind imports and what loads the environment, so that it
 * exists before any function can run; where the environment is loaded inside a function, it stands before the client.
 */
export function planCredential(
  file: SourceFile,
  target: Target,
  sites: readonly TSESTree.Node[],
  replaced: Variable | null,
  needsTokenProvider = false,
): CredentialPlan | Refusal {
  const style = importStyleOf(file);
  const construction = constructionFor(file, target, style.quote);
  const existing = findExistingCredential(file, construction, sites, replaced);
  const extra = needsTokenProvider ? [TOKEN_PROVIDER] : [];
  const needs = existing === null ? [...construction.needs, ...extra] : extra;
  const imports = planImports(file, identityPackage, needs);
  const base = {
    tokenProviderMaker: needsTokenProvider
      ? (imports.expressions.get(TOKEN_PROVIDER) ?? TOKEN_PROVIDER)
      : null,
    removed: [],
    reused: new Set<Variable>(),
    target,
  };
  if (existing !== null) {
    const className = findClassName(file, construction.exportName);
    return { ...base, expression: existing, className, edits: imports.edits };
  }
  const expression = isNameFreeFor(file, sites, replaced) ? NAME : freeName(file, NAME);
  const statement = `const ${expression} = ${construction.print(imports.expressions)}${style.semicolon}`;
  const placed = placeStatement(file, sites, statement, style, imports.readyAfter);
  const isTooLate = sites.some(
    (site) => findEnclosingFunction(file, site) === null && placed.range[0] > site.range[0],
  );
  // The client stands in the very declaration that requires its package.
  if (isTooLate) {
    return refuse(
      'interaction',
      null,
      'Declare the client in a statement of its own, below the imports, then run again.',
    );
  }
  const edits = [...imports.edits, withoutDoubleBreak(placed, imports.edits)];
  const className = imports.expressions.get(construction.exportName) ?? null;
  return { ...base, isNew: true, expression, className, edits };
}

/** What the file calls an exported class already, as code and as a type. */
function findClassName(file: SourceFile, exportName: string): string | null {
  return findExistingImport(file, identityPackage, exportName)?.expression ?? null;
}

/** An import at the same place may end in a line break of its own. */
function withoutDoubleBreak(placed: TextEdit, imports: readonly TextEdit[]): TextEdit {
  const neighbour = imports.find(({ range }) => range[0] === placed.range[0]);
  const hasBreak = neighbour?.text.endsWith('\n') === true;
  return hasBreak ? { ...placed, text: placed.text.replace(/^\r?\n/u, '') } : placed;
}

const NAME = 'credential';
const TOKEN_PROVIDER = 'getBearerTokenProvider';

/**
 * Whether the usual name can stand for the new constant at all sites: nothing else at module level has it or means it, and
 * no scope around a site does. A key credential of that name does not count, because it goes.
 */
function isNameFreeFor(
  file: SourceFile,
  sites: readonly TSESTree.Node[],
  replaced: Variable | null,
): boolean {
  return file.scopes.scopes.every((scope) => {
    const taken = scope.set.get(NAME);
    const isGlobal = scope.through.some(
      ({ identifier, resolved }) => identifier.name === NAME && resolved === null,
    );
    if (isGlobal) return false;
    if (taken === undefined || taken === replaced || taken.defs.length === 0) return true;
    const { block } = scope;
    return (
      block.type !== 'Program' && !sites.some(({ range }) => containsRange(block.range, range))
    );
  });
}
