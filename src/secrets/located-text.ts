import type { Range } from '../source/source-file.js';

/**
 * Stands in {@link LocatedText.text} for a part whose value nobody can know without running the program: `${key}`, a
 * parameter. U+FFFC (object replacement character), which no secret and no format contains.
 */
export const unknownPart = '\u{FFFC}';

/** A name that a value goes by, and what sort of name it is. */
export interface ValueName {
  readonly text: string;
  /**
   * `variable` a variable, class field or enum member that holds it · `property` a key of an object, JSON or YAML · `parameter` a
   * parameter that it is the default of · `setting` an environment variable that it stands in for, or a line of .env · `header`
   * an HTTP header · `attribute` a JSX attribute · `callee` the function that it is an argument of · `function` the function
   * that returns it · `label` a string beside it that names it (`config.set('apiKey', value)`) · `compared` what it is compared with
   */
  readonly role:
    | 'variable'
    | 'property'
    | 'parameter'
    | 'setting'
    | 'header'
    | 'attribute'
    | 'callee'
    | 'function'
    | 'label'
    | 'compared';
  /** Of a `callee`: which of its arguments the value is, or is in. */
  readonly index?: number;
}

/** A text as the program sees it (decoded, put together), with its names and the places that it comes from. */
export interface LocatedText {
  /** With {@link unknownPart} for every part that is not known. */
  readonly text: string;
  /** Nearest first: the key of the object, then the key that holds the object, then the variable, … */
  readonly names: readonly ValueName[];
  /** The narrowest place of the file that `text.slice(start, end)` comes from. */
  locate(start: number, end: number): Range;
  /** Other texts of the same object or call: an endpoint beside a key. */
  near(): readonly string[];
}
