/** No browser, or one that does not answer: the operator's trouble, said in Russian. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
  /** What to do about it. */
  readonly hint: string;

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}
