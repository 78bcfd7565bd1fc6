import type { TSESTree } from '@typescript-eslint/types';
import { findCredentialClass } from '../catalogue/lookup.js';
import type { SlotKind } from '../catalogue/slots.js';
import { isConnectionString } from '../secrets/connection-string.js';
import { type Origin, settingsIn, textsIn } from '../source/origin.js';
import type { Trace } from '../source/provenance.js';
import { keyName } from '../source/syntax.js';

/** Whether a value fits a slot: certainly, possibly, or not. */
export type Verdict = 'yes' | 'maybe' | 'no';

/** What {@link judge} looks at. */
export interface Evidence {
  readonly trace: Trace;
  /** The object literal behind the value, where there is one. */
  readonly object: TSESTree.ObjectExpression | null;
}

const urlWords = /ur[il]$|endpoint|namespace|host(?:name)?$/iu;
const connectionWords =
  /conn(?:ection)?[-_ ]?str(?:ing)?|connection$|conn$|^cs$|connectionstring|AzureWebJobsStorage/iu;
const keyCredentialWords =
  /(?:shared|named|api|account|access)[-_]?key|key[-_]?cred|sas[-_]?cred/iu;
const sasWords = /sas[-_]?(?:ur[il]|tokens?|string|query|signature|key)?$|sas[-_]ur[il]/iu;
const optionWords = /opt(?:ion)?s?$|config$|settings$/iu;
const keyCredentialTypes =
  /^(?:AzureKeyCredential|KeyCredential|StorageSharedKeyCredential|AzureNamedKeyCredential|NamedKeyCredential|AzureSASCredential|SASCredential)$/u;

/** Judges whether a value is of a slot's kind, by what it is, and where that is out of sight, by what it is called. */
export function judge(kind: SlotKind, names: RegExp | undefined, evidence: Evidence): Verdict {
  const { origin } = evidence.trace;
  if (origin.kind === 'choice') return judgeChoice(kind, names, evidence, origin.options);
  switch (kind) {
    case 'connection-string':
      return judgeText(evidence, connectionWords, urlWords, (text) =>
        isConnectionString(text) ? 'yes' : isAddress(text) || isHostName(text) ? 'no' : 'maybe',
      );
    case 'url':
      return judgeText(evidence, urlWords, connectionWords, (text) =>
        /^https?:\/\//iu.test(text) ? 'yes' : isConnectionString(text) ? 'no' : 'maybe',
      );
    case 'host':
      return judgeText(evidence, urlWords, connectionWords, (text) =>
        isConnectionString(text) ? 'no' : /^[\w.-]+\.[a-z]+$/iu.test(text) ? 'yes' : 'maybe',
      );
    case 'name':
      return judgeText(
        evidence,
        names ?? /name$/iu,
        /cred(?:ential)?s?$|opt(?:ion)?s$|connectionstring/iu,
        (text) => (isConnectionString(text) || isAddress(text) ? 'no' : 'yes'),
      );
    case 'key':
      return judgeKey(evidence);
    case 'key-credential':
      return judgeKeyCredential(evidence);
    case 'sas-url':
      return isSasUrl(evidence) ? 'yes' : 'no';
    case 'sas-options':
      return judgeSasOptions(evidence, names);
    case 'token-credential':
      return judgeTokenCredential(evidence);
    case 'token-provider':
      return judgeTokenProvider(evidence);
    case 'object':
      return judgeObject(evidence, names);
    case 'options':
    case 'rest':
      return judgeOptions(evidence);
  }
}

/** Where a key may stand, an identity may stand as well: a credential, or a function that gets tokens. */
function judgeKey({ trace: { origin, names } }: Evidence): Verdict {
  switch (origin.kind) {
    case 'empty':
    case 'function':
    case 'instance':
      return 'no';
    case 'call':
      return origin.callee?.endsWith('getBearerTokenProvider') === true
        ? 'no'
        : judgeKeyName([...names, ...origin.path]);
    case 'parameter':
    case 'field':
      return origin.type !== null && /Credential$|TokenProvider$/u.test(origin.type)
        ? 'no'
        : judgeKeyName(names);
    case 'import':
    case 'unknown':
      return judgeKeyName(names);
    default:
      return 'yes';
  }
}

function judgeKeyName(names: readonly string[]): Verdict {
  // A token stands in the place of a key where a library knows no other way.
  const isIdentity = names.some((name) =>
    /cred(?:ential)?s?$|token(?:[-_]?provider)?$/iu.test(name),
  );
  return isIdentity ? 'no' : 'yes';
}

function isAddress(text: string): boolean {
  return /^(?:https?|sb):\/\//iu.test(text) && !text.includes('=');
}

function isHostName(text: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)+$/u.test(text);
}

/** Several possible values: one that fits for certain decides, and it takes all of them to rule the slot out. */
function judgeChoice(
  kind: SlotKind,
  names: RegExp | undefined,
  evidence: Evidence,
  options: readonly Origin[],
): Verdict {
  const verdicts = options
    .filter(
      (option) => option.kind !== 'empty' && !(option.kind === 'literal' && option.value === ''),
    )
    .map((origin) => judge(kind, names, { ...evidence, trace: { ...evidence.trace, origin } }));
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'no') ? 'no' : 'maybe';
}

function judgeText(
  evidence: Evidence,
  words: RegExp,
  otherWords: RegExp,
  judgeLiteral: (text: string) => Verdict,
): Verdict {
  const { origin, names } = evidence.trace;
  switch (origin.kind) {
    case 'literal': {
      const verdict = judgeLiteral(origin.value);
      return verdict === 'maybe'
        ? judgeNames([...names, origin.value], words, otherWords)
        : verdict;
    }
    case 'template': {
      const text = origin.parts.map((part) => (typeof part === 'string' ? part : 'x')).join('');
      return judgeLiteral(text);
    }
    case 'instance':
    case 'object':
    case 'function':
    case 'empty':
      return 'no';
    default:
      return judgeNames(names, words, otherWords);
  }
}

function judgeNames(names: readonly string[], words: RegExp, otherWords: RegExp): Verdict {
  for (const name of names) {
    if (words.test(name)) return 'yes';
    if (otherWords.test(name)) return 'no';
  }
  return 'maybe';
}

function judgeKeyCredential({ trace, object }: Evidence): Verdict {
  const { origin, names } = trace;
  if (object !== null) return hasKey(object, 'key') ? 'yes' : 'no';
  switch (origin.kind) {
    case 'instance':
      return isKeyCredential(origin) ? 'yes' : 'no';
    case 'literal':
    case 'template':
    case 'setting':
    case 'argument':
    case 'function':
    case 'empty':
      return 'no';
    case 'parameter':
    case 'field':
      if (origin.type !== null && origin.path.length === 0) {
        return keyCredentialTypes.test(origin.type) ? 'yes' : 'no';
      }
      return judgeNames(names, keyCredentialWords, optionWords);
    default:
      return judgeNames(names, keyCredentialWords, optionWords);
  }
}

/** Whether an origin is the construction of a key credential of the Azure SDK. */
export function isKeyCredential(origin: Origin): boolean {
  if (origin.kind !== 'instance' || origin.module === null) return false;
  return findCredentialClass(origin.module, origin.path) !== null;
}

function judgeTokenCredential({ trace, object }: Evidence): Verdict {
  const { origin } = trace;
  if (object !== null) return hasKey(object, 'getToken') ? 'yes' : 'no';
  switch (origin.kind) {
    case 'instance':
      return isKeyCredential(origin) ? 'no' : 'yes';
    case 'literal':
    case 'template':
    case 'setting':
    case 'argument':
    case 'function':
    case 'empty':
      return 'no';
    default:
      return judgeNames(
        trace.names,
        /cred(?:ential)?s?$|identity/iu,
        /name$|connectionstring|opt(?:ion)?s$/iu,
      );
  }
}

/** A URL that carries a SAS token, by what it says or what it is called; nothing else is ever taken for one. */
function isSasUrl({ trace }: Evidence): boolean {
  const { origin } = trace;
  if (textsIn(origin).some((text) => /[?&](?:sig|sv)=/u.test(text))) return true;
  const isUrl = origin.kind !== 'instance' && origin.kind !== 'object';
  const names = [...trace.names, ...settingsIn(origin).map(({ name }) => name)];
  return isUrl && names.some((name) => sasWords.test(name));
}

function judgeSasOptions({ trace, object }: Evidence, names: RegExp | undefined): Verdict {
  if (object !== null) {
    return ['permissions', 'expiresOn', 'identifier'].some((key) => hasKey(object, key))
      ? 'yes'
      : 'maybe';
  }
  switch (trace.origin.kind) {
    case 'literal':
    case 'template':
    case 'setting':
    case 'argument':
    case 'function':
    case 'empty':
      return 'no';
    default:
      return judgeNames(trace.names, names ?? /sas/iu, /name$|ur[il]$/iu);
  }
}

function judgeTokenProvider({ trace }: Evidence): Verdict {
  switch (trace.origin.kind) {
    case 'function':
      return 'yes';
    case 'literal':
    case 'template':
    case 'setting':
    case 'argument':
    case 'instance':
    case 'object':
    case 'empty':
      return 'no';
    default:
      return judgeNames(trace.names, /token|provider/iu, /key|secret/iu);
  }
}

function judgeObject({ trace, object }: Evidence, names: RegExp | undefined): Verdict {
  const { origin } = trace;
  switch (origin.kind) {
    case 'instance':
      return 'yes';
    case 'literal':
    case 'template':
    case 'setting':
    case 'argument':
    case 'empty':
      return 'no';
    default:
      if (object !== null) return object.properties.length > 2 ? 'maybe' : 'no';
      return names === undefined ? 'maybe' : judgeNames(trace.names, names, optionWords);
  }
}

function judgeOptions({ trace, object }: Evidence): Verdict {
  const { origin } = trace;
  if (object !== null) return 'yes';
  switch (origin.kind) {
    case 'literal':
    case 'template':
    case 'setting':
    case 'argument':
    case 'function':
      return 'no';
    case 'instance':
      return isKeyCredential(origin) || origin.module === '@azure/identity' ? 'no' : 'maybe';
    default:
      return judgeNames(trace.names, optionWords, /cred(?:ential)?s?$|name$/iu);
  }
}

function hasKey(object: TSESTree.ObjectExpression, name: string): boolean {
  return object.properties.some(
    (property) => property.type === 'Property' && keyName(property) === name,
  );
}
