/** A file of `templates/` that a designer has broken: the operator's mistake, said in Russian. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  /** What to do about it. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
