// @ts-check
/** What people write where a secret will stand. @param {import('../random.js').Random} random @param {string} [thing] the words for the secret */
export function placeholderText(random, thing) {
  const words =
    thing ??
    random.pick([
      'key',
      'api key',
      'account key',
      'secret',
      'password',
      'access key',
      'token',
      'client secret',
      'primary key',
    ]);
  const kebab = words.replaceAll(' ', '-');
  const snake = words.replaceAll(' ', '_');
  const upper = snake.toUpperCase();
  const camel = words.replace(/ (.)/g, (_, letter) => letter.toUpperCase());
  return random.pick([
    `<${random.pick(['your', 'insert', 'the', 'enter', 'replace-with', 'my'])}-${kebab}>`,
    `<${upper}>`,
    `<${words}>`,
    `<${camel}>`,
    `[${random.pick(['your', 'insert'])} ${words}]`,
    `{${camel}}`,
    `{{${random.pick([snake, kebab, camel, `secrets.${upper}`])}}}`,
    `{{ ${camel} }}`,
    `\${${upper}}`,
    `\${{ secrets.${upper} }}`,
    `$(${camel})`,
    `%${upper}%`,
    `#{${camel}}#`,
    `__${upper}__`,
    `YOUR_${upper}`,
    `YOUR_${upper}_HERE`,
    `your-${kebab}`,
    `your-${kebab}-here`,
    `your_${snake}`,
    `REPLACE_ME`,
    `REPLACE_WITH_${upper}`,
    `replace-with-your-${kebab}`,
    `INSERT_${upper}_HERE`,
    `enter-${kebab}-here`,
    `add-your-${kebab}-here`,
    `PUT-YOUR-${upper}-HERE`,
    random
      .pick(['x', 'X', '*', '0', '.', '-', '?', '#'])
      .repeat(random.pick([4, 8, 12, 16, 32, 44, 64])),
    `${'x'.repeat(8)}-${'x'.repeat(4)}-${'x'.repeat(4)}-${'x'.repeat(4)}-${'x'.repeat(12)}`,
    `${'X'.repeat(random.pick([32, 43, 86]))}${random.pick(['', '=', '=='])}`,
    random.pick([
      'changeme',
      'change-me',
      'CHANGE_ME',
      'ChangeMe',
      'TODO',
      'TBD',
      'FIXME',
      'REDACTED',
      '[REDACTED]',
      'redacted',
      'placeholder',
      'PLACEHOLDER',
      'sample',
      'none',
      'undefined',
      'null',
      'N/A',
      'secret',
      'hidden',
      'removed',
      '...',
      '…',
      'same as before',
      'not-set',
      'unset',
      'dummy',
      'example',
      'set-by-pipeline',
      'set in portal',
      'from-key-vault',
    ]),
    `example-${kebab}`,
    `sample-${kebab}`,
    `dummy-${kebab}`,
    `fake-${kebab}`,
    `mock-${kebab}`,
    `test-${kebab}`,
    `my-${kebab}`,
    `some-${kebab}`,
    `placeholder-${kebab}`,
  ]);
}

/** A placeholder without spaces and marks that an address could not hold. @param {import('../random.js').Random} random @param {string} [thing] */
export function placeholderWord(random, thing) {
  for (;;) {
    const text = placeholderText(random, thing);
    if (!/[\s/?#@:%]/.test(text)) return text;
  }
}
