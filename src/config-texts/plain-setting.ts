import type { Range } from '../source/source-file.js';

/** What looks like the value of a setting, in a file that nothing parses; `range` is without quotes. */
export interface PlainSetting {
  readonly name: string;
  readonly value: string;
  readonly range: Range;
}
