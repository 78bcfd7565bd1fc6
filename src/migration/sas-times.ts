import type { TSESTree } from '@typescript-eslint/types';
import type { ClientFinding } from '../findings/finding.js';
import { findProperty } from '../findings/match.js';
import { findObjectLiteral } from '../source/objects.js';
import type { SourceFile } from '../source/source-file.js';
import { findStringValue, memberName, unwrap } from '../source/syntax.js';
import { findEnclosingFunction, variableOf } from '../source/variables.js';
import { isNamedAt } from '../source/visible-names.js';
import { walk } from '../source/walk.js';
import { isPure } from './purity.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { fitsIntoKeyLifetime, isWithinKeyLifetime } from './sas-lifetime.js';

interface Times {
  readonly start: string;
  readonly end: string;
}

/** The life of the key: that of the token, from a little earlier, because two clocks never agree. */
export function readTimes(
  file: SourceFile,
  { node, match, service }: ClientFinding,
): Times | Refusal {
  const no = (message: string): Refusal => refuse('signs-sas', service, message);
  const given = match.slots.get('sasOptions')?.node ?? null;
  const options = given === null ? null : findObjectLiteral(file, given);
  if (given === null || options === null || isChanged(file, unwrap(given), options)) {
    return no(
      'Write the options of the SAS token as an object literal in the call, then run again.',
    );
  }
  if (options.properties.some(({ type }) => type === 'SpreadElement')) {
    return no('Write the options of the SAS token out, then run again.');
  }
  if (findProperty(options, 'identifier') !== null) {
    return no(
      'A user delegation SAS has no stored access policy: give it permissions and an expiry of its own, then run again.',
    );
  }
  const end = findProperty(options, 'expiresOn')?.value ?? null;
  if (end === null || !isWithinKeyLifetime(file, end)) {
    return no(
      'A user delegation SAS lives less than seven days: write an expiry that shows this (new Date(Date.now() + 3600_000)), then run again.',
    );
  }
  const start = findProperty(options, 'startsOn')?.value ?? null;
  if (start !== null && !fitsIntoKeyLifetime(file, start, end)) {
    return no(
      'The start of a user delegation SAS is now or a little earlier, less than seven days before its end: write a start that shows this, or none, then run again.',
    );
  }
  const version = findProperty(options, 'version')?.value;
  if (version !== undefined && !isNewVersion(version)) {
    return no(
      'Leave out the version of the SAS token: a user delegation SAS needs 2018-11-09 or later.',
    );
  }
  const times = [end, ...(start === null ? [] : [start])];
  if (!times.every((time) => isRepeatable(file, time, node))) {
    return no('Put the start and the expiry of the SAS token into constants, then run again.');
  }
  return {
    start:
      start === null ? 'new Date(Date.now() - 5 * 60 * 1000)' : file.text.slice(...start.range),
    end: file.text.slice(...end.range),
  };
}

/** The SDK throws for an older one. Versions are dates, and compare like texts. */
function isNewVersion(value: TSESTree.Node): boolean {
  const text = findStringValue(value);
  return text !== null && text >= '2018-11-09';
}

/** Options in a variable that anything else writes to, or that stand where their names may mean something else. */
function isChanged(
  file: SourceFile,
  given: TSESTree.Node,
  options: TSESTree.ObjectExpression,
): boolean {
  if (given === options) return false;
  const variable = given.type === 'Identifier' ? variableOf(file, given) : null;
  const others = (variable?.references ?? []).filter(
    ({ identifier, init }) => init !== true && identifier !== given,
  );
  const isSameFunction =
    findEnclosingFunction(file, given) === findEnclosingFunction(file, options);
  return variable === null || others.length > 0 || !isSameFunction;
}

/** Whether an expression may stand in the code a second time: it does nothing but read and make dates. */
function isRepeatable(file: SourceFile, time: TSESTree.Node, site: TSESTree.Node): boolean {
  if (!areNamedAlike(file, time, site)) return false;
  if (time.type === 'Identifier') return variableOf(file, time) !== null;
  if (findEnclosingFunction(file, time) !== findEnclosingFunction(file, site)) return false;
  return (
    time.type === 'NewExpression' && time.arguments.every((part) => isTimeExpression(file, part))
  );
}

/** Whether all names of an expression mean the same at another place. */
function areNamedAlike(file: SourceFile, time: TSESTree.Node, site: TSESTree.Node): boolean {
  let isAlike = true;
  walk(time, (node) => {
    const variable = node.type === 'Identifier' ? variableOf(file, node) : null;
    if (variable !== null && !isNamedAt(file, variable, site)) isAlike = false;
    return undefined;
  });
  return isAlike;
}

function isTimeExpression(file: SourceFile, node: TSESTree.Node): boolean {
  const value = unwrap(node);
  if (isPure(file, value)) return true;
  switch (value.type) {
    case 'BinaryExpression':
      return isTimeExpression(file, value.left) && isTimeExpression(file, value.right);
    case 'UnaryExpression':
      return isTimeExpression(file, value.argument);
    case 'NewExpression':
      return value.arguments.every((part) => isTimeExpression(file, part));
    case 'CallExpression':
      return (
        value.callee.type === 'MemberExpression' &&
        /^(?:now|getTime|valueOf)$/u.test(memberName(value.callee) ?? '') &&
        isTimeExpression(file, value.callee.object)
      );
    default:
      return false;
  }
}
