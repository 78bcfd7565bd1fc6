import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from '../../source/source-file.js';
import { isFunction } from '../../source/function-names.js';
import { returnedValues } from '../../source/returned-values.js';
import { walk } from '../../source/walk.js';
import { findClientCall } from './client-calls.js';
import { factoryResults } from './factory-results.js';
import { type HeldToken, heldTokens } from './held-tokens.js';
import { isLastingValue } from './lasting-values.js';
import type { IdentityProblem } from './problem.js';

/** Code that looks at the time at which a token expires renews it. */
const renewal = /\b(?:expiresOn|expiresOnTimestamp|refreshAfterTimestamp)\b/u;

/** Access tokens that are acquired once and used for longer than they live. */
export function findStaticTokens(file: SourceFile): readonly IdentityProblem[] {
  if (renewal.test(file.text)) return [];
  const search = new Search(file);
  search.run();
  return search.problems();
}

class Search {
  /** By the call that got the token: one token is one problem, at the first place that keeps it. */
  private readonly found = new Map<TSESTree.Node, IdentityProblem>();

  constructor(private readonly file: SourceFile) {}

  run(): void {
    const constants: TSESTree.Expression[] = [];
    walk(this.file.ast, (node) => {
      this.checkClient(node);
      if (node.type === 'VariableDeclarator' && node.init !== null) constants.push(node.init);
      if (node.type === 'AssignmentExpression') constants.push(node.right);
      if (isFunction(node)) constants.push(...returnedValues(node));
      return undefined;
    });
    for (const result of factoryResults(this.file)) {
      this.add(heldTokens(this.file, result), 'A provider that is made once', providerRemedy);
    }
    // A client is the better place to speak of a token that it gets from a constant.
    for (const value of constants) this.checkConstant(value);
  }

  problems(): readonly IdentityProblem[] {
    return [...this.found.values()].sort((a, b) => a.range[0] - b.range[0]);
  }

  private checkClient(node: TSESTree.Node): void {
    const client = findClientCall(this.file, node);
    if (client === null) return;
    const held = client.node.arguments.flatMap((argument) =>
      argument.type === 'SpreadElement' ? [] : heldTokens(this.file, argument),
    );
    if (held.length === 0 || !isLastingValue(this.file, client.node)) return;
    this.add(held, client.name, client.remedy);
  }

  private checkConstant(value: TSESTree.Expression): void {
    const held = heldTokens(this.file, value);
    if (held.length === 0 || !isLastingValue(this.file, value)) return;
    this.add(held, null, constantRemedy);
  }

  private add(held: readonly HeldToken[], client: string | null, remedy: string): void {
    for (const { place, source, option } of held) {
      if (this.found.has(source)) continue;
      const message = `${factOf(option, client)}; it expires after 1 to 24 hours. ${remedy}`;
      this.found.set(source, { range: place.range, message, suggestions: [] });
    }
  }
}

const providerRemedy =
  'Give it a function that asks for a token, or the credential, where the library takes one.';

const constantRemedy =
  'Ask for the token where it is used: the credential has a cache. getBearerTokenProvider makes a function that does.';

function factOf(option: string | null, client: string | null): string {
  if (client === null) return 'This access token is acquired once and kept';
  const place = option === null ? '' : ` as ${option}`;
  return `${client} takes one access token${place} and keeps it`;
}
