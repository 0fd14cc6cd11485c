const PLACE = /(?:^|\/)policy\/([^/]+)\/(?:policy\.md|editions\/([^/]+)\.md)$/;

/**
 * An act's place among the institution's acts.
 * @param path as findings show it
 * @returns names of its folder and of its edition; nothing of a copy that is checked elsewhere
 */
export function placeOf(path: string): { folder: string; edition?: string } | undefined {
  const [, folder, edition] = PLACE.exec(path) ?? [];
  return folder === undefined ? undefined : { folder, ...(edition !== undefined && { edition }) };
}
