/** A migration that is wrong in one place. */
export interface Mutant {
  readonly name: string;
  readonly program: string;
  /** Name of the target whose migrated program is changed. */
  readonly target: string;
  readonly mutate: (text: string) => string;
  /** What the suite has to say of it: a mistake that is caught by chance is not caught. */
  readonly problem: string;
  /** The program still gets the settings that it had, its key among them. */
  readonly keepsSettings?: true;
}
