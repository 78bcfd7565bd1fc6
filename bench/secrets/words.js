// @ts-check
/** The lower-case words of a name in any style. @param {string} name */
export function wordsOf(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

/** @param {string} word */
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @param {string} name */
export function pascalCase(name) {
  return wordsOf(name).map(capital).join('');
}

/** @param {string} name */
export function camelCase(name) {
  const text = pascalCase(name);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** @param {string} name */
export function kebabCase(name) {
  return wordsOf(name).join('-');
}

/** @param {string} name */
export function snakeCase(name) {
  return wordsOf(name).join('_');
}

/** @param {string} name */
export function screamingCase(name) {
  return snakeCase(name).toUpperCase();
}

/** Whether a name is written like that of an environment variable. @param {string} name */
export function isScreaming(name) {
  return /^[A-Z][A-Z0-9_]*$/.test(name) && name.length > 1;
}

/** A name of plain words, for stores, accounts and hosts. */
const nouns =
  'contoso fabrikam northwind adventure tailspin woodgrove orders billing invoice customer catalog shipping payment profile media backup archive telemetry device weather ticket portal search report'.split(
    ' ',
  );

/** @param {import('./random.js').Random} random */
export function storeName(random) {
  return `${random.pick(nouns)}${random.pick(['', 'prod', 'dev', 'staging', 'store', 'data', 'eu', 'west', '01', '2'])}`;
}

/** A word of the list above. @param {import('./random.js').Random} random */
export function plainWord(random) {
  return random.pick(nouns);
}
