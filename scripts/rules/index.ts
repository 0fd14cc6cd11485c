/** Every rule, in order of name. A test compares this list with the folder. */
import corpusSchema from './corpus-schema.ts';
import numberingDuplicate from './numbering-duplicate.ts';
import numberingGap from './numbering-gap.ts';
import numberingGlued from './numbering-glued.ts';
import numberingHeadingLevel from './numbering-heading-level.ts';
import numberingItemOrder from './numbering-item-order.ts';
import numberingLetterOrder from './numbering-letter-order.ts';
import numberingMissingDot from './numbering-missing-dot.ts';
import numberingOrder from './numbering-order.ts';
import numberingRestartedList from './numbering-restarted-list.ts';
import numberingWrongDepth from './numbering-wrong-depth.ts';
import numberingWrongSection from './numbering-wrong-section.ts';
import passportAdoptedUndated from './passport-adopted-undated.ts';
import passportAgreement from './passport-agreement.ts';
import passportDatesOrder from './passport-dates-order.ts';
import passportDuplicateId from './passport-duplicate-id.ts';
import passportFolder from './passport-folder.ts';
import passportName from './passport-name.ts';
import passportReviewOverdue from './passport-review-overdue.ts';
import passportSchema from './passport-schema.ts';
import passportStatus from './passport-status.ts';
import passportTitle from './passport-title.ts';
import passportUnknownPerson from './passport-unknown-person.ts';
import pictureAddress from './picture-address.ts';
import pictureCase from './picture-case.ts';
import pictureDescription from './picture-description.ts';
import pictureFormat from './picture-format.ts';
import pictureInline from './picture-inline.ts';
import pictureMissing from './picture-missing.ts';
import pictureSize from './picture-size.ts';
import referenceAmbiguous from './reference-ambiguous.ts';
import referenceDuplicateName from './reference-duplicate-name.ts';
import referenceIncomplete from './reference-incomplete.ts';
import referenceMissingAppendix from './reference-missing-appendix.ts';
import referenceMissingTarget from './reference-missing-target.ts';
import referenceRangeReversed from './reference-range-reversed.ts';
import referenceSelf from './reference-self.ts';
import referenceStaleLabel from './reference-stale-label.ts';
import type { Rule } from './rule.ts';
import sourceEncoding from './source-encoding.ts';
import sourceLineEndings from './source-line-endings.ts';
import sourceNotAct from './source-not-act.ts';
import sourceUnreadable from './source-unreadable.ts';
import stampBothForms from './stamp-both-forms.ts';
import stampCaseForm from './stamp-case-form.ts';
import stampColon from './stamp-colon.ts';
import stampGenderAgreement from './stamp-gender-agreement.ts';
import stampInText from './stamp-in-text.ts';
import stampMissingOrder from './stamp-missing-order.ts';
import stampMissingProtocol from './stamp-missing-protocol.ts';
import stampQuotes from './stamp-quotes.ts';
import textBrokenParagraph from './text-broken-paragraph.ts';
import textCode from './text-code.ts';
import textCommaBeforeAnd from './text-comma-before-and.ts';
import textDoubleSpace from './text-double-space.ts';
import textHtml from './text-html.ts';
import textInvisibleCharacter from './text-invisible-character.ts';
import textLeftoverMarkup from './text-leftover-markup.ts';
import textMixedScript from './text-mixed-script.ts';
import textUnprintableCharacter from './text-unprintable-character.ts';

export {
  defineCorpusRule,
  defineRule,
  type Edit,
  type Fix,
  type Problem,
  policyOfFile,
  type Rule,
  type Severity,
  type Specimen,
} from './rule.ts';

export const RULES: readonly Rule[] = [
  corpusSchema,
  numberingDuplicate,
  numberingGap,
  numberingGlued,
  numberingHeadingLevel,
  numberingItemOrder,
  numberingLetterOrder,
  numberingMissingDot,
  numberingOrder,
  numberingRestartedList,
  numberingWrongDepth,
  numberingWrongSection,
  passportAdoptedUndated,
  passportAgreement,
  passportDatesOrder,
  passportDuplicateId,
  passportFolder,
  passportName,
  passportReviewOverdue,
  passportSchema,
  passportStatus,
  passportTitle,
  passportUnknownPerson,
  pictureAddress,
  pictureCase,
  pictureDescription,
  pictureFormat,
  pictureInline,
  pictureMissing,
  pictureSize,
  referenceAmbiguous,
  referenceDuplicateName,
  referenceIncomplete,
  referenceMissingAppendix,
  referenceMissingTarget,
  referenceRangeReversed,
  referenceSelf,
  referenceStaleLabel,
  sourceEncoding,
  sourceLineEndings,
  sourceNotAct,
  sourceUnreadable,
  stampBothForms,
  stampCaseForm,
  stampColon,
  stampGenderAgreement,
  stampInText,
  stampMissingOrder,
  stampMissingProtocol,
  stampQuotes,
  textBrokenParagraph,
  textCode,
  textCommaBeforeAnd,
  textDoubleSpace,
  textHtml,
  textInvisibleCharacter,
  textLeftoverMarkup,
  textMixedScript,
  textUnprintableCharacter,
];
