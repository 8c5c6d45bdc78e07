/** Tests of spam filters that say no more than what we ourselves call a hint, or nothing. Names of SpamAssassin and Rspamd, as of 2026-12-01. */

/** A clock, a field that is missing, a line of a subscriber, a host without a name, the form of the HTML: honest mail has all of them. */
const WEAK =
  /^(?:DATE_IN_(?:FUTURE|PAST)(?:_\w+)?|(?:INVALID|MISSING)_DATE\w*|MISSING_(?:HEADERS|MID|MIMEOLE|SUBJECT|TO)|NO_REAL_NAME|FROM_NO_DN|RCVD_IN_(?:\w+_)?(?:DUL|DUHL|PBL|DYNABLOCK)|RBL_\w+_PBL|RDNS_(?:NONE|DYNAMIC)|DYN_RDNS\w*|HFILTER_HOSTNAME_\w+|HELO_DYNAMIC_\w+|NO_(?:RECEIVED|RELAYS)|HTML_(?:MESSAGE|FONT_\w+|IMAGE_RATIO_\w+|TAG_\w+)|MIME_(?:HTML_ONLY|QP_LONG_LINE|BASE64_TEXT)|FREEMAIL_(?:FROM|ENVFROM_END_DIGIT)|TO_NO_BRKTS\w*|INVALID_MSGID|SUBJ_ALL_CAPS|DKIM_(?:SIGNED|VALID\w*)|SPF_(?:PASS|NONE|NEUTRAL|HELO_PASS|HELO_NONE)|R_(?:SPF|DKIM)_(?:ALLOW|NA|NEUTRAL)|T_[A-Z]\w*|AWL)$/;

/** Whether a filter gave its reasons, and all of them are such. */
export const isOfWeakTests = (tests: readonly string[] | undefined): tests is readonly string[] =>
  tests !== undefined && tests.length > 0 && tests.every((one) => WEAK.test(one));
