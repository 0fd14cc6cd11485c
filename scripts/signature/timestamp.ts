/** The token of a time stamp (RFC 3161): when somebody saw a hash, by the word of a time-stamping authority. */
import { childrenOf, octetsOf, oidOf, readBer, timeOf } from './ber.ts';
import { type Cms, readCms } from './cms.ts';
import { Unreadable } from './unchecked.ts';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';

export interface Timestamp {
  time: Date;
  /** What was stamped. */
  imprint: { hash: string; value: Uint8Array };
  cms: Cms;
  content: Uint8Array;
}

/** @throws Unreadable */
export function readTimestamp(bytes: Uint8Array): Timestamp {
  const cms = readCms(bytes);
  if (cms.contentType !== TST_INFO || !cms.content) throw new Unreadable('это не штамп времени');
  const fields = childrenOf(readBer(cms.content));
  const [algorithm, imprint] = childrenOf(fields[2]);
  const hash = oidOf(childrenOf(algorithm)[0]);
  const value = octetsOf(imprint);
  const time = timeOf(fields[4]);
  if (!hash || !value || !time) throw new Unreadable('штамп времени не читается');
  return { time, imprint: { hash, value }, cms, content: cms.content };
}
