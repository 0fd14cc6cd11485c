/** Nobody can say whether it holds: an algorithm that this machine cannot compute, a key that is not there. */
export class Unchecked extends Error {
  override readonly name = 'Unchecked';
}

/** The bytes are no signature that can be read. The message is one Russian sentence without its full stop. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
