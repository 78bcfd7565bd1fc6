/** What separates a comment for ESLint from the reason that somebody gives for it: ` -- `. */
export const justificationMark = /\s-{2,}\s/u;
