/** Text → tree. */
export { type Decoded, decode, MAX_BYTES, MAX_LINE } from './decode.ts';
export { once } from './once.ts';
export { hasLink, type LinkPlace, linkPhrasing, phrasingText, slicePhrasing } from './phrasing.ts';
export {
  MAX_PICTURE_BYTES,
  MAX_PICTURE_PIXELS,
  MAX_PICTURE_SIDE,
  type PictureFacts,
  type PictureFault,
  type PictureType,
  readPicture,
} from './picture.ts';
export { joinProse, opaqueProse, type Prose, plainText, readProse, sliceProse, typedProse } from './prose.ts';
export type { Lines, Place, Range } from './range.ts';
export { linesOf, restOfLine } from './range.ts';
export { placeOf, sourceRange, unitsBefore } from './runs.ts';
export { readSource, readSourceText, type Source, sourceOfTree } from './source.ts';
export { default as policySyntax } from './syntax.ts';
export { parseYaml, type YamlMistake, type YamlText } from './yaml.ts';
export { removeYaml, setYaml } from './yaml-edit.ts';
