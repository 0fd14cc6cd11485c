/** Every rule, in order of name. A test compares this list with the folder. */
import citationAmbiguousNumber from './citation-ambiguous-number.ts';
import citationAuthorityForm from './citation-authority-form.ts';
import citationCase from './citation-case.ts';
import citationExpired from './citation-expired.ts';
import citationExpiring from './citation-expiring.ts';
import citationImpossibleDate from './citation-impossible-date.ts';
import citationMalformedNumber from './citation-malformed-number.ts';
import citationRegistry from './citation-registry.ts';
import citationRepealed from './citation-repealed.ts';
import citationRepeated from './citation-repeated.ts';
import citationStaleRemark from './citation-stale-remark.ts';
import citationSuperseded from './citation-superseded.ts';
import citationTwoNames from './citation-two-names.ts';
import citationUnclosedQuotes from './citation-unclosed-quotes.ts';
import citationUnknownAct from './citation-unknown-act.ts';
import citationWrongDate from './citation-wrong-date.ts';
import citationWrongNumber from './citation-wrong-number.ts';
import citationWrongTitle from './citation-wrong-title.ts';
import contactAddress from './contact-address.ts';
import contactDiffers from './contact-differs.ts';
import contactFalseFree from './contact-false-free.ts';
import contactMalformed from './contact-malformed.ts';
import contactMixedFormats from './contact-mixed-formats.ts';
import contactRegistry from './contact-registry.ts';
import contactUnchecked from './contact-unchecked.ts';
import contactUndialable from './contact-undialable.ts';
import contactUnregistered from './contact-unregistered.ts';
import corpusSchema from './corpus-schema.ts';
import editionChanged from './edition-changed.ts';
import numberingDuplicate from './numbering-duplicate.ts';
import numberingGap from './numbering-gap.ts';
import numberingGlued from './numbering-glued.ts';
import numberingHeadingLevel from './numbering-heading-level.ts';
import numberingItemOrder from './numbering-item-order.ts';
import numberingLetterOrder from './numbering-letter-order.ts';
import numberingMissingDot from './numbering-missing-dot.ts';
import numberingOrder from './numbering-order.ts';
import numberingOwnLine from './numbering-own-line.ts';
import numberingRestartedList from './numbering-restarted-list.ts';
import numberingTorn from './numbering-torn.ts';
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
import passportSupersedes from './passport-supersedes.ts';
import passportSveden from './passport-sveden.ts';
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
import sealDamaged from './seal-damaged.ts';
import sealForeign from './seal-foreign.ts';
import sealOrphan from './seal-orphan.ts';
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
import termAbbreviation from './term-abbreviation.ts';
import termDash from './term-dash.ts';
import termDefinedTwice from './term-defined-twice.ts';
import termSynonym from './term-synonym.ts';
import termTwoNames from './term-two-names.ts';
import termUnused from './term-unused.ts';
import termUsedBefore from './term-used-before.ts';
import textAbbreviationSpace from './text-abbreviation-space.ts';
import textBlankAfterMark from './text-blank-after-mark.ts';
import textBlankBeforeMark from './text-blank-before-mark.ts';
import textBrokenParagraph from './text-broken-paragraph.ts';
import textClassLetter from './text-class-letter.ts';
import textCode from './text-code.ts';
import textCommaBeforeAnd from './text-comma-before-and.ts';
import textCommonAbbreviation from './text-common-abbreviation.ts';
import textDashKind from './text-dash-kind.ts';
import textDateForm from './text-date-form.ts';
import textDateYearWord from './text-date-year-word.ts';
import textDoubleMark from './text-double-mark.ts';
import textDoubleSpace from './text-double-space.ts';
import textDoubleWord from './text-double-word.ts';
import textGluedNumber from './text-glued-number.ts';
import textHeadingDot from './text-heading-dot.ts';
import textHtml from './text-html.ts';
import textHyphenBlank from './text-hyphen-blank.ts';
import textHyphenForDash from './text-hyphen-for-dash.ts';
import textInitials from './text-initials.ts';
import textInvisibleCharacter from './text-invisible-character.ts';
import textItemEnd from './text-item-end.ts';
import textLatinNumberSign from './text-latin-number-sign.ts';
import textLeftoverMarkup from './text-leftover-markup.ts';
import textLostHyphen from './text-lost-hyphen.ts';
import textMixedScript from './text-mixed-script.ts';
import textNumberRange from './text-number-range.ts';
import textNumberSign from './text-number-sign.ts';
import textOrdinalEnding from './text-ordinal-ending.ts';
import textQuotes from './text-quotes.ts';
import textQuotesUnpaired from './text-quotes-unpaired.ts';
import textRomanNumeral from './text-roman-numeral.ts';
import textSetPhrase from './text-set-phrase.ts';
import textSpelling from './text-spelling.ts';
import textStrayDot from './text-stray-dot.ts';
import textThisAct from './text-this-act.ts';
import textUnprintableCharacter from './text-unprintable-character.ts';
import textWrongLetter from './text-wrong-letter.ts';
import textYearSpace from './text-year-space.ts';
import textYo from './text-yo.ts';

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
export { problemsOf, stage, unmark } from './specimen.ts';
export { nameOf } from './words/parts.ts';
export { SEVERITY_NAMES } from './words/severity.ts';

export const RULES: readonly Rule[] = [
  citationAmbiguousNumber,
  citationAuthorityForm,
  citationCase,
  citationExpired,
  citationExpiring,
  citationImpossibleDate,
  citationMalformedNumber,
  citationRegistry,
  citationRepealed,
  citationRepeated,
  citationStaleRemark,
  citationSuperseded,
  citationTwoNames,
  citationUnclosedQuotes,
  citationUnknownAct,
  citationWrongDate,
  citationWrongNumber,
  citationWrongTitle,
  contactAddress,
  contactDiffers,
  contactFalseFree,
  contactMalformed,
  contactMixedFormats,
  contactRegistry,
  contactUnchecked,
  contactUndialable,
  contactUnregistered,
  corpusSchema,
  editionChanged,
  numberingDuplicate,
  numberingGap,
  numberingGlued,
  numberingHeadingLevel,
  numberingItemOrder,
  numberingLetterOrder,
  numberingMissingDot,
  numberingOrder,
  numberingOwnLine,
  numberingRestartedList,
  numberingTorn,
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
  passportSupersedes,
  passportSveden,
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
  sealDamaged,
  sealForeign,
  sealOrphan,
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
  termAbbreviation,
  termDash,
  termDefinedTwice,
  termSynonym,
  termTwoNames,
  termUnused,
  termUsedBefore,
  textAbbreviationSpace,
  textBlankAfterMark,
  textBlankBeforeMark,
  textBrokenParagraph,
  textClassLetter,
  textCode,
  textCommaBeforeAnd,
  textCommonAbbreviation,
  textDashKind,
  textDateForm,
  textDateYearWord,
  textDoubleMark,
  textDoubleSpace,
  textDoubleWord,
  textGluedNumber,
  textHeadingDot,
  textHtml,
  textHyphenBlank,
  textHyphenForDash,
  textInitials,
  textInvisibleCharacter,
  textItemEnd,
  textLatinNumberSign,
  textLeftoverMarkup,
  textLostHyphen,
  textMixedScript,
  textNumberRange,
  textNumberSign,
  textOrdinalEnding,
  textQuotes,
  textQuotesUnpaired,
  textRomanNumeral,
  textSetPhrase,
  textSpelling,
  textStrayDot,
  textThisAct,
  textWrongLetter,
  textYearSpace,
  textYo,
  textUnprintableCharacter,
];
