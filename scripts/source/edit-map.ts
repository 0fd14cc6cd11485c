/**
 * micromark's way to insert events among others, without moving all that stand before.
 * `EditMap.consume` (micromark-util-edit-map 1.0.0) takes every event of the document out and puts it back at the end of
 * each list: an act with four thousand short lists took eight seconds. The edits stand near the end, so the library is
 * given only what begins at the first of them.
 */
import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

/** What the library's own type keeps to itself. */
interface Changes {
  map: [at: number, remove: number, add: Event[]][];
}

const { consume } = EditMap.prototype;

EditMap.prototype.consume = function (this: EditMap & Changes, events: Event[]): undefined {
  const first = this.map.reduce((least, [at]) => Math.min(least, at), events.length);
  const rest = events.splice(first);
  for (const change of this.map) change[0] -= first;
  consume.call(this, rest);
  for (const event of rest) events.push(event);
};
