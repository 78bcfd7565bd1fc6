/** The rule that reports secrets in the text. It is none of the catalogue's, whose rules report calls. */
export const secretRule = 'no-hardcoded-secret';
