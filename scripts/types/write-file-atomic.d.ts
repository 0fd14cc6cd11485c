declare module 'write-file-atomic' {
  /** Write beside the file, then rename: a reader sees the old bytes or the new ones. */
  export default function writeFileAtomic(file: string, data: string | Uint8Array): Promise<void>;
}
