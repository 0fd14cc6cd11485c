/**
 * A value that is found when it is first asked for, and kept.
 * @param find asked at most once, unless it throws
 */
export function once<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
