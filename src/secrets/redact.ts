const mask = '***';

/** `AccountKey=…` and its like; a value that is an expression (`${key}`) is no secret and stays. */
const fields =
  /((?:AccountKey|SharedAccessKey|AccessKey|Secret|sig)=)(?!\$?\{|process\.)[^;"'`&\s\\,)<]+/giu;

/** The password of `scheme://user:password@host`. */
const urlPasswords = /(:\/\/[^\s:@/'"`]*:)(?!\$\{)[^\s@/'"`]+@/gu;

/** Quoted text of base64's characters (also its URL forms), as long as the shortest Azure key. */
const quoted = /(["'`])([\w+/%=-]{40,})\1/gu;
const quotedHex = /(["'`])[\da-f]{32}\1/giu;

/** Base64 without quotes at both ends: a template or a string over several lines, a settings file. */
const bare = /[A-Za-z\d+/]{40,}={0,2}/gu;

/**
 * The text with everything that looks like a literal secret replaced by `***`. Line breaks are kept. It masks too much
 * rather than too little: what it returns is for reading, not for applying.
 */
export function maskSecrets(text: string): string {
  return text
    .replace(fields, `$1${mask}`)
    .replace(urlPasswords, `$1${mask}@`)
    .replace(quoted, (whole, quote: string, value: string) =>
      isWordy(value) ? whole : quote + mask + quote,
    )
    .replace(quotedHex, `$1${mask}$1`)
    .replace(bare, (value) =>
      isWordy(value) || (value.length < 80 && !value.endsWith('=')) ? value : mask,
    );
}

/**
 * Long names and paths: words of one letter case, five characters each on average, with two digits at most. Half of a
 * random key's letters are capitals, which cut it into words of two: none of a million keys of 30 bytes looked like this.
 */
function isWordy(value: string): boolean {
  if (/[^\w/-]/u.test(value) || value.replace(/\D/gu, '').length > 2) return false;
  const words = value.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/u).filter((word) => word !== '');
  const isPlain = words.every((word) => /^(?:[A-Z]?[a-z]+|[A-Z]+)$/u.test(word));
  return isPlain && value.length / words.length >= 5;
}
