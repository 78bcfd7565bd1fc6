import {
  type Evidence,
  hasKey,
  isText,
  judgeNames,
  optionWords,
  type Verdict,
} from './evidence.js';
import { isKeyCredential } from './judge-secrets.js';

/** A credential that gets tokens. */
export function judgeTokenCredential({ trace, object }: Evidence): Verdict {
  const { origin, names } = trace;
  if (object !== null) return hasKey(object, 'getToken') ? 'yes' : 'no';
  if (isText(origin) || origin.kind === 'function') return 'no';
  if (origin.kind === 'instance') return isKeyCredential(origin) ? 'no' : 'yes';
  return judgeNames(
    names,
    /cred(?:ential)?s?$|identity/iu,
    /name$|connectionstring|opt(?:ion)?s$/iu,
  );
}

/** A function that gets tokens. */
export function judgeTokenProvider({ trace: { origin, names } }: Evidence): Verdict {
  if (origin.kind === 'function') return 'yes';
  if (isText(origin) || origin.kind === 'instance' || origin.kind === 'object') return 'no';
  return judgeNames(names, /token|provider/iu, /key|secret/iu);
}

/** What a SAS token allows, and until when. */
export function judgeSasOptions({ trace, object }: Evidence, names: RegExp | undefined): Verdict {
  if (object !== null) {
    const isKnown = ['permissions', 'expiresOn', 'identifier'].some((key) => hasKey(object, key));
    return isKnown ? 'yes' : 'maybe';
  }
  if (isText(trace.origin) || trace.origin.kind === 'function') return 'no';
  return judgeNames(trace.names, names ?? /sas/iu, /name$|ur[il]$/iu);
}

/** An object of some class. */
export function judgeObject({ trace, object }: Evidence, names: RegExp | undefined): Verdict {
  const { origin } = trace;
  if (origin.kind === 'instance') return 'yes';
  if (isText(origin)) return 'no';
  if (object !== null) return object.properties.length > 2 ? 'maybe' : 'no';
  return names === undefined ? 'maybe' : judgeNames(trace.names, names, optionWords);
}

/** A bag of options. */
export function judgeOptions({ trace, object }: Evidence): Verdict {
  const { origin, names } = trace;
  if (object !== null) return 'yes';
  if (origin.kind === 'instance') {
    return isKeyCredential(origin) || origin.module === '@azure/identity' ? 'no' : 'maybe';
  }
  // Nothing is there where options are missing: `undefined` may stand for them.
  const isOther = (isText(origin) && origin.kind !== 'empty') || origin.kind === 'function';
  return isOther ? 'no' : judgeNames(names, optionWords, /cred(?:ential)?s?$|name$/iu);
}
