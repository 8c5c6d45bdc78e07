/** Every detector, in the order of their ids. `npm run new:detector ID` adds a line. */
import type { Detector } from '../finding.ts';
import accountAbroad from './account-abroad.ts';
import accountOfPerson from './account-of-person.ts';
import accusedOfSending from './accused-of-sending.ts';
import adultLure from './adult-lure.ts';
import alikeCorrespondent from './alike-correspondent.ts';
import almsByCoin from './alms-by-coin.ts';
import archiveBomb from './archive-bomb.ts';
import archiveMisleading from './archive-misleading.ts';
import archivePasswordInMail from './archive-password-in-mail.ts';
import attachmentActiveContent from './attachment-active-content.ts';
import attachmentDoubleExtension from './attachment-double-extension.ts';
import attachmentEncrypted from './attachment-encrypted.ts';
import attachmentExecutable from './attachment-executable.ts';
import attachmentHtml from './attachment-html.ts';
import attachmentMacro from './attachment-macro.ts';
import attachmentPasswordForm from './attachment-password-form.ts';
import attachmentProfile from './attachment-profile.ts';
import attachmentSmuggling from './attachment-smuggling.ts';
import attachmentTypeDiffers from './attachment-type-differs.ts';
import attachmentWritesPage from './attachment-writes-page.ts';
import authenticatedByOwnDomain from './authenticated-by-own-domain.ts';
import authorityElsewhere from './authority-elsewhere.ts';
import bankAccountChanged from './bank-account-changed.ts';
import bareLink from './bare-link.ts';
import billWithoutBiller from './bill-without-biller.ts';
import bookingCard from './booking-card.ts';
import borderAuthenticated from './border-authenticated.ts';
import borderImplicitFail from './border-implicit-fail.ts';
import borderNotAuthenticated from './border-not-authenticated.ts';
import brandByFreemail from './brand-by-freemail.ts';
import brandLeadsElsewhere from './brand-leads-elsewhere.ts';
import brandMisspelt from './brand-misspelt.ts';
import brandPictures from './brand-pictures.ts';
import callbackNumber from './callback-number.ts';
import carriedWords from './carried-words.ts';
import casinoLure from './casino-lure.ts';
import changedByRelay from './changed-by-relay.ts';
import changedOnTheWay from './changed-on-the-way.ts';
import charsetOddity from './charset-oddity.ts';
import chatGroupRequest from './chat-group-request.ts';
import cheapEnding from './cheap-ending.ts';
import chineseInJapanese from './chinese-in-japanese.ts';
import cleartextHop from './cleartext-hop.ts';
import codeToScan from './code-to-scan.ts';
import coinAddress from './coin-address.ts';
import coldApproach from './cold-approach.ts';
import colleagueFromOutside from './colleague-from-outside.ts';
import credentialLure from './credential-lure.ts';
import dateFarFromReceipt from './date-far-from-receipt.ts';
import deadlinePressure from './deadline-pressure.ts';
import deviceCode from './device-code.ts';
import displayNameAddress from './display-name-address.ts';
import displayNameBrand from './display-name-brand.ts';
import displayNamePadded from './display-name-padded.ts';
import displayNameRecipientDomain from './display-name-recipient-domain.ts';
import dkimFail from './dkim-fail.ts';
import dmarcFail from './dmarc-fail.ts';
import domainListed from './domain-listed.ts';
import domainMadeUp from './domain-made-up.ts';
import dynamicLine from './dynamic-line.ts';
import endingInName from './ending-in-name.ts';
import errandAlone from './errand-alone.ts';
import evidenceToDownload from './evidence-to-download.ts';
import executiveByFreemail from './executive-by-freemail.ts';
import extortion from './extortion.ts';
import feeFirst from './fee-first.ts';
import fileAccountChanged from './file-account-changed.ts';
import fileButton from './file-button.ts';
import fileCallback from './file-callback.ts';
import fileExtortion from './file-extortion.ts';
import fileFortune from './file-fortune.ts';
import fileSignIn from './file-sign-in.ts';
import fillerText from './filler-text.ts';
import formStuffed from './form-stuffed.ts';
import forwarded from './forwarded.ts';
import forwardedLetter from './forwarded-letter.ts';
import freemailElsewhere from './freemail-elsewhere.ts';
import friendshipLure from './friendship-lure.ts';
import fromFreeTenant from './from-free-tenant.ts';
import fromMadeUp from './from-made-up.ts';
import fromReaderItself from './from-reader-itself.ts';
import fromWithoutAddress from './from-without-address.ts';
import giftCardRequest from './gift-card-request.ts';
import giftOfDying from './gift-of-dying.ts';
import greatSum from './great-sum.ts';
import greetedAsAccount from './greeted-as-account.ts';
import greetedByAddress from './greeted-by-address.ts';
import greetedByLink from './greeted-by-link.ts';
import greetedByMailbox from './greeted-by-mailbox.ts';
import greetingLeftEmpty from './greeting-left-empty.ts';
import guessedRecipients from './guessed-recipients.ts';
import handoverAllowlisted from './handover-allowlisted.ts';
import handoverInSenderDomain from './handover-in-sender-domain.ts';
import handoverListed from './handover-listed.ts';
import handoverNameFalse from './handover-name-false.ts';
import handoverWithoutRdns from './handover-without-rdns.ts';
import headedAsBrand from './headed-as-brand.ts';
import heloIsLocalAddress from './helo-is-local-address.ts';
import heloOfFilterService from './helo-of-filter-service.ts';
import hiddenText from './hidden-text.ts';
import houseByFreemail from './house-by-freemail.ts';
import houseByStrangeHost from './house-by-strange-host.ts';
import houseUnauthenticated from './house-unauthenticated.ts';
import insideDataAsked from './inside-data-asked.ts';
import investmentLure from './investment-lure.ts';
import jobLure from './job-lure.ts';
import kanaImitated from './kana-imitated.ts';
import kinInNeed from './kin-in-need.ts';
import knownAddressOtherWay from './known-address-other-way.ts';
import knownCorrespondent from './known-correspondent.ts';
import knownNameOtherAddress from './known-name-other-address.ts';
import lawThreat from './law-threat.ts';
import lettersApart from './letters-apart.ts';
import lettersSwapped from './letters-swapped.ts';
import lineListed from './line-listed.ts';
import linkAddressDisguised from './link-address-disguised.ts';
import linkBulkKit from './link-bulk-kit.ts';
import linkCarriesRecipient from './link-carries-recipient.ts';
import linkDomainUnrelated from './link-domain-unrelated.ts';
import linkDynamicDns from './link-dynamic-dns.ts';
import linkFreeHosting from './link-free-hosting.ts';
import linkInCode from './link-in-code.ts';
import linkInsideSite from './link-inside-site.ts';
import linkIpAddress from './link-ip-address.ts';
import linkLookalike from './link-lookalike.ts';
import linkMixedScript from './link-mixed-script.ts';
import linkNamedInvoice from './link-named-invoice.ts';
import linkNamesFile from './link-names-file.ts';
import linkRedirected from './link-redirected.ts';
import linkShortened from './link-shortened.ts';
import linkStartsProgram from './link-starts-program.ts';
import linkTextDiffers from './link-text-differs.ts';
import linkToActivate from './link-to-activate.ts';
import linkToProgram from './link-to-program.ts';
import linkWritesAside from './link-writes-aside.ts';
import loanLure from './loan-lure.ts';
import lockedFilePromised from './locked-file-promised.ts';
import loginGiven from './login-given.ts';
import loginInRoute from './login-in-route.ts';
import lossForAFee from './loss-for-a-fee.ts';
import macroRequest from './macro-request.ts';
import mailOfficeUnnamed from './mail-office-unnamed.ts';
import mailboxLure from './mailbox-lure.ts';
import mailfromOtherDomain from './mailfrom-other-domain.ts';
import mailfromServerAccount from './mailfrom-server-account.ts';
import mailingList from './mailing-list.ts';
import manyFrom from './many-from.ts';
import manyOwnPages from './many-own-pages.ts';
import marksBorrowed from './marks-borrowed.ts';
import medicineLure from './medicine-lure.ts';
import messageidAdded from './messageid-added.ts';
import messageidOtherDomain from './messageid-other-domain.ts';
import messengerMove from './messenger-move.ts';
import mixedScriptWords from './mixed-script-words.ts';
import moneyPassedOn from './money-passed-on.ts';
import nameNumbered from './name-numbered.ts';
import nameWithTail from './name-with-tail.ts';
import namelessAsBrand from './nameless-as-brand.ts';
import newsletter from './newsletter.ts';
import notAuthenticated from './not-authenticated.ts';
import numberAsked from './number-asked.ts';
import oddJapanese from './odd-japanese.ts';
import officeByFreemail from './office-by-freemail.ts';
import orderUnnamed from './order-unnamed.ts';
import outlookLeadsElsewhere from './outlook-leads-elsewhere.ts';
import pageInLink from './page-in-link.ts';
import parcelLure from './parcel-lure.ts';
import passedOn from './passed-on.ts';
import passwordField from './password-field.ts';
import payRedirected from './pay-redirected.ts';
import paymentDiverted from './payment-diverted.ts';
import paymentRequest from './payment-request.ts';
import permittedBySharedSender from './permitted-by-shared-sender.ts';
import personUnderTradeName from './person-under-trade-name.ts';
import personalForm from './personal-form.ts';
import phraseAsked from './phrase-asked.ts';
import pictureCountsReaders from './picture-counts-readers.ts';
import pictureFromAnywhere from './picture-from-anywhere.ts';
import pictureOnly from './picture-only.ts';
import placeholderLeft from './placeholder-left.ts';
import prizeLure from './prize-lure.ts';
import publicOfficeElsewhere from './public-office-elsewhere.ts';
import purposeUnsaid from './purpose-unsaid.ts';
import quotedWriterImitated from './quoted-writer-imitated.ts';
import radicalLetters from './radical-letters.ts';
import readerAsService from './reader-as-service.ts';
import readerDomainImitated from './reader-domain-imitated.ts';
import recipientUnnamed from './recipient-unnamed.ts';
import recipientsStrangers from './recipients-strangers.ts';
import recoveryLure from './recovery-lure.ts';
import registerBill from './register-bill.ts';
import removalPromise from './removal-promise.ts';
import replyAside from './reply-aside.ts';
import replytoFreemail from './replyto-freemail.ts';
import replytoImitatesSender from './replyto-imitates-sender.ts';
import replytoOtherDomain from './replyto-other-domain.ts';
import replytoSecondMailbox from './replyto-second-mailbox.ts';
import roleAccountTarget from './role-account-target.ts';
import routeContradicted from './route-contradicted.ts';
import routeTimeReversed from './route-time-reversed.ts';
import ruleMatch from './rule-match.ts';
import runBoxRequest from './run-box-request.ts';
import safetyClaimed from './safety-claimed.ts';
import saltedLetters from './salted-letters.ts';
import scamWarning from './scam-warning.ts';
import secretAsked from './secret-asked.ts';
import secretTask from './secret-task.ts';
import seedWords from './seed-words.ts';
import senderDomainElsewhere from './sender-domain-elsewhere.ts';
import senderDomainWithoutMail from './sender-domain-without-mail.ts';
import senderLookalike from './sender-lookalike.ts';
import sentInside from './sent-inside.ts';
import serviceNamedElsewhere from './service-named-elsewhere.ts';
import serviceWordDomain from './service-word-domain.ts';
import signatureLeavesGap from './signature-leaves-gap.ts';
import signatureOtherMailbox from './signature-other-mailbox.ts';
import signedAsBrand from './signed-as-brand.ts';
import spamStamp from './spam-stamp.ts';
import spfFail from './spf-fail.ts';
import staffNoticeFromOutside from './staff-notice-from-outside.ts';
import stolenAccessSold from './stolen-access-sold.ts';
import styledLetters from './styled-letters.ts';
import subjectUnrelated from './subject-unrelated.ts';
import taxLure from './tax-lure.ts';
import threadWithoutThread from './thread-without-thread.ts';
import toldOnAnswer from './told-on-answer.ts';
import unaskedOffer from './unasked-offer.ts';
import unseenDeposit from './unseen-deposit.ts';
import unsubscribeNowhere from './unsubscribe-nowhere.ts';
import userAsService from './user-as-service.ts';
import viaServiceElsewhere from './via-service-elsewhere.ts';
import virusFound from './virus-found.ts';
import virusScare from './virus-scare.ts';
import virusStamp from './virus-stamp.ts';
import voiceInOtherFile from './voice-in-other-file.ts';
import walletLure from './wallet-lure.ts';
import warningOverridden from './warning-overridden.ts';
import wordsMasked from './words-masked.ts';
import youngDomain from './young-domain.ts';

const all = [
  accountAbroad,
  accountOfPerson,
  accusedOfSending,
  adultLure,
  alikeCorrespondent,
  almsByCoin,
  archiveBomb,
  archiveMisleading,
  archivePasswordInMail,
  attachmentActiveContent,
  attachmentDoubleExtension,
  attachmentEncrypted,
  attachmentExecutable,
  attachmentHtml,
  attachmentMacro,
  attachmentPasswordForm,
  attachmentProfile,
  attachmentSmuggling,
  attachmentTypeDiffers,
  attachmentWritesPage,
  authenticatedByOwnDomain,
  authorityElsewhere,
  bankAccountChanged,
  bareLink,
  billWithoutBiller,
  bookingCard,
  borderAuthenticated,
  borderImplicitFail,
  borderNotAuthenticated,
  brandByFreemail,
  brandLeadsElsewhere,
  brandMisspelt,
  brandPictures,
  callbackNumber,
  carriedWords,
  casinoLure,
  changedByRelay,
  changedOnTheWay,
  charsetOddity,
  chatGroupRequest,
  cheapEnding,
  chineseInJapanese,
  cleartextHop,
  codeToScan,
  coinAddress,
  coldApproach,
  colleagueFromOutside,
  credentialLure,
  dateFarFromReceipt,
  deadlinePressure,
  deviceCode,
  displayNameAddress,
  displayNameBrand,
  displayNamePadded,
  displayNameRecipientDomain,
  dkimFail,
  dmarcFail,
  domainListed,
  domainMadeUp,
  dynamicLine,
  endingInName,
  errandAlone,
  evidenceToDownload,
  executiveByFreemail,
  extortion,
  feeFirst,
  fileAccountChanged,
  fileButton,
  fileCallback,
  fileExtortion,
  fileFortune,
  fileSignIn,
  fillerText,
  formStuffed,
  forwarded,
  forwardedLetter,
  freemailElsewhere,
  friendshipLure,
  fromFreeTenant,
  fromMadeUp,
  fromReaderItself,
  fromWithoutAddress,
  giftCardRequest,
  giftOfDying,
  greatSum,
  greetedAsAccount,
  greetedByAddress,
  greetedByLink,
  greetedByMailbox,
  greetingLeftEmpty,
  guessedRecipients,
  handoverAllowlisted,
  handoverInSenderDomain,
  handoverListed,
  handoverNameFalse,
  handoverWithoutRdns,
  headedAsBrand,
  heloIsLocalAddress,
  heloOfFilterService,
  hiddenText,
  houseByFreemail,
  houseByStrangeHost,
  houseUnauthenticated,
  insideDataAsked,
  investmentLure,
  jobLure,
  kanaImitated,
  kinInNeed,
  knownAddressOtherWay,
  knownCorrespondent,
  knownNameOtherAddress,
  lawThreat,
  lettersApart,
  lettersSwapped,
  lineListed,
  linkAddressDisguised,
  linkBulkKit,
  linkCarriesRecipient,
  linkDomainUnrelated,
  linkDynamicDns,
  linkFreeHosting,
  linkInCode,
  linkInsideSite,
  linkIpAddress,
  linkLookalike,
  linkMixedScript,
  linkNamedInvoice,
  linkNamesFile,
  linkRedirected,
  linkShortened,
  linkStartsProgram,
  linkTextDiffers,
  linkToActivate,
  linkToProgram,
  linkWritesAside,
  loanLure,
  lockedFilePromised,
  loginGiven,
  loginInRoute,
  lossForAFee,
  macroRequest,
  mailOfficeUnnamed,
  mailboxLure,
  mailfromOtherDomain,
  mailfromServerAccount,
  mailingList,
  manyFrom,
  manyOwnPages,
  marksBorrowed,
  medicineLure,
  messageidAdded,
  messageidOtherDomain,
  messengerMove,
  mixedScriptWords,
  moneyPassedOn,
  nameNumbered,
  nameWithTail,
  namelessAsBrand,
  newsletter,
  notAuthenticated,
  numberAsked,
  oddJapanese,
  officeByFreemail,
  orderUnnamed,
  outlookLeadsElsewhere,
  pageInLink,
  parcelLure,
  passedOn,
  passwordField,
  payRedirected,
  paymentDiverted,
  paymentRequest,
  permittedBySharedSender,
  personUnderTradeName,
  personalForm,
  phraseAsked,
  pictureCountsReaders,
  pictureFromAnywhere,
  pictureOnly,
  placeholderLeft,
  prizeLure,
  publicOfficeElsewhere,
  purposeUnsaid,
  quotedWriterImitated,
  radicalLetters,
  readerAsService,
  readerDomainImitated,
  recipientUnnamed,
  recipientsStrangers,
  recoveryLure,
  registerBill,
  removalPromise,
  replyAside,
  replytoFreemail,
  replytoImitatesSender,
  replytoOtherDomain,
  replytoSecondMailbox,
  roleAccountTarget,
  routeContradicted,
  routeTimeReversed,
  ruleMatch,
  runBoxRequest,
  safetyClaimed,
  saltedLetters,
  scamWarning,
  secretAsked,
  secretTask,
  seedWords,
  senderDomainElsewhere,
  senderDomainWithoutMail,
  senderLookalike,
  sentInside,
  serviceNamedElsewhere,
  serviceWordDomain,
  signatureLeavesGap,
  signatureOtherMailbox,
  signedAsBrand,
  spamStamp,
  spfFail,
  staffNoticeFromOutside,
  stolenAccessSold,
  styledLetters,
  subjectUnrelated,
  taxLure,
  threadWithoutThread,
  toldOnAnswer,
  unaskedOffer,
  unseenDeposit,
  unsubscribeNowhere,
  userAsService,
  viaServiceElsewhere,
  virusFound,
  virusScare,
  virusStamp,
  voiceInOtherFile,
  walletLure,
  warningOverridden,
  wordsMasked,
  youngDomain,
] as const satisfies readonly Detector[];

/** The ids of all detectors: whoever names one that is not there does not compile. */
export type DetectorId = (typeof all)[number]['id'];

export type KnownDetector = Detector & { readonly id: DetectorId };

export const detectors: readonly KnownDetector[] = all;
