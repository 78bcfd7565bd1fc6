import type { SlotKind } from '../catalogue/slots.js';
import { isConnectionString } from '../secrets/connection-string.js';
import type { Origin } from '../source/origin.js';
import { type Evidence, judgeNames, type Verdict } from './evidence.js';
import {
  judgeObject,
  judgeOptions,
  judgeSasOptions,
  judgeTokenCredential,
  judgeTokenProvider,
} from './judge-objects.js';
import { isSasUrl, judgeKey, judgeKeyCredential } from './judge-secrets.js';

const urlWords = /ur[il]$|endpoint|namespace|host(?:name)?$/iu;
const connectionWords =
  /conn(?:ection)?[-_ ]?str(?:ing)?|connection$|conn$|^cs$|connectionstring|AzureWebJobsStorage/iu;

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
