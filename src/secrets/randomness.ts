/** Pairs of letters that English words are mostly made of. */
const commonPairs = new Set(
  (
    'th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se le sa si ar ve ra ld ur ' +
    'ro ri io ic ll la ne me co ma li om ec ce ch ta ot ns no us el il ly ss ac tr pe be so ho lo ca mi nc un wo di em ' +
    'po pr rs ut ol ns id ir ke ad ai ge we do ts ap op da ee mo ty rd ni ag am ay bl ck ct ey fo ff ga gh gr ht im ' +
    'iv ki mp mu na nk oo ow pa pl ow pu rt ry sc sh sk sp su sw tu uc ue ul um up vi wa wi wh ws xt ye yo wn ab au av ' +
    'ba bi bo br bu cl cr cu dr du dy ef eg ei ek ep ev ew ex fa fe fi fl fr fu gi gl go gu hu ie ig ip ju ka ls lt lu ' +
    'my nu nv ob od og ok os ov oa pi pp qu rc rg rk rm rn ru sl sm sn sy tt ub ud ug va vo az cy dd dn eb ee eo ib ks'
  ).split(' '),
);

const separators = '-_./: ';

/**
 * How random a text looks, between 0 (words, also in camelCase, with separators or years) and about 0.9 (a key): the mean
 * over its pairs of neighbours of how seldom such a pair is in names and prose. It only ever speaks against a finding.
 */
export function randomnessOf(text: string): number {
  if (text.length < 2) return 0;
  let sum = 0;
  for (let i = 1; i < text.length; i++) sum += surpriseOf(text.charAt(i - 1), text.charAt(i));
  return sum / (text.length - 1);
}

function surpriseOf(first: string, second: string): number {
  const one = classOf(first);
  const two = classOf(second);
  if (one === 'separator' || two === 'separator') return 0.2;
  if (one === 'symbol' || two === 'symbol') return one === two ? 0.5 : 0.8;
  if (one === 'digit' && two === 'digit') return 0.7;
  if (one === 'digit' || two === 'digit') return 0.9;
  // The hump of camelCase.
  if (one === 'lower' && two === 'upper') return 0.5;
  return commonPairs.has((first + second).toLowerCase()) ? 0.1 : 1;
}

type CharacterClass = 'lower' | 'upper' | 'digit' | 'separator' | 'symbol';

function classOf(character: string): CharacterClass {
  if (character >= 'a' && character <= 'z') return 'lower';
  if (character >= 'A' && character <= 'Z') return 'upper';
  if (character >= '0' && character <= '9') return 'digit';
  return separators.includes(character) ? 'separator' : 'symbol';
}

/** How many of the classes lower case, upper case, digits and other characters a text has. */
export function classCount(text: string): number {
  return [/[a-z]/u, /[A-Z]/u, /\d/u, /[^A-Za-z\d]/u].filter((kind) => kind.test(text)).length;
}

/** Number of different characters. */
export function diversityOf(text: string): number {
  return new Set(text).size;
}

/** The share of a text that stands in runs of neighbours: `abcdef`, `987654`, `aaaa`; of three steps and more, or of fewer. */
export function sequenceShare(text: string, least = 3): number {
  let inRuns = 0;
  let run = 0;
  let step = Number.NaN;
  const close = (): void => {
    if (run >= least) inRuns += run + 1;
  };
  for (let i = 1; i < text.length; i++) {
    const next = text.charCodeAt(i) - text.charCodeAt(i - 1);
    if (next === step && Math.abs(next) <= 1) {
      run += 1;
    } else {
      close();
      run = Math.abs(next) <= 1 ? 1 : 0;
      step = next;
    }
  }
  close();
  return text.length === 0 ? 0 : inRuns / text.length;
}

/** Whether a text is a shorter one several times over: `abc1abc1abc1`. */
export function isRepeated(text: string): boolean {
  if (text.length < 6) return false;
  const period = (text + text).indexOf(text, 1);
  return period <= text.length / 2;
}
