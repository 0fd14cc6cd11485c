/** Pictures of an act with what lies at their addresses. */
import type { Corpus, Picture, PictureFile, Policy } from '../../model/index.ts';

/** Every picture of the act. */
export function* picturesOf({ all }: Policy): Generator<Picture> {
  for (const { picture } of all) if (picture) yield picture;
}

/** Pictures whose files were looked at: nothing is said of an act that came without its folder. */
export function* filesOf(policy: Policy, { pictures }: Corpus): Generator<{ picture: Picture; file: PictureFile }> {
  if (!pictures) return;
  for (const picture of picturesOf(policy)) {
    const file = picture.file === undefined ? undefined : pictures.get(policy.folder + picture.file);
    if (file) yield { picture, file };
  }
}
