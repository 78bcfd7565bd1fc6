const guid = /^\{?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}?$/iu;
const holdsGuid = /(?<![\da-f])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\da-f])/iu;

/** Whether a text is a GUID: an identifier, not a secret, whatever its name says. */
export function isGuid(text: string): boolean {
  return guid.test(text);
}

/** Whether a text identifies something by its form: a path, a URL, a file, a package, a colour, a number, a date, an address. */
export function isIdentifier(text: string): boolean {
  return (
    holdsGuid.test(text) ||
    /^[a-z][a-z\d+.-]*:\/\//iu.test(text) ||
    /^(?:data|urn|mailto|blob|arn|sha\d{1,3}|md5)[:-]/iu.test(text) ||
    /^(?:\.{0,2}\/|~\/|@[\w-]+\/|#|\$)/u.test(text) ||
    /\.(?:js|ts|json|ya?ml|md|css|html?|png|jpe?g|svg|txt|pem|key|crt|pfx)$/iu.test(text) ||
    /^[\d.,:TZ+ -]+$/u.test(text) ||
    /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(text) ||
    /^[?&]?[\w-]+=[^&]*&/u.test(text) ||
    /^eyJ[\w-]*\.|^pk[_.]|^(?:bc1|0x|ltub|xpub)[a-z\d]/iu.test(text) ||
    isCurvePoint(text) ||
    /[(){}<>;]/u.test(text)
  );
}

/** A public key of the curve P-256: 65 bytes that begin with 4, in base64url (VAPID, ECDH). */
function isCurvePoint(text: string): boolean {
  return /^B[\w+/-]{86}=?$/u.test(text) && Buffer.from(text, 'base64')[0] === 4;
}
