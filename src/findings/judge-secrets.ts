import { findCredentialClass } from '../catalogue/lookup.js';
import { type Origin, settingsIn, textsIn } from '../source/origin.js';
import {
  type Evidence,
  hasKey,
  isText,
  judgeNames,
  optionWords,
  type Verdict,
} from './evidence.js';

const keyCredentialWords =
  /(?:shared|named|api|account|access)[-_]?key|key[-_]?cred|sas[-_]?cred/iu;
const sasWords = /sas[-_]?(?:ur[il]|tokens?|string|query|signature|key)?$|sas[-_]ur[il]/iu;
const keyCredentialTypes =
  /^(?:AzureKeyCredential|KeyCredential|StorageSharedKeyCredential|AzureNamedKeyCredential|NamedKeyCredential|AzureSASCredential|SASCredential)$/u;

/** Where a key may stand, an identity may stand as well: a credential, or a function that gets tokens. */
export function judgeKey({ trace: { origin, names } }: Evidence): Verdict {
  switch (origin.kind) {
    case 'empty':
    case 'function':
    case 'instance':
      return 'no';
    case 'call':
      return origin.callee?.endsWith('getBearerTokenProvider') === true
        ? 'no'
        : judgeKeyName([...names, ...origin.path, origin.callee ?? '']);
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

/** A key credential of the SDK, or a literal in its place: `{ key }`. */
export function judgeKeyCredential({ trace, object }: Evidence): Verdict {
  const { origin, names } = trace;
  if (object !== null) return hasKey(object, 'key') ? 'yes' : 'no';
  if (isText(origin) || origin.kind === 'function') return 'no';
  if (origin.kind === 'instance') return isKeyCredential(origin) ? 'yes' : 'no';
  const isTyped = origin.kind === 'parameter' || origin.kind === 'field';
  if (isTyped && origin.type !== null && origin.path.length === 0) {
    return keyCredentialTypes.test(origin.type) ? 'yes' : 'no';
  }
  return judgeNames(names, keyCredentialWords, optionWords);
}

/** Whether an origin is the construction of a key credential of the Azure SDK. */
export function isKeyCredential(origin: Origin): boolean {
  if (origin.kind !== 'instance' || origin.module === null) return false;
  return findCredentialClass(origin.module, origin.path) !== null;
}

/** A URL that carries a SAS token, by what it says or what it is called; nothing else is ever taken for one. */
export function isSasUrl({ trace }: Evidence): boolean {
  const { origin } = trace;
  if (textsIn(origin).some((text) => /[?&](?:sig|sv)=/u.test(text))) return true;
  const isUrl = origin.kind !== 'instance' && origin.kind !== 'object';
  const names = [...trace.names, ...settingsIn(origin).map(({ name }) => name)];
  return isUrl && names.some((name) => sasWords.test(name));
}
