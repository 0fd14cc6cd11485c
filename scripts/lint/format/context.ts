import type { Corpus } from '../../model/index.ts';

/** What a report may need beside the findings. */
export interface FormatContext {
  /** For the quoted lines. */
  corpus: Corpus;
  color: boolean;
}
