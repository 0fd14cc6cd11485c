/**
 * The act as Akoma Ntoso 3.0 (OASIS Standard, 29 August 2018): the form in which systems of legal documents exchange
 * acts with their structure, editions and references. It is a `doc`: a regulation of a school is no act of the state.
 */
import type { Element } from 'xast';
import { addressWords } from '../../knowledge/letters.ts';
import type { Part } from '../../model/index.ts';
import type { History } from '../history.ts';
import type { ActView } from '../view.ts';
import { xmlOf } from '../xml.ts';
import { type BodyContext, mainBody, names } from './body.ts';
import { block, inline, text } from './element.ts';
import { type Identity, identification, identityOf } from './identity.ts';
import { InlineText } from './inline.ts';
import { meta } from './meta.ts';
import { preface } from './preface.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * Render an act.
 * @param history all adopted editions of the act
 * @returns an XML document in UTF-8
 */
export function renderAkn(act: ActView, history: History): string {
  const identity = identityOf(act, history);
  const content = new InlineText(act);
  const context: BodyContext = { act, inline: content };
  // In reading order, for footnotes stand at their first marks.
  const before = preface(act, content);
  const body = mainBody(act.policy.parts, context);
  const appendices = act.policy.appendices.map((part) => appendix(part, context, identity));
  const [first] = identity.editions;
  const document = block(
    'doc',
    {
      name: addressWords(act.kind),
      contains: first === undefined || first === identity.adopted ? 'originalVersion' : 'singleVersion',
    },
    [
      meta(act, identity, content.unmarkedNotes()),
      before,
      body,
      ...(appendices.length > 0 ? [block('attachments', {}, appendices)] : []),
    ],
  );
  return xmlOf(block('akomaNtoso', { xmlns: NAMESPACE }, [document]));
}

function appendix(part: Part, context: BodyContext, identity: Identity): Element {
  const line = context.act.appendixLines.get(part.uid);
  return block('attachment', names(part), [
    inline('heading', {}, context.inline.of(part)),
    ...(line ? [inline('subheading', {}, [text(line)])] : []),
    block('doc', { name: 'prilozhenie' }, [
      block('meta', {}, [identification(context.act, identity, part.eId)]),
      mainBody(part.children, context),
    ]),
  ]);
}
