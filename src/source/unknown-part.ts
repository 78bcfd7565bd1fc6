/**
 * Stands in a folded text for a part whose value nobody can know without running the program: `${key}`, a parameter.
 * U+FFFC (object replacement character), which no secret and no format contains.
 */
export const unknownPart = '\u{FFFC}';
