/** What stands before the text: letterhead, stamps, title. */
import type { Element, ElementContent } from 'xast';
import { dottedDate } from '../../knowledge/dates.ts';
import type { Stamp, StampLine } from '../stamps.ts';
import type { ActView } from '../view.ts';
import { block, inline, paragraph, text } from './element.ts';
import type { InlineText } from './inline.ts';
import { agentOf } from './meta.ts';

/** All stamps stand here: the sheet that takes them on paper is another layout of the same. */
export function preface(act: ActView, content: InlineText): Element {
  const { title } = act.policy;
  const words = title ? content.of({ prose: title.prose, content: title.prose.nodes }) : [text(act.title)];
  return block('preface', {}, [
    ...act.letterhead.map((line) => paragraph('letterhead', text(line))),
    ...(act.letterheadDetails ? [paragraph('details', text(act.letterheadDetails))] : []),
    ...(act.draft ? [paragraph('draft', inline('docStatus', {}, [text('ПРОЕКТ')]))] : []),
    ...act.stamps.map((stamp, i) => stampContainer(stamp, i, act)),
    paragraph('title', inline('docTitle', {}, words)),
  ]);
}

function stampContainer(stamp: Stamp, i: number, act: ActView): Element {
  const { agreed = [], approved } = act.policy.passport!;
  // Agreements stand in the order of the passport.
  const key = stamp.kind === 'approval' ? approved?.by : (agreed[i]?.body ?? agreed[i]?.by);
  const agent = key === undefined ? undefined : agentOf(act, key);
  return block(
    'container',
    { name: stamp.kind, class: 'stamp', refersTo: agent && `#${agent.eId}` },
    stamp.lines.map((line) => paragraph(line.type, ...lineContent(line, stamp.kind, act))),
  );
}

/** The day of the approval is the document's date. */
function lineContent({ type, text: line }: StampLine, kind: Stamp['kind'], act: ActView): ElementContent[] {
  const approved = act.policy.passport?.approved;
  const dates = [approved?.order?.date, approved?.protocol?.date, approved?.date];
  const date =
    kind === 'approval' && type === 'date' ? dates.find((one) => one && line.includes(dottedDate(one))) : undefined;
  if (!date) return [text(line)];
  const typed = dottedDate(date);
  const at = line.indexOf(typed);
  const pieces = [line.slice(0, at), line.slice(at + typed.length)];
  return [text(pieces[0]!), inline('docDate', { date }, [text(typed)]), text(pieces[1]!)];
}
