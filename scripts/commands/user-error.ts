/** The operator's mistake: no such file, a wrong option, no browser. Exit code 2. */
export class UserError extends Error {
  /** What to do about it, one Russian sentence. */
  readonly hint: string;

  /**
   * @param message what is wrong, one Russian sentence
   * @param hint what to do
   */
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UserError';
    this.hint = hint;
  }
}
