// @ts-check
/** The operator can mend it: the message is one Russian sentence or two that say how. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}
